// How likely words give which reason, as the known wordings teach; learned when the first notice comes.
import { authoredFile } from '../authored.ts'
import { keptLearned } from '../kept-learned.ts'
import { type Likeness, learn, likenessOf } from '../likelihood.ts'
import type { Simplify } from '../names/simplified.ts'
import { knownWordings } from './known-notices.ts'
import { plainNotice } from './sentences.ts'
import type { Lexicon } from './sign.ts'
import { traitsOf } from './traits.ts'

/** How likely some clauses, in the form of the lexicon, give each reason, by its id; what is no complaint counts as `none`. */
export type Likely = (clauses: string) => ReadonlyMap<string, number>

/** Likelihoods by the known wordings, which are read only where what they teach was not kept. `faults`: what can be said against a thing. */
export function loadLikely(lexicon: Lexicon, faults: readonly string[], simplify: Simplify): Likely {
  const traits = traitsOf(lexicon, faults)
  const known = () =>
    knownWordings().map(([wording, means]) => ({ traits: traits(lexicon.plain(plainNotice(wording, simplify))), means }))
  const files = ['notice-wordings.yaml', 'notice-words.yaml', 'known-notices.tsv'].map((name) => authoredFile(`counsel/${name}`))
  let likeness: Likeness | undefined
  return (clauses) => {
    likeness ??= likenessOf(keptLearned({ name: 'likeness', folders: ['counsel'], files }, () => learn(known())))
    return likeness(traits(clauses))
  }
}
