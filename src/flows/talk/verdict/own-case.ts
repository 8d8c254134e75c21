// "What do we need?": the verdict's sentence as far as it is certain, and the one thing it still hangs on.
import { headline } from '../../../knowledge/law/headline.ts'
import type { Draft } from '../../draft/draft.ts'

/** Says what is certain for this case already. The whole verdict follows by itself once nothing is open. */
export function tellOwnCase(draft: Draft): void {
  const facts = draft.facts()
  const verdict = draft.verdict()
  if (Object.keys(facts).length === 0 || isDecided(draft)) return
  draft.reply.say({ kind: 'text', spans: [{ bold: headline(verdict, draft.library.rulebook, draft.locale, facts) }] })
}

/** Is nothing open any more that could change the answer? */
export function isDecided(draft: Draft): boolean {
  const verdict = draft.verdict()
  return verdict.missing.length === 0 && verdict.registration !== 'need_more_info'
}
