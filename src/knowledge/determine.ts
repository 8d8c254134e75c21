// From facts to verdict: evaluates the rulebook for one service and composes what its rules say. Pure; same facts, same bytes.
import type { Facts } from './facts.ts'
import type { Rulebook } from './rulebook.ts'
import type { Verdict } from './verdict.ts'

/** `assess`: a default stands as an answer. `conversation`: a default counts as not asked, so `missing` is longer. */
export type Mode = 'assess' | 'conversation'

/** `asOf`: the day on which the facts hold (YYYY-MM-DD) where the facts do not say. */
export type DetermineOptions = { readonly asOf: string; readonly mode?: Mode }

/** The verdict for one service. */
export function determine(_facts: Facts, _rulebook: Rulebook, _options: DetermineOptions): Verdict {
  throw new Error('being written')
}
