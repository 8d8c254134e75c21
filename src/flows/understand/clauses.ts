// Takes a message apart into what it tells and what it asks. In a question the clauses beside the asking one still tell: "our server is in Paris, do we file?"
import { readOnce } from '../../knowledge/read-once.ts'
import { isQuestion } from './doubt.ts'
import { asksConfirmation, asksFirstStep } from './own-case.ts'

/** A part of a message. `asks`: it puts a question; `supposes`: it says how things might be, not how they are. */
export type Clause = { readonly words: string; readonly asks: boolean; readonly supposes: boolean }

const supposing =
  /^(?:(?:and|but|so|ok|okay|well|那|那么|咁)[\s,，]*)?(?:what if|what(?:'s| is| would be|would)? (?:happens?|changes?|different) (?:if|when|once)|what about if|how about if|if\b|suppose|supposing|assuming|in case|imagine|say (?:we|i)\b|如果|假如|假设|要是|若是|倘若|万一|换成|那如果|那要是)/i
const supposed = /(?:的话|呢)\s*[?？]?\s*$/u

/** Requests that are questions without the form of one. */
const requests =
  /\b(?:(?:i|we)(?:'d| would)? (?:want|like|need) to (?:know|ask|find out|understand|check)|can you (?:tell|help|explain|check)|please (?:check|tell|explain|help)|(?:help|tell) (?:me|us)\b|(?:i|we) wonder|(?:i|we)(?:'m| am|'re| are) not sure (?:if|whether|what|which)|(?:any|some) (?:idea|advice)|let me know)|想(?:咨询|请教|问|了解|知道)|请教|咨询一下|请问|帮(?:我|忙|我们)(?:看|查|判断|分析|评估|问)|(?:我|我们)?(?:唔|不)(?:知道|清楚|确定)(?:要不要|需不需要|是否|该)|麻烦(?:问|看)|(?:要|需要?|得|该)(?:办|做|准备|交|提供)(?:啥|咩|什么|什麼|哪些|乜)/i
/** Spoken ends that ask in Cantonese, in pinyin and in haste. */
const colloquial =
  /(?:使唔使|需唔需要|要唔要|得唔得|可唔可以|係唔係|點樣|點解|邊個|幾多|咩|乜嘢|[嗎么嘛不]\s*[?？]?$)|\b(?:yao bu yao|xu yao ma|keyi ma|ke bu ke yi|neng bu neng|zenme|shenme|duoshao|duojiu|weishenme|ma)\s*[?？]?$|\b(?:do|does|need|can|must|is) (?:i|we|it|this|that)\b.*\?$|(?:要不要|该不该|能不能|可不可以|行不行|够不够|过不过|算不算|用不用|是不是|有没有|会不会|需不需要|多久|多少|怎[么样]|如何|后果|啥|咋|能否|可否|哪|(?<![好了有过])几(?:步|天|家|种|次|周|级)|(?:能|要|可以?|最多|最少|至少|需|得|够|限|加|填|交|写|等|办)[^，。]{0,3}几(?:个|年|月|人|台|块|岁|份|条|套|遍|位)|[行好中对]不[行好中对]?\s*[?？]?$|(?:要|办|交|填|写|用|选|走)(?:什么|哪种|哪类))/i

const joining = '(?:(?:and|but|so|or|also|then|now|ok|okay|well|plus)[,\\s]+)*'
const subjects =
  '(?:i|we|it|this|that|they|he|she|you|one|my|our(?! own)|(?:the |an? )?(?:icp|beian|bei an|filing|licen[cs]e|site|website|app|domain|psb)(?: \\w+)?)'
/**
 * English turned round as only a question is, or begun as one, with no mark behind it: "our shop is in Lyon, do we need this". Typed on a
 * phone it may stand after a comma or after nothing: "bought at GoDaddy can i file it". "Which" and "who" alone may as well go on telling.
 */
const asked = '(?:(?:what|which|how|who|where|when|why|whose)(?! (?:the|a|an|our|my|it|this|that)\\b)(?: \\w+){0,3} )?'
const inverted = new RegExp(
  `(?:(?<=^|[,:;]\\s*|\\s)${joining}(?:${[
    `${asked}(?:do(?! (?:it|this|that|one|the|a|an)\\b)|does|did|can|could|should|would|will|shall|must) ${subjects}`,
    'how (?:long|much|many|often|soon|fast|late|do|does|can|should|to)',
    "what(?:'s| is|s)? (?:next|now|then|happens|the (?:fine|difference|cost|deadline|procedure|fee|penalty))",
    'who (?:files|signs|pays|must|should|has to)',
    '(?:is|are) (?:it|this|that|they) (?:real|true|ok|okay|legit|genuine|allowed|legal|possible|enough|normal|fine|needed|required|necessary)',
  ].join('|')})|(?<=^|[,:;]\\s*)${joining}${asked}(?:am|are|is) (?:${subjects}|there))\\b`,
  'iu',
)
/** What goes before it makes it part of something told: "not sure if it is", "asked me why do we", "first time we do this". */
const embeds =
  /\b(?:i|we|you|they|he|she|to|never|always|if|whether|that|because|as|than|nor|neither|not only|where|which|who|what|how|when|why)\s*$/i

/** Where the asking of an English sentence begins that carries no sign of a question at its start or end; null where none does. */
function askedFrom(sentence: string): number | null {
  const found = inverted.exec(sentence)
  if (found === null) return null
  const before = sentence.slice(0, found.index)
  // "It is an app" has its subject in front: turned round, "is" begins a clause.
  const isPlain = /^(?:am|are|is)\b/i.test(found[0]) && /[\p{L}\p{N}]\s*$/u.test(before)
  return isPlain || embeds.test(before) ? null : found.index
}

/** "B25 licence or just a filing": two of our papers put side by side to choose from. */
const choice =
  /^[^,]*, \w+(?: \w+)? first or \w+(?: \w+)?(?: first)?\s*[?？]?$|\b(?:licen[cs]e|b25|edi|icp|beian|bei an|filing|psb|registration)\b[^.;!]{0,40}\bor\b[^.;!]{0,24}\b(?:licen[cs]e|b25|edi|icp|beian|bei an|filing|psb|not|neither|nothing|none)\b/i

/** The clauses of a message, in order. */
export const clausesOf = readOnce((message): readonly Clause[] => sentences(message).flatMap(clausesOfSentence))

const sentences = (message: string) =>
  message
    .replace(/([a-z])\.([A-Z][a-z])/g, '$1. $2')
    .split(
      /\n+|(?<=[。！？!?；;])\s*|(?<=\.)\s+(?=\S)|\s+[–—-]{1,2}\s+|(?<=\p{Script=Han}{5}|[呢吗吧了啊嘛])\s+(?=\p{Script=Han}{4})/u,
    )
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\p{N}]/u.test(part))

function clausesOfSentence(sentence: string): readonly Clause[] {
  if (supposing.test(sentence)) return [{ words: sentence, asks: true, supposes: true }]
  if (!puts(sentence) || isPolite(sentence)) return [{ words: sentence, asks: false, supposes: false }]
  const parts = sentence
    .split(/(?<=[,，:：])\s*|\s+(?=(?:but|because|since|so)\s)/i)
    .flatMap(apart)
    .flatMap(unrun)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  // The mark at the end belongs to the sentence, not to its last clause.
  const asking = parts.map((part) => puts(part.replace(/[?？\s]+$/, '')))
  if (!asking.includes(true)) asking[parts.length - 1] = true
  const first = asking.indexOf(true)
  const clauses: Clause[] = []
  for (const [index, words] of parts.entries()) {
    const before = clauses.at(-1)
    const asks = asking[index]!
    // "What about a foreigner, living in Beijing?": what follows a question and tells nothing of one's own belongs to it.
    const belongs = index > first && !asks && before?.asks === true && !own.test(words)
    if (belongs) clauses[clauses.length - 1] = { ...before, words: `${before.words} ${words}` }
    else clauses.push({ words, asks, supposes: asks && supposing.test(words) })
  }
  return clauses
}

/** "How long does it take and does my site go down": two asks joined by a word; "how and where" is one. */
function apart(part: string): readonly string[] {
  const [first = '', ...more] = part.split(/\s+(?:and|plus)(?: also)?\s+(?=\S+\s+\S)/i)
  const questions = [first, ...more].every((one) => opensQuestion.test(one.trim()) || askedFrom(one) === 0)
  return questions && first.trim().includes(' ') ? [first, ...more] : [part]
}
const opensQuestion =
  /^(?:(?:and|but|so)\s+)*(?:what|which|who|how|where|when|why|do|does|can|must|should|is|are|will)\b.*\s(?:it|they|we|i|you|is|are|do|does|can|must|should|will|has|have|to|the|my|our|happens?|reviews?|costs?|needs?|signs?|files?|long|much|many|often|\w+s)\b/iu

/** "Our shop is on Aliyun do we need it" run together: what is told, and what is asked. */
function unrun(part: string): readonly string[] {
  const from = isQuestion(part.replace(/[?？\s]+$/, '')) ? null : askedFrom(part)
  if (from === null || part.slice(0, from).trim().split(/\s+/).length < tellingLeast) return [part]
  return [part.slice(0, from), part.slice(from)]
}
/** Fewer words before it tell nothing: "a blog do we file". */
const tellingLeast = 4

/** 「请问民办学校做官网，服务器在青岛」: a polite opening, and nothing asked behind it. */
function isPolite(sentence: string): boolean {
  const rest = sentence.replace(/^(?:你好|您好)?[,，\s]*(?:请问|请教|咨询|想问)(?:一?下)?[,，\s]*/u, '')
  return rest.length < sentence.length && rest.length > 10 && !puts(rest)
}

/** Speaks of oneself. */
const own = /\b(?:i|i'm|im|we|we're|our|my|us|it's|its|site's|server)\b|我|咱|本(?:公司|人|店)/i
/** 「什么都没备过」 says nothing of what; it asks nothing. */
const whatever = /(?:什么|啥|谁|哪[里儿个]?|怎么|多少)[^，。,;；]{0,5}(?:都|也)/gu

/** Trouble told, or a wish about a record, asks what to do about it. */
const trouble =
  /\b(?:(?:was|were|been|is|are|got|gets|has been|have been) (?:suspended|blocked|rejected|returned|sent back|refused|cancelled|revoked|shut down|closed down|switched off|taken (?:down|offline))|(?:will|going to|gonna) (?:be )?(?:shut|close|block|cut|suspend|take)\w*\b.{0,24}\b(?:down|off|site|offline)?|(?:blocked|suspended|shut down|closed|cut off|took down) (?:our|my|the) (?:web)?(?:site|app|page)|(?:never|not|n't) (?:receive|received|get|got|arrive|arrived|come)\b.{0,20}\b(?:sms|code|text message|e-?mail|number)|(?:sms|code|text message)\b.{0,30}\b(?:expired|missing|(?:did|does|has) ?n[o']t)|(?:want|wants|need|needs|like) to (?:change|switch|convert|transfer|cancel|close)\b.{0,40}\b(?:filing|beian|record|licen[cs]e|entity|company|holder|name|provider))\b|\b(?:got|received|get|had) (?:an? |this |some )?(?:e-?mail|call|letter|message|sms)s?\b.{0,80}\b(?:pay|fine|violat\w*|suspend\w*|closed?|block\w*|illegal|(?:in)?accura\w*|incorrect|outdated|out of date|verif\w*|correct\w*|inspect\w*|mismatch\w*)\b|(?:收到|接到)(?:了)?(?:一?[封个条])?(?:邮件|电话|短信|信).{0,40}(?:交|付|罚|违规|违反|关停|封|核查|核实|不准确|不一致|整改)|被(?:阻断|封|拦截|驳回|退回|拒|关停|关了|停了|断了|下架|注销|取消接入|[^，。]{0,6}(?:抽查|核查|通知|约谈|警告|处罚|罚款|罚了|举报|打回|冒用|盗用|顶替)|没(?:看到|看见|显示|查到)[^，。]{0,4}(?:备案号|编号|号码))|(?:提示|显示|报错|说|通知)[^，。]{0,12}(?:不符|不一致|不对|不通过|不匹配|异常|失败|错误|有误|不合格|不规范)|(?:非要|硬要|非得让?|一直让|老让|一定要|偏要|不让|不给|不准)(?:我们?)?[^，。]{0,10}(?:备案号?|上架|发布|提交|通过|材料|证明|许可证|填|解析|开通)|跑路|失联|联系不上|找不到人|(?:说|通知|让|要)(?:我们?)?要?(?:交|付|收)[^，。]{0,8}(?:费|钱|元|块)|(?:一直|总是|老是|还是|怎么都|死活)[^，。]{0,8}(?:过不[去了]|通不过|失败|打不开|收不到|不通过|不成功|报错|上不去)|(?:驳回|退回)(?:了|说|原因|理由)|(?:没|没有|收不到|未)收?到?.{0,4}(?:短信|验证码|通知|邮件)|(?:想|要|准备)(?:把)?.{0,10}(?:改成|变更|换成|转成|过户|注销|迁移到|改为).{0,12}(?:公司|个人|主体|备案|法人|名称|接入商)|备案.{0,10}(?:想|要)(?:改成|变更|换成|改为)/i

/** Does it tell of trouble with a registration, or of a wish to change one? */
export function tellsTrouble(words: string): boolean {
  return trouble.test(words)
}

/** The sentences that tell the trouble; the whole where no single one does. What is told beside it (who, where) is another matter. */
export function troubleIn(message: string): string {
  const telling = sentences(message).filter(tellsTrouble).join(' ')
  return telling === '' ? message : telling
}

/** Does it put a question, by its mark, its words or what it requests? */
export function puts(words: string): boolean {
  const plain = words.replace(whatever, '')
  return (
    isQuestion(plain) ||
    asksConfirmation(plain) ||
    asksFirstStep(plain) ||
    requests.test(plain) ||
    colloquial.test(plain) ||
    askedFrom(plain) !== null ||
    choice.test(plain)
  )
}

/** "And our Guangzhou subsidiary?", 「那内资公司呢」: the same with one thing different, if it names a thing. */
export function isVariant(words: string): boolean {
  const said = words.trim().replace(/^(?:(?:damn|ok(?:ay)?|oh|hm+|i see|right|well|so|好吧?|哦|嗯)[\s,.!，。！]+)+/i, '')
  return (
    said.length <= 60 &&
    (/^(?:and|but|what about|how about|or)\b[^.!?]*[?？]\s*$/i.test(said) ||
      /^(?:那|如果是|要是|换成)?[^，。？?]{2,20}呢\s*[?？]?$/u.test(said)) &&
    !/\b(?:why|how|when|where|who|which|do|does|is|are|can|need|must)\b/i.test(said.replace(/^how about/i, ''))
  )
}

/** Does it suppose, in the way of a follow-up: 「那如果放香港呢」? */
export function isSupposition(words: string): boolean {
  return supposing.test(words.trim()) || (/^那/u.test(words.trim()) && supposed.test(words))
}
