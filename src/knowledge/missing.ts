// Which facts are still worth asking for: unanswered ones some value of which would change the answer.
import { type Consideration, hardBlockers, reconsider } from './consider.ts'
import { founding } from './defaults.ts'
import type { Deciding, Edition } from './edition.ts'
import { type FactPath, type FactValue, isUnanswered } from './facts.ts'
import type { Rulebook } from './rulebook.ts'

/** Paths in the order of asking. `defaultsStand`: a default counts as an answer. */
export function missingFacts(
  base: Consideration,
  rulebook: Rulebook,
  edition: Edition,
  defaultsStand: boolean,
): readonly FactPath[] {
  const hard = hardBlockers(base, edition)
  return edition.deciding
    .filter((fact) => isOpen(fact, base, defaultsStand) && decides(fact, hard, base, rulebook, edition))
    .map((fact) => fact.path)
}

function isOpen({ place }: Deciding, { given, situation }: Consideration, defaultsStand: boolean): boolean {
  const value = given[place]
  if (value !== undefined) return isUnanswered(value)
  return situation.values[place] === undefined || !defaultsStand
}

function decides(fact: Deciding, hard: number, base: Consideration, rulebook: Rulebook, edition: Edition): boolean {
  const founds = founding.has(fact.path)
  if (!founds && base.situation.read[fact.place] === 0) return false
  return tries(fact, base).some((value) => {
    const other = reconsider(base, [[fact.place, value]], rulebook, edition, founds)
    return (
      other.decision.registration !== base.decision.registration ||
      other.decision.floor !== base.decision.floor ||
      hardBlockers(other, edition) !== hard
    )
  })
}

/** Values worth trying: for a set known in part, what is known, alone and with each further value. */
function tries({ values, isSet, place }: Deciding, { given }: Consideration): readonly FactValue[] {
  const value = given[place]
  if (!isSet || !Array.isArray(value)) return values
  const known = value.filter((item) => item !== 'unknown')
  return values.map((extra) => [...known, ...(extra as readonly string[]).filter((item) => !known.includes(item))])
}
