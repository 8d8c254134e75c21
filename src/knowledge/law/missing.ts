// Which facts are still worth asking for: unanswered ones some value of which would change the answer.
import type { Consideration } from './consider.ts'
import { founding } from './defaults.ts'
import type { Deciding, Edition } from './edition.ts'
import { Trial } from './engine/trial.ts'
import { type FactPath, type FactValue, isUnanswered } from './facts.ts'
import type { Rulebook } from './rulebook.ts'

/** Paths in the order of asking. `defaultsStand`: a default counts as an answer. */
export function missingFacts(
  base: Consideration,
  rulebook: Rulebook,
  edition: Edition,
  defaultsStand: boolean,
): readonly FactPath[] {
  const trial = new Trial(base, rulebook, edition)
  const open = edition.deciding.filter((fact) => isOpen(fact, base, defaultsStand) && wasRead(fact, base))
  const found = open.filter((fact) => tries(fact, base).some((value) => trial.differs(fact, value)))
  // Where only several facts together would tell, all that are unknown are named
  const named = found.length === 0 && base.decision.registration === 'need_more_info' ? open : found
  return named.map((fact) => fact.path)
}

/** Values worth trying: for a set known in part, what is known, alone and with each further value. */
export function tries({ telling, isSet, place }: Deciding, { given }: Consideration): readonly FactValue[] {
  const value = given[place]
  if (!isSet || !Array.isArray(value)) return telling
  const known = value.filter((item) => item !== 'unknown')
  return telling.map((extra) => [...known, ...(extra as readonly string[]).filter((item) => !known.includes(item))])
}

function isOpen({ place }: Deciding, { given, situation }: Consideration, defaultsStand: boolean): boolean {
  const value = given[place]
  if (value !== undefined) return isUnanswered(value)
  return situation.values[place] === undefined || !defaultsStand
}

/** A fact no condition looked at cannot change anything, unless others are taken for granted because of it. */
function wasRead({ path, place }: Deciding, { situation }: Consideration): boolean {
  return situation.read[place] === 1 || founding.has(path)
}
