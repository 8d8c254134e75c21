// What a message says that fits another question of the interview than the open one: "just information", 「南京」, what is known already.

import { isDeepStrictEqual } from 'node:util'
import type { FactPath, FactValue } from '../../knowledge/law/facts.ts'
import type { Library } from '../../knowledge/library.ts'
import { plainly } from '../../knowledge/names/names.ts'
import type { Place } from '../../knowledge/names/places.ts'
import type { Question } from '../../knowledge/questions/question.ts'
import type { Act, Told } from './acts.ts'
import { readNamed } from './choice.ts'
import { readFacts, standsInFront } from './facts-in-text.ts'
import { sideOf } from './hosting.ts'
import { percentIn } from './percent.ts'
import { bare } from './plain-words.ts'
import type { Surroundings } from './reading.ts'
import { readable } from './stated.ts'
import { readState } from './states-in-words.ts'

/** A fact told outright. */
export const tell = (path: FactPath, value: FactValue, words: string): Told => ({
  kind: 'tell',
  path,
  value,
  words,
  corrects: false,
})

/** Words that fit another question of the interview than the open one: "just information", "nothing registered"; or that say again what is known. */
export function toldElsewhere(said: string, open: Question, around: Surroundings): readonly Act[] {
  const asks = around.library.questions.filter(({ rank, id }) => rank !== undefined && id !== open.id)
  const named = asks.flatMap((question): Told[] => {
    const exact = bare(said).length < 4 ? null : readNamed(question, said)
    const inWords = exact?.kind === 'none'
    const answer = inWords ? (saysOfOwn(said) ? readState(question, readable(said, around)) : null) : exact
    if (answer?.kind !== 'value' || question.reading !== 'choice') return []
    if ('service.stage' in answer.states && saysWhen.test(said) && !opens.test(said)) return []
    return Object.entries(answer.states).map(([path, value]) => tell(path as FactPath, value, said))
  })
  const place = barePlace(said, around)
  if (place !== null) return [place]
  const share = bareShare(said, around)
  if (share !== null) return [share]
  const again = placeAgain(said, around)
  if (again !== null) return [{ kind: 'known', facts: [again], words: said }]
  const paths = new Set(named.map(({ path }) => path))
  if (named.length > 0 && paths.size === named.length) return named
  const read = readFacts(
    said,
    { ...around, facts: {} },
    asks.flatMap((question) => question.asks),
  )
  const fresh = read.filter(
    (proposal) =>
      !isDeepStrictEqual(around.facts[proposal.path], proposal.value) && !standsInFront(proposal, around.facts, around.library),
  )
  if (fresh.length > 0) return fresh.map(({ path, value, words }) => tell(path, value, words))
  return read.length > 0 ? [{ kind: 'known', facts: read.map(({ path, value }) => ({ path, value })), words: said }] : []
}

/** 「客服说下周上线」, 「国内能打开就行」: what others say and what is only wished is no state of the service. */
const saysOfOwn = (said: string) =>
  !/\b(?:they|he|she|agency|provider|support|developers?)(?: (?:has|have|just))? (?:said|says?|told|promised|will)\b|\b(?:just (?:needs?|has|have)|should|as long as|hope|hopefully|want|wish)\b|(?:他们?|她|对方|客服|代理|服务商|接入商)(?:都|就|跟我)?(?:说|讲|答应)|(?:就行|就好|就可以|即可)了?\s*[。.!！]*$|希望|最好|只要/iu.test(
    said,
  )

/** "They said next week" tells when something comes, and not of the opening unless that is named. */
const saysWhen =
  /\b(?:next|this|coming) (?:week|month|year)\b|\bin (?:an?|one|two|three|\d+|a few|some) (?:days?|weeks?|months?)\b|下个?(?:周|星期|月)|月底|明年/i
const opens = /\b(?:open|launch|live|online|publish|start|release|go)\w*\b|上线|上架|开放|开通|开业|发布|运营/i

/** The place a message names and nothing else, "I checked" and the like aside: "it's Singapore", 「看了，南京」. */
export function placeAlone(said: string, library: Library): Place | null {
  const plain = library.simplified(bare(said).replace(finding, ''))
  const [found, ...others] = library.places.find(plain)
  return found !== undefined && found.start === 0 && found.end === plain.length && others.length === 0 ? found.values[0]! : null
}

/** A place alone: of the server where that is what is not known yet, else where a mainland company is registered. */
function barePlace(said: string, { library, facts }: Surroundings): Told | null {
  const place = placeAlone(said, library)
  if (place === null) return null
  const server = facts['hosting.originLocation']
  const isOfServer = server === 'unknown' || (server === undefined && facts['hosting.provider'] !== undefined)
  if (isOfServer) return tell('hosting.originLocation', sideOf(place), said)
  const type = facts['entity.type']
  const ofCompany = (type !== undefined && type !== 'unknown') || facts['entity.foreignSharePct'] !== undefined
  if (facts['entity.province'] !== undefined || !ofCompany || type === 'foreign_no_presence') return null
  return place.kind === 'province' ? tell('entity.province', place.code, said) : null
}

/** 「100% 美国」, "60% German", once a company with outside capital was told: how much of it is from outside. */
function bareShare(said: string, { facts, library }: Surroundings): Told | null {
  if (!/_invested$/.test(String(facts['entity.type'])) || facts['entity.foreignSharePct'] !== undefined) return null
  const places = library.places.find(plainly(library.simplified(said)))
  const outside =
    places.length > 0 && places.every(({ values }) => values.every(({ kind, code }) => kind === 'country' && code !== 'CN'))
  const share = outside && bare(said).length <= 20 ? percentIn(bare(said)) : null
  return typeof share === 'number' && share > 0 && share <= 100 ? tell('entity.foreignSharePct', share, said) : null
}

/** A place alone that is known already, of whichever of the two. */
function placeAgain(
  said: string,
  { library, facts }: Surroundings,
): { readonly path: FactPath; readonly value: FactValue } | null {
  const place = placeAlone(said, library)
  if (place === null) return null
  const path = place.kind === 'province' ? 'entity.province' : 'entity.country'
  if (facts[path] === place.code) return { path, value: place.code }
  const side = sideOf(place)
  return facts['hosting.originLocation'] === side ? { path: 'hosting.originLocation', value: side } : null
}
/** "I checked, it's …", 「看了，南京」. */
const finding =
  /^(?:(?:ok(?:ay)?|(?:i |we |just )?(?:checked|looked|asked|found out)|(?:he|she|they)(?:'s| said| says| say)?|it'?s|it is|we(?:'re| are)|i'?m|based|in|at|好的?|我?(?:刚)?(?:看|查|问)(?:了|到|过)(?:一?下)?|他们?说|她说|我们?|就|都|是|在|放在?|放)[\s,，.:：]*)+/i

/** The place in words that put it elsewhere and say nothing else: 「换成广州的呢」, "if we put it in Singapore". */
export const placeSupposed = (said: string, library: Library): Place | null =>
  placeAlone(said.trim().replace(puttingIt, ''), library)
const puttingIt =
  /^(?:(?:and|but|so|ok|what|how|if|about|it|we|i|is|it's|was|were|put|move|moved|host|hosted|switch|switched|took|take|use|used|go|went|to|in|at|with)\b[\s,]*)+|^(?:那|如果|要是|假如|我们?|换成?|改成?|放到?|搬到?|用|是|在|去)+|(?:的话|那边|那里|的|呢|吧|[?？.!\s]|\b(?:instead|then))+$/gi
