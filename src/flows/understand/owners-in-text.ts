// Reads who owns the company, and whose the domain is, out of a story: "100% owned by a US parent", 「港资100%」.
import type { Library } from '../../knowledge/library.ts'
import { affirmed, clauseBefore } from './negation.ts'
import { percentIn } from './percent.ts'
import type { Reading } from './readings.ts'

const outside = /foreign|overseas (?:sharehold|invest|parent|capital|company|group|owned)|外资|外方|外商|外国股东|境外母公司/i
const hmt = /港资|台资|澳资|港澳台/
const whole = /\b(?:wholly|fully|entirely)[ -]|全资|独资/i
const owns =
  /^[ -](?:money|owned|invested|funded|capital|parent|shareholders?|investors?|group|holdings?|headquarters|company|corporation|firm|owners?)\b|^(?:的|企业)?(?:资本|母公司|全资|独资|控股|持股|占股|股东|投资人|投资方|资方|集团|总部|公司全资|公司控股|公司持股)/i
const owned =
  /(?:\bbelongs? to (?:our |the |an? )?|\b(?:owned|held|controlled|invested|funded) by (?:our |the |an? )?|\b(?:owners?|shareholders?|investors?|partners?)(?: is| are|'s| comes?)?(?: an?| from| in| the)* |\b(?:parent(?: company)?|headquarters|head office|holding)(?: company)? (?:sits|is|is based|based|is located|located|is registered) in (?:the )?|(?:母公司|总公司|控股公司)(?:在|是|位于|设在)|(?:由|被)|(?:外资|外方|外商)(?:占|占股|持股|比例|股份|是|为)?\s*(?:百分之百|\d{1,3}(?:\.\d+)?\s*%)[,，、\s]*(?:都|全)?(?:来自|是)?\s*|\b(?:foreign|overseas)(?:[- ](?:owned|owners?|share|shares|capital|investment))?,? (?:is )?\d{1,3} ?%,? |(?:股东|投资人|投资方|出资人|合伙人)(?:里|中|里面|当中)?(?:有|是|为)?(?:一?[个名位])?(?:是|在)?)$/i
const speaking =
  /(?:外资|外方|外商)\D{0,4}(?:百分之|\d{1,3}(?:\.\d+)?\s*%)|\bforeign\b.{0,16}\d ?%|\bowned\b|\binvested\b|\bfunded\b|\bheld by\b|\bcontrolled by\b|shareholder|shareholding|\bowners?\b|\binvestors?\b|投资人|投资方|出资人|合伙人|全资|独资|控股|持股|占股|股东|老板|创始人|实控人|母公司|资本|合资|\b(?:money|capital|parent|belongs?)\b|集团的|\d ?%(?: of it)? (?:belongs|\w+ (?:money|capital|fund|equity))/i
const domainOfParent =
  /(?:\bdomain\b|\.(?:cn|com|net|io)\b)[^,.;]{0,40}\b(?:held|owned|registered|belongs?|name|under|with)\b[^,.;]{0,30}\b(?:parent|headquarters|hq|head office|mother company|holding|group)\b|域名[^，。；,;]{0,14}(?:母公司|总部|集团|总公司|控股公司)/i
/** What may be owned beside the company. */
const otherThing = /\b(?:domains?|servers?|hosting|data cent(?:re|er)|trademark|brand)\b|域名|服务器|机房|商标/i
const shortened =
  /\b(?:us|uk|hk)(?=[ -](?:owned|invested|funded|capital|parent|shareholder|investor|group|holding|headquarters|company))/g

/** The kind of company its owners make it, their share, and a domain held by the parent. */
export function ownersSaid(plain: string, library: Library): Reading[] {
  if (domainOfParent.test(plain))
    return [{ path: 'domain.holder', value: 'parent_company', words: plain.match(domainOfParent)![0] }]
  const owner = ownerIn(plain, library)
  const share = owner === null && !outside.test(plain) && !hmt.test(plain) ? null : (owner?.share ?? shareIn(plain))
  const local = owner === null ? localOwner(plain, library) : null
  return [
    ...(local === null ? [] : [{ path: 'entity.type' as const, value: 'company_domestic', words: local, weak: true }]),
    ...(owner === null ? [] : [{ path: 'entity.type' as const, value: owner.value, words: owner.words }]),
    ...(share === null ? [] : [{ path: 'entity.foreignSharePct' as const, value: share, words: `${share} %` }]),
  ]
}

/** "The shareholders are two guys from Wuhan": owners from a place of the mainland. */
function localOwner(plain: string, library: Library): string | null {
  const found = library.places
    .find(plain)
    .find(
      ({ values, start }) =>
        values.every(({ kind, code }) => kind === 'province' || code === 'CN') &&
        /\b(?:owners?|shareholders?|founders?|partners?)\b[^,.;]{0,30}\bfrom $/i.test(plain.slice(0, start)),
    )
  return found?.words ?? null
}

/** 「老板是香港人」, "30% Singapore money": the place of who owns it, not of the company. */
export const isOwnersPlace = (plain: string, start: number, end: number): boolean =>
  (/(?:老板|创始人|大?股东|实控人|实际控制人)(?:就)?(?:是|为|来自)(?:一?个|一?位)?$/u.test(plain.slice(0, start)) &&
    /^(?:籍|人|公民|身份)/u.test(plain.slice(end))) ||
  (/(?:跟|和|与|同)(?:一?个|一?家)?$/u.test(plain.slice(0, start)) &&
    /^(?:人|公司|企业|方)?(?:合资|合开|合办)/u.test(plain.slice(end))) ||
  (/\d ?%(?: of it)?,? (?:belongs to )?(?:an? |the )?$/i.test(plain.slice(0, start)) &&
    /^ (?:money|capital|fund|equity|investors?|owned)\b/i.test(plain.slice(end))) ||
  (/\b(?:owned|held|controlled|funded) by (?:an? |our |the )?$/i.test(plain.slice(0, start)) &&
    /^(?:n|ish|ese|an)?[ -](?:parent|mother company|holding|headquarters|group|company|investors?|shareholders?)\b/i.test(
      plain.slice(end),
    ))

/** "Hosted by a US company", 「德国公司托管」: the place of somebody hired, who does not hold the filing. */
export const isHiredsPlace = (plain: string, start: number, end: number): boolean =>
  /\b(?:(?:hosted|run|managed|built|made|designed|maintained) by|hosting (?:with|at)) (?:an? |our |the )?$|\b(?:hosting|server|cloud|web|it) (?:company|firm|provider|agency)(?: from| in| based in)? $/i.test(
    plain.slice(0, start),
  ) ||
  /^的?(?:公司|厂商|服务商|人|团队)?(?:帮|给|替)(?:我们?|咱们?|忙)?(?:建|做|弄|搭|搞|托管|管|开发)|^的?(?:公司|厂商|服务商)?(?:托管|搭建|代建|开发的|做的网站|运维)/u.test(
    plain.slice(end),
  )

/** "Our legal rep lives in Munich": where a person is, which is neither where the company is nor the server. */
export const isPersonsPlace = (plain: string, start: number): boolean => livesIn.test(plain.slice(0, start))
const livesIn =
  /\b(?:rep|representative|boss|ceo|cto|director|manager|founder|shareholder|colleague|he|she)(?: (?:just|still|also|now))?(?:'s| is| lives| sits| stays| works| resides| living)(?: \w+)? in (?:the )?$/iu

/** The share named with its sign; all of it where the company is wholly somebody's. */
function shareIn(plain: string): number | null {
  const named = /%|per ?cent|百分之|[一二三四五六七八九]成/i.test(plain) ? percentIn(plain.toLowerCase()) : null
  if (typeof named === 'number') return named >= 0 && named <= 100 ? named : null
  return named === null && whole.test(plain) && speaking.test(plain) ? 100 : null
}

function ownerIn(
  text: string,
  library: Library,
): { readonly value: string; readonly words: string; readonly share?: number } | null {
  if (!speaking.test(text)) return null
  const plain = text.replace(shortened, (name) => name.toUpperCase())
  const owners = affirmed(plain, library.places.find(plain)).filter(
    ({ start, end, values }) =>
      !otherThing.test(clauseBefore(plain, start)) &&
      values.every(({ kind, code }) => kind === 'country' && code !== 'CN') &&
      (isOwnersPlace(plain, start, end) ||
        owned.test(plain.slice(Math.max(0, start - 24), start)) ||
        owns.test(plain.slice(end, end + 16))),
  )
  const codes = owners.flatMap(({ values }) => values.map(({ code }) => code))
  if (codes.length === 0) return null
  const near = codes.every((code) => ['HK', 'MO', 'TW'].includes(code))
  const share = /(\d{1,3}(?:\.\d+)?) ?%[^%]{0,24}$/.exec(plain.slice(0, owners[0]!.start))?.[1]
  return {
    ...(share !== undefined && { share: Number(share) }),
    value: near ? 'company_hmt_invested' : 'company_foreign_invested',
    words: owners[0]!.words,
  }
}
