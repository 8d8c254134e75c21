// Where a case is easiest: what each of several provinces or providers would object to and ask for besides, the case being otherwise as it is.
import { determine } from '../law/determine.ts'
import type { Facts } from '../law/facts.ts'
import type { Rulebook } from '../law/rulebook.ts'
import type { Paper } from '../procedure/paper.ts'
import { papers } from '../procedure/papers.ts'
import type { Reason } from './reasons.ts'
import type { Review } from './review/review.ts'

/** Two or more places: the fact they differ in, and its value in each, by the id of the place. */
export type Rivals = { readonly path: 'entity.province' | 'hosting.provider'; readonly values: ReadonlyMap<string, string> }

/** What one place wants and not all of them do. Example: Xinjiang, for a company, `{ faults: [], papers: [the letter of the party] }`. */
export type Ease = { readonly id: string; readonly faults: readonly Reason[]; readonly papers: readonly Paper[] }

type Known = { readonly rulebook: Rulebook; readonly papers: readonly Paper[]; readonly review: Review }

/** What each wants that others do not, those that want least first. Answers that hang on a place (addresses, numbers) are left aside. */
export function easeOf(facts: Facts, { path, values }: Rivals, known: Known, asOf: string): readonly Ease[] {
  const own = withOwnProvince(facts)
  const wanted = [...values].map(([id, value]): Ease => {
    const there = { ...own, [path]: value } as Facts
    const faults = known.review({ facts: there, fields: {}, asOf }).map(({ reason }) => reason)
    const verdict = determine(there, known.rulebook, { asOf, mode: 'conversation' })
    return { id, faults, papers: papers(there, verdict, known) }
  })
  const everywhere = (id: string) => wanted.every(({ faults, papers }) => [...faults, ...papers].some((one) => one.id === id))
  const differing = wanted.map(({ id, faults, papers }) => ({
    id,
    faults: faults.filter((reason) => !everywhere(reason.id)),
    papers: papers.filter((paper) => !everywhere(paper.id)),
  }))
  return differing.toSorted((one, other) => one.faults.length - other.faults.length || one.papers.length - other.papers.length)
}

/** Whose identity card is from where is not asked of individuals before a province is named: it is that province, until told otherwise. */
function withOwnProvince(facts: Facts): Facts {
  const { 'entity.type': type, 'entity.province': province, 'person.idProvince': idProvince } = facts
  return type === 'individual' && idProvince === undefined && province !== undefined
    ? { ...facts, 'person.idProvince': province }
    : facts
}
