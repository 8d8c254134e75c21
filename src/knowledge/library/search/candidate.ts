// An entry that a question may mean, and what speaks for it: what the ranking hands on to the second look and to confidence.
import type { Entry } from './build.ts'

/**
 * An entry and how well it fits; scores of one question compare with each other only. Example, for "how long does a filing take":
 * `{ entry: {id: 'filing-duration', …}, score: 41.2, like: 0.83, cover: 0.9, chance: 0.94 }`.
 */
export type Candidate = {
  readonly entry: Entry
  readonly score: number
  /** How like the question is to the nearest phrasing, 0 to 1; 0 where it was not looked at. */
  readonly like: number
  /** How much of the question's words stands in it, 0 to 1, by what they tell. */
  readonly cover: number
  /** How likely it is the right one of the articles looked at twice, 0 to 1; none: it was too far behind. */
  readonly chance?: number
}
