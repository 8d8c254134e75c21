// Respects "not", "without" and 「没有」: what stands behind them was denied, not said.
import type { Found } from '../../knowledge/names/names.ts'

const filler =
  "(?:(?:in|on|at|with|from|to|by|of|the|a|an|any|our|own|use|using|used|have|having|got|hosted|located|based|sold|sell|selling|offer|offering|need|want|be|been|being|yet|really|even|also|for|it's|it|is|are|registered|set up|setup|put|added?|adding|enabled?|enabling|turned on|connected|connecting|bought|buy|buying|behind|through|running|run|pay for|paying for|kind of|sort of|inside|within|mainland|chinese|foreign|online|paid|separate|server|servers|hosting|nodes?)\\s+){0,3}"
const denying = new RegExp(
  `(?:\\b(?:not|no|non|never|without|neither|nor|nothing|nobody|no one|none of(?: (?:our|the|my|them|these|those))?(?: \\w+)?|except|excluding|besides|apart from|instead of|rather than|isn't|aren't|wasn't|don't|dont|doesn't|doesnt|didn't|won't|can't|cannot|hasn't|haven't|ain't|no longer|stopped|outside(?: of)?|other than|minus)[\\s-]+)${filler}(?:[a-z0-9.'-]+\\s+(?:or|and|nor)\\s+){0,2}$`,
  'i',
)
const denyingHan =
  /(?:没有?|无|不|非|未|勿|别|除了?|不再|并非|而非|不含|不包括|以外的?)(?:是|在|用|使用|要|想|做|会|能|可以|有|设|开|放|提供|涉及|属于|含|包括|任何|过|办理?|申请|卖|销售|接入?|套|上|挂|加|配置?|部署|启用|购?买|装|搞|弄|走|经过|在线|国内|内地|境内|大陆|的|一个|什么){0,3}$/
const denyingAfter =
  /^\s*(?:都|也)?(?:没有?(?:开|上|接|用|买|装|配)?|不用|不做|不需要|不是|不提供|不涉及|不卖|无)\s*(?=$|[,，。；;!！、])|^\s*(?:以外|之外)|^\s*(?:do|does|did|will)(?:n't|nt| not) (?:pay|cost|charge)\b/
const leaving =
  /\b(?:from|leaving|left|moved away from|migrating off|off)\s+(?:the\s+)?$|(?:从|由)(?:原来|以前)?(?:的|在)?\s*$|\b(?:used to|previously|formerly|until (?:now|recently)|so far)\b.*$|(?:原来|以前|之前|原先|曾经).*$/i

const moving =
  /\b(?:mov(?:e|es|ed|ing)|migrat\w+|switch\w*|transfer\w*|relocat\w+|chang(?:e|ed|ing)|leav(?:e|ing)|left)\b|迁|搬|转|换/i

/** Was what stands at this place of the plain text denied? */
export function isDenied(plain: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  const before = clauseBefore(plain, start)
  return denying.test(before) || denyingHan.test(before) || denyingAfter.test(plain.slice(end, end + 16))
}

/** Is it what somebody moves away from: "from Aliyun to AWS", 「从阿里云迁到腾讯云」? */
export function isLeft(plain: string, start: number): boolean {
  return moving.test(plain) && leaving.test(clauseBefore(plain, start))
}

/** Only what was not denied. */
export function affirmed<Value>(plain: string, found: readonly Found<Value>[]): readonly Found<Value>[] {
  return found.filter((one) => !isDenied(plain, one))
}

/** "No it earns nothing": the first word answers, the rest is said. */
const answering = /^\s*(?:no|nope|nah)\s+(?=(?:it|i|we|they|there|he|she|that|this|our|my)\b)/i

/** The part of the text before a place, back to the last comma, full stop or "but". */
export function clauseBefore(plain: string, start: number): string {
  const before = plain.slice(Math.max(0, start - 60), start).replace(answering, '')
  return before.split(/[,;:!?，。；：！？、]|\. |\bbut\b|但|而是/i).at(-1)!
}
