// The papers that the verdict on a service calls for.
import { consider } from '../law/consider.ts'
import { yes } from '../law/engine/truth.ts'
import type { Facts } from '../law/facts.ts'
import type { Rulebook } from '../law/rulebook.ts'
import type { Verdict } from '../law/verdict.ts'
import type { Paper } from './paper.ts'

/** The rules and papers a case is held against. */
type Known = { readonly rulebook: Rulebook; readonly papers: readonly Paper[] }

/** The papers wanted, in the order of the list. For a service that is not open yet: those for its opening. */
export function papers(facts: Facts, verdict: Verdict, { rulebook, papers: list }: Known): readonly Paper[] {
  const day = typeof facts.asOf === 'string' && facts.asOf !== 'unknown' ? facts.asOf : rulebook.asOf
  const opened: Facts = verdict.atLaunch ? { ...facts, 'service.stage': 'planned', 'service.publicAccess': 'public' } : facts
  const { working } = consider(opened, rulebook, rulebook.edition(day), day)
  return list.filter((paper) => paper.test(working) === yes)
}
