// Takes the value out of the sentence around it: "it is …", 名称：…, quotation marks, a full stop, a thank-you.

const labelsEn =
  "(?:(?:the|our|my|its|his|her|their|your)\\s+)?(?:(?:full|registered|official|legal|company|firm|business|chinese|english|site|website|app|mini[- ]program|shop|brand|service|package|bundle|application|domain|store|product)['’]?s?\\s+){0,3}"
const leads: readonly RegExp[] = [
  /^(?:ok(?:ay)?|well|so|yes|sure|right|sorry|hello|hi|好的?|嗯+|那个?|对)\s*[,，、。!！:：]\s*/i,
  new RegExp(
    `^${labelsEn}(?:name|title|id|identifier|bundle id|package)\\s*(?:is|will be|should be|would be|[:=：])\\s*(?:called\\s+)?`,
    'iu',
  ),
  /^(?:full|registered|company|legal|package|bundle|chinese)\s+(?:name|id)\s+(?=\p{Script=Han}|[a-z0-9]+\.)/iu,
  /^(?:the|our|my|this)\s+(?:site|website|web ?site|app|application|company|shop|store|firm|business|brand|mini[- ]?program|project|service|platform)\s+(?:(?:is|will be|is going to be)\s+)?(?:called|named)\s+/i,
  /^(?:it|that|this)(?:['’]s|\s+is|\s+will be|\s+shall be|\s+should be)\s+(?:going to be\s+)?(?:called\s+|named\s+|known as\s+)?/i,
  /^(?:we|i)(?:['’]ll| will| want to| plan to| would like to|['’]d like to)?\s+(?:call|name|named|called)\s+(?:it|ours|the (?:site|app))\s+/i,
  /^(?:called|named|use|take|put|write)\s+(?=["'“‘\p{Script=Han}])/iu,
  /^(?:我们的?|我司的?|本|我的?|咱们?的?)?(?:公司|单位|企业|网站|站点|官网|App|应用|软件|小程序|店铺?|品牌|服务|项目|平台|营业执照上?|执照上?|证件上?)?的?(?:中文|注册|登记)?(?:名称|名字|全称|全名|站名|名|包名|Bundle ?ID)(?:就)?\s*(?:叫做?|是|为|[:：])+\s*/i,
  /^(?:我们的?|我司的?|本|我的?|这个?|咱们?的?)?(?:公司|单位|企业|网站|站点|官网|App|应用|软件|小程序|店铺?|品牌|服务|项目|平台)的?(?:就)?(?:叫做?|叫作|名叫|取名为?|起名叫?|命名为)\s*(?:是|[:：])?\s*/i,
  /^(?:我司|我们|本公司)?(?:就|想|准备|打算)?(?:叫做|叫作|名叫|取名为?|起名叫?|命名为|就叫|叫(?![了我你他她它们叫]))\s*[:：]?\s*/u,
  /^(?:就|应该)?是\s*(?=["“‘「《\p{Script=Han}a-z0-9])/iu,
]
const tails: readonly RegExp[] = [
  /[\s,，、。.!！;；~～]+$/u,
  /[\s,，。!！]+(?:please|thanks|thank you|thx|谢谢|感谢|请查收|麻烦了)$/i,
]
const quotes: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['【', '】'],
  ['<', '>'],
]

/** What is left of a message when the sentence around a value is taken off; control characters and double blanks go, all else stays. */
export function valueIn(said: string): string {
  let text = said
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  for (let before = ''; before !== text && text !== ''; ) {
    before = text
    text = unquoted(without(proposed(text), leads, tails).trim())
  }
  return text
}

/** 「就叫晨光鞋业吧」: the last sign belongs to the proposal, not to the name. */
const proposed = (text: string) =>
  /^(?:那?就|要不|先)?(?:叫|取名|用|写)/u.test(text) ? text.replace(/吧[。.!！~～]*$/u, '') : text

/** Each form is tried once; one that would leave nothing is not meant. */
function without(text: string, ...forms: readonly (readonly RegExp[])[]): string {
  return forms.flat().reduce((left, form) => {
    const rest = left.replace(form, '')
    return /[\p{L}\p{N}]/u.test(rest) ? rest : left
  }, text)
}

function unquoted(text: string): string {
  const pair = quotes.find(([open, close]) => text.length > 2 && text.startsWith(open) && text.endsWith(close))
  return pair === undefined ? text : text.slice(1, -1).trim()
}
