// Reads what a story says of the domain's papers: in whose name it is, and until when it is paid.
import { dayOf } from './calendar-words.ts'
import type { Reading } from './readings.ts'

/** Whoever can hold a domain, by what they are to the operator. */
const holders: readonly (readonly [string, string])[] = [
  [
    'outsider',
    '(?:ex|former|previous|old)[- ]?\\w+|(?:web |design )?agency|web ?designer|freelancer|developer|friend|supplier|builder|离职\\w*|前\\p{Script=Han}{1,3}|建站\\p{Script=Han}{0,3}|代理\\p{Script=Han}{0,2}|外包\\p{Script=Han}{0,2}|朋友|别人|他人|供应商|服务商|网络公司|做网站的',
  ],
  ['employee', 'employee|staff member|colleague|worker|员工|同事|职员|行政|技术(?!公司)|程序员|运营'],
  ['legal_rep', 'legal rep(?:resentative)?|boss|法人(?:代表)?|法定代表人|老板(?!娘)'],
  ['shareholder', 'shareholder|co-?founder|partner|股东|合伙人|联合创始人'],
  ['senior_manager', 'director|ceo|cto|general manager|managing director|manager|高管|总经理|经理|总监|董事'],
  ['parent_company', 'parent(?: company)?|mother company|head ?quarters|head office|holding|母公司|总公司|总部|集团'],
  ['privacy_proxy', 'privacy (?:service|proxy|protection)|whois (?:guard|protection)|隐私保护'],
]
const english = (who: string) =>
  `\\bdomain(?: name)?\\b[^.;,]{0,24}\\b(?:in the name of|under the name of|registered (?:to|by|under|in the name of)|belongs to|owned by|held by|bought by|holder is|owner is|is (?:in|with|under)|is still (?:in|with|under)) (?:(?:one of )?(?:our|my|the|an?|its) )*(?:${who})\\b`
const chinese = (who: string) =>
  `域名[^，。；,;]{0,6}(?:在|是|由|归|属于|登记在|注册在|挂在|落在|写的是|实名(?:的|在)?|持有[人者](?:是|为)?)[^，。；,;]{0,4}(?:${who})[^，。；,;]{0,5}(?:名下|名字|持有|注册的|买的|实名|身份证|$)`
const forms = holders.map(([holder, who]) => [holder, new RegExp(`${english(who)}|${chinese(who)}`, 'iu')] as const)

const ending = /expir|runs? out|lapses?\b|paid until|valid (?:un)?til|\bdue\b|到期|过期|续费到|有效期/i
const licence = /licen[cs]e|许可证|执照|证件|身份证|passport|certificate|证书|\bid\b/i

/** In whose name the domain is. Example: 「域名在员工张三名下」 is `domain.holder: employee`. */
export function domainHolder(plain: string): Reading[] {
  for (const [value, form] of forms) {
    const said = form.exec(plain)
    if (said !== null) return [{ path: 'domain.holder', value, words: said[0] }]
  }
  return []
}

/** Until when the domain is paid: "the domain expires on 2026-12-20", 「域名2026年12月20日到期」. `today` as YYYY-MM-DD. */
export function domainEnd(plain: string, today: string): Reading[] {
  return plain.split(/[,，;；。]/).flatMap((clause): Reading[] => {
    if (!/\bdomain\b|域名/iu.test(clause) || !ending.test(clause) || licence.test(clause)) return []
    const day = dayOf(clause.trim(), today)
    return day?.kind === 'day' ? [{ path: 'domain.expiresOn', value: day.date, words: clause.trim() }] : []
  })
}
