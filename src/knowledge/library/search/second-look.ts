// Looks twice at the articles in front: what tells near ones apart is more than their scores, and how far apart they are is how sure it is.
import type { Entry, Index } from './build.ts'
import type { Candidate } from './candidate.ts'
import { titleSaid } from './likeness.ts'
import type { Query } from './query.ts'
import type { Views } from './signs.ts'
import { order } from './weights.ts'

/** So many articles are looked at. */
const looked = 6

/** The ranking with the articles in front in a new order, each with its chance; replies keep their places. */
export function secondLook(index: Index, query: Query, ranked: readonly Candidate[], weights: Views = order): Candidate[] {
  const inFront = inFrontOf(ranked)
  const places = inFront.map((candidate) => ranked.indexOf(candidate))
  const names = Object.keys(weights) as (keyof Views)[]
  const merits = viewsOf(index, query, inFront).map((views) => names.reduce((sum, name) => sum + weights[name] * views[name], 0))
  const most = Math.max(...merits)
  const shares = merits.map((merit) => Math.exp(merit - most))
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const anew = inFront.map((candidate, at) => ({ ...candidate, chance: shares[at]! / whole })).sort((a, b) => b.chance - a.chance)
  const result = [...ranked]
  for (const [at, place] of places.entries()) result[place] = anew[at]!
  return result
}

/** The articles that are looked at twice. */
export function inFrontOf(ranked: readonly Candidate[]): readonly Candidate[] {
  return ranked.filter(({ entry }) => 'article' in entry).slice(0, looked)
}

/** What is seen of each article, for the same question. */
export function viewsOf(index: Index, query: Query, inFront: readonly Candidate[]): Views[] {
  const best = Math.max(...inFront.map(({ score }) => score))
  const words = new Set(query.features.flatMap((feature) => index.features.get(feature) ?? []))
  return inFront.map(({ entry, score, like, cover }) => {
    const number = index.entryNumber.get(entry.id)!
    return {
      score: score / best,
      like,
      title: titleSaid(index.titles, index.telling, words, number),
      cover,
      asked: askAgrees(index, query, entry),
    }
  })
}

/** Whether an entry answers a kind of question that is asked, 0 or 1; half where no kind is heard. */
export function askAgrees(index: Index, { asks }: Query, entry: Entry): number {
  const own = index.about[index.entryNumber.get(entry.id)!]!.asks
  return asks.length === 0 ? 0.5 : asks.some((ask) => own.has(ask)) ? 1 : 0
}
