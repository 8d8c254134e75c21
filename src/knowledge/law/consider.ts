// Looks at the facts of one service: applies what is taken for granted, decides, and where the location is missing goes on with a working assumption.

import { type Decision, decide } from './decide.ts'
import { byPlace, withDefaults } from './defaults.ts'
import { derive } from './derive.ts'
import type { Edition } from './edition.ts'
import { dayOf, forget, placeOf, readables, type Situation, unset } from './engine/situation.ts'
import { open, yes } from './engine/truth.ts'
import { type FactPath, type Facts, type FactValue, factPaths } from './facts.ts'
import type { Rulebook } from './rulebook.ts'

/**
 * A service as it stands: what was said, what that decides, and the situation from which blockers and further needs follow. Example:
 * nothing said of the server: `working` takes it for abroad or in the mainland, as `assumption` says; else it is `situation`.
 */
export type Consideration = {
  readonly given: readonly (FactValue | undefined)[]
  readonly situation: Situation
  readonly decision: Decision
  /** The same situation, or the one under the working assumption about the missing location. */
  readonly working: Situation
  readonly assumption: Assumption | undefined
}

/** What is assumed about a missing location, so that the rest of the answer stays useful. */
export type Assumption = { readonly path: FactPath; readonly place: number; readonly value: FactValue }

/** Considers the facts of one service on a day (YYYY-MM-DD). */
export function consider(facts: Facts, rulebook: Rulebook, edition: Edition, asOf: string): Consideration {
  const today = dayOf(asOf)
  const given = byPlace(facts)
  const values = withDefaults(given)
  const computed = derive((path) => values[placeOf(path)!], rulebook, today)
  for (let place = factPaths.length; place < readables.length; place++) {
    values[place] = computed[readables[place] as keyof typeof computed]
  }
  const truths = new Uint8Array(rulebook.conditions.memories.length).fill(unset)
  const situation = { values, truths, read: new Uint8Array(readables.length), today }
  const decision = decide(situation, edition)
  const assumption = workingAssumption(situation, decision, rulebook)
  if (!assumption) return { given, situation, decision, working: situation, assumption }
  const working = { ...situation, values: values.slice(), truths: truths.slice() }
  working.values[assumption.place] = assumption.value
  forget(working, assumption.place, rulebook.dependents)
  return { given, situation, decision, working, assumption }
}

const origin = { path: 'hosting.originLocation', place: placeOf('hosting.originLocation')!, value: 'mainland' } as const
const delivery = { path: 'cdn.coversMainland', place: placeOf('cdn.coversMainland')!, value: false } as const

/** A missing origin is taken to be in the mainland, missing word on delivery in front of an outside origin to be "no". */
export function workingAssumption(situation: Situation, decision: Decision, { node }: Rulebook): Assumption | undefined {
  const unsure = decision.registration === 'need_more_info' || decision.registration === 'expert'
  if (!unsure || node.test(situation) !== open) return undefined
  const value = situation.values[origin.place]
  return value === undefined || value === 'unknown' ? origin : delivery
}

/** The hard blockers, as one bit for each name. */
export function hardBlockers(working: Situation, edition: Edition): number {
  let bits = 0
  for (const { rule, bit } of edition.hard) if (rule.test(working) === yes) bits |= bit
  return bits
}
