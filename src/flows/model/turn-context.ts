// What a turn has around it beside its own application: the one clock, the one knowledge, the team's place; nothing else reaches it.
import type { Library } from '../../knowledge/library.ts'
import type { Address } from './event.ts'
import type { Overview } from './overview.ts'
import type { WaysIn } from './ways-in.ts'

/** What was masked in an event before anything else saw it (understand/screen.ts). */
export type Masked = 'resident-id' | 'travel-document' | 'bank-card' | 'secret'

/**
 * The surroundings of a turn: the only clock and the only knowledge it has, and where the account team works, if it does. Example: a test
 * needs no more than `{ now: '2026-11-23T02:00:00.000Z', library }`.
 */
export type TurnContext = {
  readonly now: string
  readonly library: Library
  readonly team?: Address | undefined
  /** What was masked in the event before it got here (screen.ts). */
  readonly masked?: readonly Masked[]
  /** The team's whole work, for a digest that is due; absent everywhere else. */
  readonly overview?: Overview | undefined
  /** How somebody can be invited; absent where no channel is open. */
  readonly waysIn?: WaysIn | undefined
}
