// How sure a ranking is: what share of such first places are right, found on phrasings left out of the index.
import type { Index } from './build.ts'
import type { Query } from './query.ts'
import type { Candidate } from './rank.ts'

/** What confidence rests on, each between 0 and 1. */
export type Signs = {
  /** How much of what the question says is found in the best entry. */
  readonly fit: number
  /** How far the best is ahead of the next. */
  readonly lead: number
  /** How much of what the question says is known at all. */
  readonly known: number
  /** How much there is to go by. */
  readonly substance: number
}

/** Reads the signs of a ranking. `without`: the entry a tested phrasing was taken from. */
export function signsOf(index: Index, query: Query, [best, next]: readonly Candidate[], without?: number): Signs {
  let said = 0
  let known = 0
  for (const feature of query.features) {
    const number = index.features.get(feature)
    const isKnown = number !== undefined && knownToArticles(index, number, without)
    // An unknown word or character weighs like one that few entries have; unknown pairs say nothing.
    const weight = isKnown ? index.telling[number]! : 'wu'.includes(feature[0]!) ? index.unknown : 0
    said += weight
    if (isKnown) known += weight
  }
  const bare = best ? best.score / index.damping[index.entryNumber.get(best.entry.id)!]! : 0
  return {
    fit: said === 0 ? 0 : bare / said,
    lead: best ? 1 - (next?.score ?? 0) / best.score : 0,
    known: said === 0 ? 0 : known / said,
    substance: 1 - Math.exp(-known / 40),
  }
}

function knownToArticles(index: Index, feature: number, without: number | undefined): boolean {
  for (let at = index.starts[feature]!; at < index.starts[feature + 1]!; at++) {
    const entry = index.entryOf[at]!
    if ('article' in index.entries[entry]! && (entry !== without || index.counts[at]! > 1)) return true
  }
  return false
}

const fitted = { bias: -4, fit: 5, lead: 8, known: 2, substance: 1 }

/** The probability that the best candidate is right, 0 to 1. */
export function confidenceOf({ fit, lead, known, substance }: Signs): number {
  const sum = fitted.bias + fitted.fit * fit + fitted.lead * lead + fitted.known * known + fitted.substance * substance
  return 1 / (1 + Math.exp(-sum))
}
