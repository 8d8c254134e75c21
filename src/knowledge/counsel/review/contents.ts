// What the service says of itself: its name, its remark, the words of the operator's scope, and whether it is open already.
import { daysBetween } from '../../../time.ts'
import type { Facts, Lookup } from '../../law/facts.ts'
import { type Keywords, undeclaredSectors } from '../../law/keywords.ts'
import type { NameCheck } from '../name-check.ts'
import { type Check, type Fault, faultIf, type ReviewCase, textOf } from './review-case.ts'

/** Sectors for which reviewers ask a permit or an undertaking whatever the site shows; the others are asked about less often. */
const strict = new Set(['finance', 'games', 'health', 'publishing', 'news', 'audio-video', 'religion'])
/** Reasons of the name check that stand for another entry of the catalogue, and doubts that alone are no reason. */
const meant: Readonly<Record<string, string>> = {
  'person-name': 'site-name-personal-name',
  'other-brand': 'site-name-unrelated',
  unrelated: 'site-name-unrelated',
}
const mere = new Set([
  'national-word',
  'government-word',
  'province-word',
  'place-name',
  'sector-word',
  'marketing-word',
  'other-brand',
  'too-long',
  'blog-word',
])

/** Checks of name, remark, scope and stage. */
export function contents(names: NameCheck, keywords: Keywords): Check {
  return (given) => [
    ...named(given, names),
    ...remark(given),
    ...scope(given, keywords),
    ...opened(given),
    ...held(given),
    ...ending(given),
  ]
}

function named({ facts, fields }: ReviewCase, names: NameCheck): readonly Fault[] {
  const name = textOf(facts['service.name'])
  const holder = textOf(facts['entity.name'])
  if (name === undefined || holder === undefined) return []
  const kinds = facts['service.kind']
  const { result, why } = names.judge({
    name,
    holder: textOf(facts['entity.type']) ?? 'company_domestic',
    business: [holder, textOf(facts['entity.businessScope'])].filter(Boolean).join('，'),
    kind: Array.isArray(kinds) ? (kinds[0] as string) : 'website',
    province: textOf(facts['entity.province']),
    permits: Array.isArray(facts['record.permits']) ? (facts['record.permits'] as readonly string[]) : [],
  })
  const people = [fields['legalRep.name'], fields['person.name']].filter((one) => one !== undefined && one.length > 1)
  const personal = people.some((person) => name.includes(person!) && !holder.includes(person!))
  const counted = result === 'refused' ? why : why.filter((one) => !mere.has(one))
  const reasons = new Set(counted.map((one) => meant[one] ?? 'site-name-refused'))
  if (personal) reasons.add('site-name-personal-name')
  return [...reasons].map((reason) => ({ reason, at: 'service.name' }))
}

/** Fifteen characters are the least that provinces ask; Inner Mongolia asks thirty. */
function remark({ facts, fields }: ReviewCase): readonly Fault[] {
  const said = fields['service.remark']?.trim()
  if (said === undefined) return []
  const least = facts['entity.province'] === 'NM' ? 30 : 15
  const offers =
    facts['entity.type'] === 'individual' &&
    /(?<![不无未非禁][^，。；]{0,6})(?:在线销售|下单|购买|商城|发帖|论坛|付费|代理加盟|招商)/u.test(said)
  return [
    ...faultIf([...said].length < (/\p{Script=Han}/u.test(said) ? least : 30), 'remark-missing', 'service.remark'),
    ...faultIf(offers, 'contents-mismatch', 'service.remark'),
  ]
}

function scope({ facts, fields }: ReviewCase, keywords: Keywords): readonly Fault[] {
  const disclaimed = disclaims.test(fields['service.remark'] ?? '')
  const found = undeclaredSectors(lookup(facts), keywords).filter((sector) => strict.has(sector))
  const inScope = undeclaredSectors(lookup({ 'entity.businessScope': facts['entity.businessScope'] } as Facts), keywords).some(
    (sector) => strict.has(sector),
  )
  return faultIf(found.length > 0 && (!disclaimed || inScope), 'scope-mismatch', 'entity.businessScope')
}

/** That nothing is sold or posted on the site clears no sector. */
const disclaims =
  /(?:不涉及|不含|不提供|不从事|不开展)(?:任何)?(?!(?:在线|网上|线上|网络)?(?:交易|销售|下单|支付|订舱|用户|评论|论坛|会员|第三方))|无[^，。]{0,4}(?:业务|服务|交易|销售|课程)/u

/** A site that stands open before its number is granted. */
function opened({ facts }: ReviewCase): readonly Fault[] {
  const unfiled = ['none', 'in_progress'].includes(String(facts['record.icpFiling']))
  return faultIf(
    facts['service.stage'] === 'live' && unfiled && facts['hosting.originLocation'] === 'mainland',
    'site-reachable-before-grant',
    'service.stage',
  )
}

/** The review and the wait for a number take weeks: a domain that ends within 45 days ends too soon everywhere. */
function ending({ facts, asOf }: ReviewCase): readonly Fault[] {
  const end = textOf(facts['domain.expiresOn'])
  return faultIf(end !== undefined && daysBetween(asOf, end) < 45, 'domain-expiring', 'domain.expiresOn')
}

/** Provinces that want the unit itself as holder, not its legal representative (their pages name the unit alone). */
function held({ facts }: ReviewCase): readonly Fault[] {
  const strictProvinces = ['HN', 'HA', 'XZ', 'QH', 'NX', 'JL', 'CQ']
  return faultIf(
    facts['domain.holder'] === 'legal_rep' && strictProvinces.includes(facts['entity.province'] as string),
    'domain-real-name-mismatch',
    'domain.holder',
  )
}

const lookup =
  (facts: Facts): Lookup =>
  (path) =>
    facts[path]
