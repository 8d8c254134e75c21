// "We want to cancel our filing", 「我要变更备案」: something to be done to a record that exists, as a wish and no question.

/** The guides of knowledge/procedure/guides.yaml a wish may name, with an answer where it gives one already. */
type Wish = 'cancel.others.no' | 'cancel.what.access' | 'cancel' | 'move' | 'add' | 'change'

/** What is wished for; null where a message asks, supposes, tells of something else or is a story. */
export function recordWish(said: string): Wish | null {
  const words = said.trim().replaceAll('’', "'")
  if (words.length > 90 || /[?？]|\bif\b|如果|吗|嗎|怎么|怎麼|如何|多久|什么|能不能|可不可以|是否|被/i.test(words)) return null
  const plain = words.replace(/[.。!！]+$/u, '')
  return (Object.keys(wishes) as Wish[]).find((wish) => wishes[wish].some((form) => form.test(plain))) ?? null
}

/** "The site is filed at Alibaba, our only provider. We want to cancel the access": the wish, and what is told before it. */
export function wishAtEnd(said: string): { readonly wish: Wish; readonly before: string } | null {
  const parts = said.trim().split(/(?<=[.。!！;；])\s*|[,，]\s*|\s(?=and (?:we |i )?(?:now )?(?:want|would like|have) to )/u)
  const last = parts.at(-1) ?? ''
  const wish = parts.length < 2 || /[?？]/u.test(said) ? null : recordWish(last)
  return wish === null ? null : { wish, before: said.trim().slice(0, -last.length) }
}

const wanting =
  "^(?:(?:hi|hello|ok|so|please|now|and)[, ]+)*(?:(?:(?:i|we)(?:'d| would)? )?(?:(?:want|like|need|have|plan|wish|intend|are going|am going)(?: to)?|must|will)|help (?:me|us)(?: to)?|let'?s|please)? ?"
const record = '(?:icp )?(?:number|beian|filing|record|registration|icp)'
const ours = '(?:our|my|the|this|an?)? ?(?:old |existing |company |website |site )?'
const english = (forms: string) => new RegExp(`${wanting}${forms}$`, 'iu')

const asking = '^(?:你好|您好|请|麻烦|帮忙?|帮我们?|我们?|我司|公司|想要?|需要|要|打算|准备|计划|现在|把|将|申请|办理|[，, ])*'
const chinese = (forms: string) => new RegExp(`${asking}${forms}(?:一下|了|手续|业务|办理|流程)?$`, 'u')

const leaving = '(?:cancel|give up|drop|leave|quit|get rid of|stop (?:using|with))'
const provider = '(?:access |hosting |cloud )?(?:provider|access|host)'

const wishes: Readonly<Record<Wish, readonly RegExp[]>> = {
  'cancel.others.no': [
    english(`${leaving} (?:the |our |my )?(?:only|last|sole|single|one and only) ${provider}`),
    chinese(
      '(?:注销|取消|撤销|停用|退掉|不用)(?:我们的?|公司的?)?(?:唯一|最后|仅有|仅剩)的?(?:一家|一个)?(?:接入备案|接入商|接入服务商|服务商|接入)',
    ),
  ],
  'cancel.what.access': [
    english(`(?:cancel|give up|drop) (?:the |our |my )?(?:old )?access(?: there| here| (?:at|with|from) .{2,30})?`),
    english(`${leaving} (?:the |our |my )?(?:old |present |current )?${provider}`),
    chinese('(?:注销|取消|撤销)(?:我们的?|公司的?|这个|网站的?|App的?|原来?的?|旧的?)?(?:接入备案|接入商|接入)'),
  ],
  cancel: [
    english(`(?:cancel|delete|deregister|withdraw|remove|give up|close|drop) ${ours}${record}s?(?: .{0,30})?`),
    chinese(
      '(?:注销|取消|撤销|删除)(?:我们的?|公司的?|这个|网站的?|App的?|原来?的?|旧的?)?(?:ICP)?(?:备案|备案号|主体|网站备案)',
    ),
    chinese('(?:ICP)?(?:备案|备案号)(?:要|需要|想)?注销'),
  ],
  move: [
    english(
      `(?:move|switch|transfer|change|migrate)(?: ${ours}(?:${record}|site|website|app|server|hosting))? (?:to (?:another|a new|a different) |(?:the |our )?)(?:mainland |cloud |hosting |access )?(?:provider|host)s?`,
    ),
    english(`transfer ${ours}${record}(?: to .{2,30})?`),
    chinese('(?:更换|换|变更|转|迁移|转移)(?:到)?(?:另一家|新的?|别的|其他)?(?:接入商|接入服务商|服务商|云服务商|云厂商|接入)'),
    chinese('(?:备案)(?:要|想)?(?:转移|迁移|转)(?:到.{2,12})?'),
  ],
  add: [
    english(`add (?:a|another|one more|a second|a new) (?:access |hosting |cloud )?(?:provider|access)(?: .{0,30})?`),
    english('(?:make |do |file )?an? (?:additional )?access filing(?: .{0,30})?'),
    chinese('(?:新增|增加|添加|再加一?家?|加一家)(?:一家|一个)?(?:接入商|接入服务商|接入|接入备案|服务商)'),
    chinese('接入备案'),
  ],
  change: [
    english(`(?:change|update|correct|amend|modify) (?:the )?(?:details|data|information|info) (?:of|in|on) ${ours}${record}`),
    english(`(?:change|update|correct|amend|modify) ${ours}${record}(?: (?:details|data|information|info))?`),
    chinese('(?:变更|修改|更新|更改)(?:我们的?|公司的?|网站的?)?(?:ICP)?备案(?:信息|资料|主体|内容)?'),
    chinese('(?:ICP)?备案(?:信息|资料|主体)?(?:要|需要|想)?(?:变更|修改|更新|更改)'),
  ],
}
