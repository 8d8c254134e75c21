// Reads many facts out of one free message; each is only ever proposed.
import { isDeepStrictEqual } from 'node:util'
import type { Cue } from '../../knowledge/law/cues.ts'
import type { FactPath, Facts, FactValue } from '../../knowledge/law/facts.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Host } from '../../knowledge/names/domains.ts'
import type { Found } from '../../knowledge/names/names.ts'
import { isCdn } from '../../knowledge/names/providers.ts'
import { readOnce } from '../../knowledge/read-once.ts'
import { hostsIn, looksAlike } from './domain.ts'
import { domainEnd, domainHolder } from './domain-in-text.ts'
import { earningSaid } from './earning-in-text.ts'
import { isFiledAside, isIntruded } from './mentioned-beside.ts'
import { isDenied } from './negation.ts'
import { operatorSaid } from './operator-in-text.ts'
import { ownersSaid } from './owners-in-text.ts'
import { placesSaid } from './places-in-text.ts'
import type { Surroundings } from './reading.ts'
import { agreed, type Proposal, type Reading } from './readings.ts'
import { recordSaid } from './record-in-text.ts'
import { isOfOthers } from './record-standing.ts'
import { licenceEnd, numbersInStory } from './records-in-text.ts'
import { type Sentence, sentencesOf } from './sentences.ts'
import { opensContent, whoPays } from './who-pays.ts'

export type { Proposal } from './readings.ts'

/** Longer messages are read as far as this. */
const longest = 2000

/** The facts a free message states, at most one value each. Guesses and contradictions are left out; questions are marked. `about`: what is being asked, where a phrase needs no word beside it. */
export function readFacts(
  text: string,
  { library, facts, asOf }: Surroundings,
  about: readonly FactPath[] = [],
): readonly Proposal[] {
  const message = text.slice(0, longest)
  const hosts = ownHosts(message, library)
  const sentences = sentencesOf(withoutNames(message, hosts), library.simplified)
  const readings = sentences.flatMap((sentence) => [
    ...sentenceReadings(sentence, library, about),
    ...[...licenceEnd(sentence.plain, message, asOf, about), ...domainEnd(sentence.plain, asOf)].map((reading) =>
      sentence.asked ? { ...reading, asked: true } : reading,
    ),
  ])
  const proposed = agreed(consistent(ownKind(message, [...readings, ...domainReadings(hosts, readings, sentences)])), facts)
  return proposed.filter((proposal) => !standsInFront(proposal, facts, library))
}

/** A CDN named beside the host that is known: it stands in front of it and contradicts nothing. */
export function standsInFront({ path, value }: Pick<Proposal, 'path' | 'value'>, facts: Facts, { providers }: Library): boolean {
  const host = facts['hosting.provider']
  return (
    path === 'hosting.provider' && host !== undefined && host !== 'unknown' && !isCdn(providers, host) && isCdn(providers, value)
  )
}

function sentenceReadings(sentence: Sentence, library: Library, about: readonly FactPath[]): Reading[] {
  const { plain, asked } = sentence
  const ofOthers = isOfOthers(plain)
  const ofDomain = isDomainsName(plain)
  const ofContent = opensContent(plain)
  const readings = [...cueReadings(plain, library, about), ...storyIn(library)(plain)].filter(({ path, value }) => {
    if (path === 'record.icpFiling') return !ofOthers || value === 'other_entity' || value === 'borrowed_number'
    if (path === 'entity.type') return !ofDomain || value !== 'individual'
    return !ofContent || !isDeepStrictEqual(value, ['paid_membership'])
  })
  return asked ? readings.map((reading) => ({ ...reading, asked })) : readings
}

const stories = new WeakMap<Library, (plain: string) => readonly Reading[]>()

/** What a sentence tells whatever is asked: a message is read for its story, and again against the open question. */
function storyIn(library: Library): (plain: string) => readonly Reading[] {
  const known = stories.get(library)
  if (known !== undefined) return known
  const story = readOnce((plain) => [
    ...placesSaid(plain, library),
    ...ownersSaid(plain, library),
    ...operatorSaid(plain, library),
    ...recordSaid(plain),
    ...domainHolder(plain),
    ...earningSaid(plain),
    ...whoPays(plain),
    ...numbersInStory(plain),
  ])
  stories.set(library, story)
  return story
}

/** 「域名是前同事个人名字的」, "the domain is in a friend's own name": whose the domain is, and not who files. */
const isDomainsName = (plain: string) =>
  /域名[^，。；,;]{0,16}(?:个人|私人|名下|名字)|\bdomain\b[^,.;]{0,30}\b(?:name|personal(?:ly)?|private(?:ly)?|himself|herself)\b/iu.test(
    plain,
  )

function cueReadings(plain: string, { cues }: Library, about: readonly FactPath[]): Reading[] {
  const said = cues.find(plain)
  const small = withoutDenials(plain.toLowerCase(), said)
  const intruded = isIntruded(plain)
  return said.flatMap((found) => {
    const denied = isDenied(plain, found)
    const aside = isFiledAside(plain, found)
    if (/^(?:的)?名下/u.test(plain.slice(found.end)) || isHeadcount(plain, found)) return []
    const ware = isWare(plain, found.end)
    return found.values.flatMap((cue): Reading[] => {
      if (cue.path === 'record.icpFiling' && /^ in (?:mainland )?china\b/i.test(plain.slice(found.end))) return []
      if ((ware || intruded) && cue.path === 'service.contentCategories') return []
      if (
        cue.near.length > 0 &&
        !about.includes(cue.path) &&
        !cue.near.some((word) => beside(small, found, cue.close).includes(word))
      )
        return []
      const value: FactValue | undefined = denied ? cue.denied : cue.value
      return value === undefined
        ? []
        : [
            {
              path: cue.path,
              value,
              words: found.words,
              weak: cue.weak || (aside && cue.path === 'service.kind') || isHearsay(plain, found.start),
            },
          ]
    })
  })
}

/** "We make tea, the site sells nothing": the selling that is denied stands beside no ware. */
const withoutDenials = (small: string, said: readonly Found<Cue>[]): string =>
  said
    .filter(({ values }) => values.every(({ value }) => Array.isArray(value) && value.length === 0))
    .reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), small)

/** 「两个人合开的公司」 counts heads; it says nothing of a private person. */
const isHeadcount = (plain: string, { words, start }: { readonly words: string; readonly start: number }) =>
  words === '个人' && /[一两二三四五六七八九十几多每\d俩]$/u.test(plain.slice(0, start))

/** "Tea sets", 「咖啡机」, 「食品包装」: what is used for it, and not the food itself. */
const isWare = (plain: string, end: number) =>
  /^(?:[- ]?(?:sets?|cups?|pots?|mugs?|ware|machines?|makers?|grinders?|packag\w+|containers?|boxes)\b|具|杯|壶|机|盒|包装|机械|设备)/i.test(
    plain.slice(end),
  )

/** "They say it is not filed", 「说没备案」: what somebody else says gives way to what the person says. */
const isHearsay = (plain: string, start: number) =>
  /\b(?:says?|said|claims?|claiming|told (?:me|us)|because)\b(?: \w+){0,4} ?$|(?:说|称|提示|显示)(?:是|我们?|你们?|网站|域名)*$/i.test(
    plain.slice(Math.max(0, start - 40), start),
  )

/** The sentence, or the few words around what was found where these must be close. */
function beside(small: string, { start, end }: { readonly start: number; readonly end: number }, close: boolean): string {
  return close ? small.slice(Math.max(0, start - within), end + within) : small
}
const within = 30

/** The hosts a message names that are no provider's and no authority's. */
const ownHosts = (message: string, library: Library): readonly Host[] =>
  hostsIn(message, library).filter(
    (host) => !host.provider && library.providers.find(host.registrable).length === 0 && !official.test(host.registrable),
  )

/** The words that make up a domain tell nothing: whoever owns leaf-tea.cn need not sell tea. */
const withoutNames = (message: string, hosts: readonly Host[]): string =>
  hosts.reduce((text, { host }) => text.replace(new RegExp(host.replaceAll('.', '\\.'), 'giu'), 'x'), message)

/** The one domain a message names; with it a site is meant, unless something else was said. */
function domainReadings(hosts: readonly Host[], readings: readonly Reading[], sentences: readonly Sentence[]): Reading[] {
  const names = [...new Set(hosts.map((host) => host.registrable))]
  // A name that passes for another is not taken in passing: the question about the domain says what is the matter.
  if (names.length !== 1 || looksAlike(names[0]!)) return []
  const asked = sentences.every((sentence) => sentence.asked)
  const kind = readings.some(({ path }) => path === 'service.kind')
    ? []
    : [{ path: 'service.kind' as const, value: ['website'], words: names[0]!, weak: true, asked }]
  return [{ path: 'domain.name', value: names[0]!, words: names[0]!, asked }, ...kind]
}
const official = /(?:^|\.)(?:miit|mps|cac)\.gov\.cn$|^beian\./

/** "We only have the mini program": nothing else is meant; "for a client": who asks is not who runs it. */
function ownKind(message: string, readings: readonly Reading[]): readonly Reading[] {
  const only = onlyKind.exec(message)?.[1]?.toLowerCase().replace(/[- ]/g, '')
  const value = only === undefined ? undefined : kinds.find(([form]) => form.test(only))?.[1]
  const other = forAnother.test(message)
  return readings.flatMap((reading) => {
    if (
      other &&
      reading.path === 'entity.type' &&
      /^(?:individual|web_production)/.test(String(reading.value)) &&
      !/个人|individual|private/i.test(reading.words)
    )
      return []
    return value !== undefined && reading.path === 'service.kind' ? [{ ...reading, value: [value] }] : [reading]
  })
}
const onlyKind =
  /\b(?:only|just) (?:have |got |run |need |want |make |do |use )?(?:a |an |the |our |one )?(?:wechat )?(mini[- ]?programs?|apps?|web ?sites?)\b(?! (?:for|needs?|page))|(?:只有|只做|只是|就一个|仅有?)(?:一?个)?(?:微信)?(小程序|app|网站)/i
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^mini|小程序/u, 'mini_program'],
  [/^app/u, 'app'],
  [/^web|网站/u, 'website'],
]
const forAnother =
  /\b(?:for|of) (?:a|an|my|our|one of (?:my|our)) (?:\w+ )?(?:client|customer)s?\b|\b(?:my|our|have an?) (?:\w+ )?clients?\b|(?:帮|替|给)(?:一个|我的?)?(?:客户|甲方)/i

/** An operator without a mainland body has no province, one with a body no foreign country. */
function consistent(readings: readonly Reading[]): readonly Reading[] {
  const types = readings.filter(({ path }) => path === 'entity.type')
  const firm = types.some(({ weak }) => weak !== true) ? types.filter(({ weak }) => weak !== true) : types
  const office = firm.some(({ value }) => value === 'foreign_rep_office')
  const outside = firm.filter(({ value }) => value === 'foreign_no_presence').length
  const keeps = (path: string) =>
    path === 'entity.country' ? outside > 0 && outside === firm.length : path === 'entity.province' ? outside === 0 : true
  const share = readings.some(({ path, value }) => path === 'entity.foreignSharePct' && typeof value === 'number' && value > 0)
  return readings
    .filter(
      (reading) => keeps(reading.path) && !(office && reading.path === 'entity.type' && reading.value !== 'foreign_rep_office'),
    )
    .map((reading) => (share ? withCapital(reading) : reading))
}

/** A mainland company of which a share is said to be foreign is no purely domestic one. */
function withCapital(reading: Reading): Reading {
  return reading.path === 'entity.type' && reading.value === 'company_domestic'
    ? { ...reading, value: 'company_foreign_invested' }
    : reading
}
