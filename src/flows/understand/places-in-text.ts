// Tells the places and providers of a sentence apart: where the server is, where the operator is registered, where the domain or an earlier filing is.
import type { Library } from '../../knowledge/library.ts'
import { type Found, without } from '../../knowledge/names/names.ts'
import type { Place } from '../../knowledge/names/places.ts'
import type { Provider } from '../../knowledge/names/providers.ts'
import { numbersSaid } from './filing-number.ts'
import { hostingIn, oneSide, sideOf } from './hosting.ts'
import { affirmed, isLeft } from './negation.ts'
import { isHiredsPlace, isOwnersPlace, isPersonsPlace } from './owners-in-text.ts'
import type { Reading } from './readings.ts'
import { nearestRole, type RoleWord, roleOf, roleWords } from './roles.ts'

type Spoken<Value> = { readonly found: Found<Value>; readonly role: RoleWord['role'] | null }

/** The readings that places and providers give. */
export function placesSaid(said: string, library: Library): Reading[] {
  const all = library.providers.find(said)
  const providers = all.filter(({ end }) => !searchedIn.test(said.slice(end)))
  const plain = without(
    said,
    all.filter((one) => !providers.includes(one)),
  )
  const rest = without(plain, providers)
  const numbers = numbersSaid(plain).map(({ start, end }): RoleWord => ({ role: 'record', start, end }))
  const words = [
    ...roleWords(library.cues.roles(rest)).filter(
      (word) => !isRegionNode(rest, word) && !isNoCompany(rest, word) && !isWished(rest, word),
    ),
    ...numbers,
  ]
  const ofProviders = words.filter(({ role }) => !['seat', 'company', 'entity', 'audience'].includes(role))
  const spokenProviders = affirmed(plain, providers).map((found) => ({
    found,
    role: nearestRole(plain, found, besides(plain, found, ofProviders)) ?? spokenOf(plain, found, ofProviders),
  }))
  const hosts: RoleWord[] = spokenProviders
    .filter(({ found, role }) => role === 'server' && !found.values.every(({ onlyAbroad }) => onlyAbroad))
    .map(({ found }) => ({ role: 'server', start: found.start, end: found.end }))
  const places = affirmed(rest, library.places.find(rest)).map((found) => ({
    found,
    role: [isOwnersPlace, isHiredsPlace, isPersonsPlace].some((isOf) => isOf(rest, found.start, found.end))
      ? ('audience' as const)
      : isTradePlace(rest, found)
        ? ('entity' as const)
        : isWhereItStands(rest, found)
          ? ('server' as const)
          : roleOf(rest, found, [...words, ...hosts]),
  }))
  return [
    ...serverReadings(plain, spokenProviders, places, library),
    ...operatorReadings(places, rest),
    ...otherProviders(spokenProviders),
    ...moves(rest, spokenProviders, places),
  ]
}

/** 「在百度搜不到」, "Baidu ranking": the search engine of that name, and no cloud. */
const searchedIn =
  /^(?:上|里|那边?)?(?:都|也|还)?(?:广告|联盟|搜|收录|推广|竞价|排名|统计|百科|贴吧|地图|指数|快照)|^ (?:search|ranking|seo|ads|maps|index)/i

/** "We sell tea from Hangzhou", 「在义乌做外贸」: where the trade is, whatever is said of the server beside it. */
const isTradePlace = (plain: string, { start, end }: Found<Place>) =>
  soldFrom.test(plain.slice(0, start)) || tradedIn.test(plain.slice(end))
const soldFrom =
  /\b(?:sell|ship|export|deliver|dispatch|trad)(?:s|es?|ing|ping)?\b(?![^,.;!?]*\b(?:servers?|host\w*|data ?cent\w+)\b)[^,.;!?]{0,40}\b(?:from|out of) $/i
const tradedIn = /^(?:市|省|这边|这里|本地)?(?:做|搞|干|跑)?(?:点|些)?(?:外贸|生意|买卖|批发|零售|发货|发往|出口)/u

/** "The site is only in Germany", 「网站在法兰克福，…」: nothing else happens there, so that is where it stands; 「网站在上海备案过」 is none. */
const isWhereItStands = (plain: string, { start, end }: Found<Place>) =>
  (siteIn.test(plain.slice(0, start)) || roomIn.test(plain.slice(0, start))) &&
  /^\s*(?:市|那边|这边)?\s*(?:at the moment|right now|for now|currently|now|today)?\s*(?:[,，。.;；!！/、]|$|(?=\s)(?!\s*[a-z]))/i.test(
    plain.slice(end),
  )
/** "A server in our office in Berlin". */
const roomIn =
  /\bservers? (?:is |are |stands? |sits? )?(?:in|at) (?:our|the|my|an?) (?:own )?(?:office|factory|basement|warehouse|home|house|studio|server room) in $/i
const siteIn =
  /\b(?:web ?site|site|shop|store|blog|webshop|app|everything|it)(?: is|'s|s)(?: (?:only|just|still|currently|now|all))* in $|(?:网站|官网|站点|商城|博客|小站)(?:都|目前|现在|只|仅)*在$/i

/** 「無公司，住喺廣州」: a company there is none of has no seat. */
const isNoCompany = (plain: string, word: RoleWord) =>
  word.role === 'company' && /(?:没有?|无|冇)\s*$|\bno $/i.test(plain.slice(Math.max(0, word.start - 4), word.start))

/** "My boss wants an ICP number for our Shopify store": what is wanted is not there yet. */
const isWished = (plain: string, word: RoleWord) =>
  word.role === 'record' && wishing.test(plain.slice(Math.max(0, word.start - 30), word.start))
const wishing =
  /\b(?:wants?|wanted|needs?|needed|get(?:ting)?|obtain|appl(?:y|ies|ying) for|requires?|asks?(?: us| me)? for|asking(?: us| me)? for|demands?)(?: (?:an?|the|our|your|some|this))*\s*$|(?:想要|需要|要|想办|办理?|申请|弄|搞)(?:个|一个)?\s*$/i

/** 「阿里云新加坡节点」 is a region, where nothing else speaks of a CDN. */
const isRegionNode = (plain: string, { role, start, end }: RoleWord) =>
  role === 'cdn' &&
  /^(?:节点|nodes?)$/i.test(plain.slice(start, end)) &&
  !/cdn|加速|accelerat|in front|behind|waf|前面|负载/i.test(plain)

/** "On GitHub Pages, .cn domain": what follows behind a comma claims nothing before it. */
function besides(plain: string, found: Found<Provider>, words: readonly RoleWord[]): readonly RoleWord[] {
  return words.filter(({ start }) => start < found.end || !/[,;，；。]/.test(plain.slice(found.end, start)))
}

/** "The domain is ours though, registered at GoDaddy": what nothing near tells belongs to the domain, where that alone was spoken of. */
function spokenOf(plain: string, found: Found<Provider>, words: readonly RoleWord[]): RoleWord['role'] {
  const before = words.filter(({ end }) => end <= found.start)
  return roleOf(plain, found, before) === 'domain' ? 'domain' : 'server'
}

/** Where it is served from: the sentence without the places and providers that are about something else. */
function serverReadings(
  plain: string,
  providers: readonly Spoken<Provider>[],
  places: readonly Spoken<Place>[],
  library: Library,
): Reading[] {
  const elsewhere = [...providers, ...places].filter(({ role }) => role !== 'server').map(({ found }) => found)
  const hosting = hostingIn(without(plain, elsewhere), library)
  const location = oneSide(hosting.locations)
  const name = hosting.providers.map((provider) => provider.name.en).join(', ')
  return [
    ...(typeof location === 'string'
      ? [{ path: 'hosting.originLocation' as const, value: location, words: hosting.words.trim() }]
      : []),
    ...(name === '' ? [] : [{ path: 'hosting.provider' as const, value: name, words: hosting.words.trim() }]),
  ]
}

/** Where the operator is registered; a company with a place is taken for a company of that place, unless its kind was said. */
function operatorReadings(places: readonly Spoken<Place>[], plain: string): Reading[] {
  const seated = places.filter(({ role }) => role === 'seat')
  const speaking = seated.length > 0 ? seated : places.filter(({ role }) => role === 'company' || role === 'entity')
  return speaking.flatMap(({ found, role }): Reading[] => {
    const codes = [...new Set(found.values.map((place) => `${place.kind}:${place.code}`))]
    const place = found.values[0]
    if (codes.length !== 1 || place === undefined || place.code === 'CN') return []
    const { words } = found
    const [path, type] =
      place.kind === 'province'
        ? (['entity.province', 'company_domestic'] as const)
        : (['entity.country', 'foreign_no_presence'] as const)
    const isCompany = /^(?:的)?[\p{Script=Han}]{0,4}(?:公司|工厂|厂)|^ (?:[a-z]+ ){0,2}(?:company|firm|ltd)\b/iu.test(
      plain.slice(found.end),
    )
    const implied: Reading[] = role === 'entity' && !isCompany ? [] : [{ path: 'entity.type', value: type, words, weak: true }]
    return [{ path, value: place.code, words }, ...implied]
  })
}

/** Providers that are named for the domain or an earlier filing. */
function otherProviders(providers: readonly Spoken<Provider>[]): Reading[] {
  return providers.flatMap(({ found, role }): Reading[] => {
    const [provider] = found.values
    if (provider === undefined) return []
    const { words } = found
    if (role === 'record')
      return [
        { path: 'record.provider', value: provider.name.en, words },
        { path: 'record.icpFiling', value: 'own', words, weak: true },
      ]
    if (role !== 'domain') return []
    return [
      {
        path: 'domain.registrar',
        value: provider.usual === 'overseas' || overseas.includes(provider.id) ? 'overseas' : 'mainland',
        words,
        weak: true,
      },
    ]
  })
}
const overseas = ['cloudflare', 'aws', 'azure', 'google-cloud', 'leaseweb', 'rackspace']

/** From one provider or side to another: which change that is. */
function moves(plain: string, providers: readonly Spoken<Provider>[], places: readonly Spoken<Place>[]): Reading[] {
  if (!/\b(?:mov(?:e|es|ing|ed)|migrat\w+|switch\w*|transfer\w*)\b|迁|搬|转到|换到/i.test(plain)) return []
  const sides = (left: boolean) =>
    new Set(
      places
        .filter(({ found, role }) => role === 'server' && isLeft(plain, found.start) === left)
        .flatMap(({ found }) => found.values.map(sideOf)),
    )
  const [from, to] = [sides(true), sides(false)]
  const words = 'move'
  const [outside, inside] = [[...from].some((side) => side !== 'mainland'), from.has('mainland')]
  if (to.has('mainland') && outside && !inside) return [{ path: 'change.kinds', value: ['move_to_mainland'], words, weak: true }]
  if (to.size > 0 && !to.has('mainland'))
    return inside ? [{ path: 'change.kinds', value: ['move_overseas'], words, weak: true }] : []
  const hosting = providers.filter(({ role }) => role === 'server')
  const targets = hosting.filter(({ found }) => !isLeft(plain, found.start)).flatMap(({ found }) => found.values)
  const before = hosting.length > targets.length || providers.some(({ role }) => role === 'record')
  const mainland = targets.some((provider) => provider.usual !== 'overseas')
  return before && targets.length === 1 && mainland ? [{ path: 'change.kinds', value: ['move_provider'], words, weak: true }] : []
}
