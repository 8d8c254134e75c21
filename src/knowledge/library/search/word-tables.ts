// The word tables of the search, as one value.
import type { Families } from './family-table.ts'
import type { Lexicon } from './lexicon.ts'
import type { Normaliser } from './normalise.ts'
import type { Places } from './places.ts'
import type { Replies } from './replies.ts'

/** Everything the search knows besides the articles. Example: `words.places.find(plain)` finds the provinces that a question names. */
export type Words = {
  readonly normaliser: Normaliser
  readonly lexicon: Lexicon
  readonly replies: Replies
  readonly places: Places
  readonly families: Families
}
