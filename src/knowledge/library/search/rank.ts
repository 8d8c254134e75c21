// Scores every entry of the index against what was understood of a question, and looks twice at those that come first.
import type { Article } from '../article.ts'
import { type Index, saturation } from './build.ts'
import type { Candidate } from './candidate.ts'
import { isWord } from './features.ts'
import { likeness, sizeOf } from './likeness.ts'
import type { Query } from './query.ts'
import { turnsOnOrder } from './saying.ts'
import { secondLook } from './second-look.ts'

/** All candidates, best first: as `scored`, with the articles in front in the order that a second look gives them. */
export function rank(index: Index, query: Query, options: RankOptions = {}): Candidate[] {
  const candidates = secondLook(index, query, scored(index, query, options))
  return options.asScored ? candidates.sort((a, b) => b.score - a.score) : candidates
}

/** All candidates with a score, best first. `without` leaves one text of that entry out, to test a phrasing on the rest. */
export function scored(index: Index, query: Query, { without, nudge }: RankOptions = {}): Candidate[] {
  const scores = new Float64Array(index.entries.length)
  const covers = new Float64Array(index.entries.length)
  let said = 0
  const known: number[] = []
  for (const feature of query.features) {
    const number = index.features.get(feature)
    if (number === undefined) continue
    known.push(number)
    const telling = index.telling[number]!
    const asWord = isWord(feature) ? telling : 0
    said += asWord
    for (let at = index.starts[number]!; at < index.starts[number + 1]!; at++) {
      const entry = index.entryOf[at]!
      const count = index.counts[at]! - (entry === without ? 1 : 0)
      scores[entry]! += (telling * count) / (count + saturation)
      if (count > 0) covers[entry]! += asWord
    }
  }
  let best = 0
  for (let entry = 0; entry < scores.length; entry++) {
    if (scores[entry]! <= 0) continue
    const candidate = index.entries[entry]!
    const factor = nudge && 'article' in candidate ? nudge(candidate.article) : 1
    scores[entry]! *= index.damping[entry]! * factor
    best = Math.max(best, scores[entry]!)
  }
  const asked = { has: new Uint8Array(index.features.size), size: sizeOf(known, index.telling) }
  for (const number of known) asked.has[number] = 1
  const looksCloser = !turnsOnOrder(query.tokens)
  const candidates: Candidate[] = []
  for (let entry = 0; entry < scores.length; entry++) {
    const share = scores[entry]! / best
    if (!(share > worthy)) continue
    const like = looksCloser && share > near ? likeness(index.phrasings, index.telling, asked, entry, entry === without) : 0
    const cover = said === 0 ? 1 : covers[entry]! / said
    candidates.push({ entry: index.entries[entry]!, score: scores[entry]! + best * weight * like, like, cover })
  }
  return candidates.sort((a, b) => b.score - a.score)
}

/** Candidates below this share of the best score are nowhere near: leaving them out saves the sorting. */
const worthy = 0.1
/** From this share up the single phrasings are looked at. */
const near = 0.4
/** How much a phrasing that is the question itself adds, as a share of the best score. */
const weight = 0.5

/** How a ranking may be bent. */
export type RankOptions = {
  readonly without?: number | undefined
  /** A factor for an article's score: 0 takes it out, more than 1 prefers it. */
  readonly nudge?: ((article: Article) => number) | undefined
  /** Keeps the order of the scores: a question read with the topic of the last answer has too few words of its own for a second look. */
  readonly asScored?: boolean
}
