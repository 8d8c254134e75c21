// The papers that the verdict on a service calls for.
import { consider } from './consider.ts'
import type { Facts } from './facts.ts'
import type { Paper } from './paper.ts'
import type { Rulebook } from './rulebook.ts'
import { yes } from './truth.ts'
import type { Verdict } from './verdict.ts'

/** The papers wanted, in the order of the list. For a service that is not open yet: those for its opening. */
export function papers(facts: Facts, verdict: Verdict, rulebook: Rulebook): readonly Paper[] {
  const day = typeof facts.asOf === 'string' && facts.asOf !== 'unknown' ? facts.asOf : rulebook.asOf
  const opened: Facts = verdict.atLaunch ? { ...facts, 'service.stage': 'planned', 'service.publicAccess': 'public' } : facts
  const { working } = consider(opened, rulebook, rulebook.edition(day), day)
  return rulebook.papers.filter((paper) => paper.test(working) === yes)
}
