// How sure a ranking is: whether the first place is right, and whether the question is ours, found on phrasings left out of the index.
import type { Article } from '../article.ts'
import type { Entry, Index } from './build.ts'
import type { Candidate } from './candidate.ts'
import type { Query } from './query.ts'
import { askAgrees } from './second-look.ts'
import type { Signs, Weights } from './signs.ts'
import { ours, right } from './weights.ts'

const familiar = 0.7
/** Keeps odds finite. */
const leastDoubt = 0.001

/** Reads the signs of a ranking. `without`: the entry a tested phrasing was taken from. */
export function signsOf(index: Index, query: Query, ranked: readonly Candidate[], without?: number): Signs | undefined {
  const [best, next] = ranked.filter(({ entry }) => 'article' in entry)
  if (!best) return undefined
  const { said, known, words, knownWords } = weighed(index, query, without)
  const bare = best.score / index.damping[index.entryNumber.get(best.entry.id)!]!
  const reply = ranked.find(({ entry }) => 'reply' in entry)
  return {
    fit: said === 0 ? 0 : bare / said,
    lead: 1 - (next?.score ?? 0) / best.score,
    kin: next ? kinship(best.entry, next.entry) : 0,
    pull: Math.min(1.5, (reply?.score ?? 0) / best.score),
    substance: 1 - Math.exp(-known / 40),
    strange: words === 0 ? familiar : Math.max(0, familiar - knownWords / words),
    core: Math.min(1, query.things.filter((thing) => index.words.lexicon.core.has(thing)).length / 3),
    length: Math.log(1 + query.tokens.length) / 3,
    like: best.like,
    ...agreement(index, query, best.entry),
    chance: best.chance ?? 0,
    odds: Math.log((best.chance ?? 0) / (1 + leastDoubt - (best.chance ?? 0)) + leastDoubt) / 5,
    refused: query.features.some((feature) => feature[0] === 'r' && index.words.replies.refuses(feature.slice(1))) ? 1 : 0,
  }
}

/** How far the article answers this kind of question about these things. */
function agreement(index: Index, query: Query, entry: Entry): Pick<Signs, 'asked' | 'about'> {
  if (!('article' in entry)) return { asked: 0, about: 0 }
  const { things } = index.about[index.entryNumber.get(entry.id)!]!
  const core = query.things.filter((thing) => index.words.lexicon.core.has(thing))
  return {
    asked: askAgrees(index, query, entry),
    about: core.length === 0 ? 0.5 : core.filter((thing) => things.has(thing)).length / core.length,
  }
}

function weighed(index: Index, { features }: Query, without: number | undefined) {
  const sums = { said: 0, known: 0, words: 0, knownWords: 0 }
  for (const feature of features) {
    const number = index.features.get(feature)
    const isKnown = number !== undefined && knownToArticles(index, number, without)
    const unknown = index.unknown[feature[0]!] ?? 0
    const weight = isKnown ? index.telling[number]! : unknown
    sums.said += weight
    if (isKnown) sums.known += weight
    if (unknown > 0) {
      sums.words += weight
      if (isKnown) sums.knownWords += weight
    }
  }
  return sums
}

function knownToArticles(index: Index, feature: number, without: number | undefined): boolean {
  for (let at = index.starts[feature]!; at < index.starts[feature + 1]!; at++) {
    const entry = index.entryOf[at]!
    if ('article' in index.entries[entry]! && (entry !== without || index.counts[at]! > 1)) return true
  }
  return false
}

function kinship(one: Entry, other: Entry): number {
  if (!('article' in one && 'article' in other)) return 0
  const names = (article: Article, id: string) => Object.values(article.pages).some((page) => page.related.includes(id))
  if (names(one.article, other.id) || names(other.article, one.id)) return 1
  return one.article.topic === other.article.topic ? 0.5 : 0
}

/** The probability that the best article is right, 0 to 1. */
export function confidenceOf(signs: Signs | undefined): number {
  return signs ? logistic(right, signs) : 0
}

/** The probability that the question is about ICP registration, and one to be answered by an article, 0 to 1. */
export function oursOf(signs: Signs | undefined): number {
  return signs ? logistic(ours, signs) : 0
}

function logistic(weights: Weights, signs: Signs): number {
  let sum = weights.bias
  for (const name of Object.keys(weights.signs) as (keyof Signs)[]) sum += weights.signs[name] * signs[name]
  return 1 / (1 + Math.exp(-sum))
}
