// Reads many facts out of one free message; each is only ever proposed.
import type { FactPath, FactValue } from '../../knowledge/facts.ts'
import type { Surroundings } from './answer.ts'

/** One fact read from a free text, with the words it was read from. `asked`: it stood in a question or a supposition. */
export type Proposal = { readonly path: FactPath; readonly value: FactValue; readonly words: string; readonly asked?: true }

/** The facts a free message states. */
export function readFacts(_text: string, _around: Surroundings): readonly Proposal[] {
  return []
}
