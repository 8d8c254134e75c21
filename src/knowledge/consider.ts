// Looks at the facts of one service: applies what is taken for granted, decides, and where the location is missing goes on with a working assumption.

import { type Decision, decide } from './decide.ts'
import { byPlace, withDefaults } from './defaults.ts'
import { derive } from './derive.ts'
import type { Edition } from './edition.ts'
import { type FactPath, type Facts, type FactValue, factPaths } from './facts.ts'
import type { Rulebook } from './rulebook.ts'
import { dayOf, fork, placeOf, readables, type Situation, unset } from './situation.ts'
import { open, yes } from './truth.ts'

/** A service as it stands: what was said, what that decides, and the situation from which blockers and further needs follow. */
export type Consideration = {
  readonly given: readonly (FactValue | undefined)[]
  readonly situation: Situation
  readonly decision: Decision
  /** The same situation, or the one under the working assumption about the missing location. */
  readonly working: Situation
  /** What the working assumption sets; undefined where none is made. */
  readonly assumption: { readonly path: FactPath; readonly value: FactValue } | undefined
}

/** Considers the facts of one service on a day (YYYY-MM-DD). */
export function consider(facts: Facts, rulebook: Rulebook, edition: Edition, asOf: string): Consideration {
  const today = dayOf(asOf)
  const given = byPlace(facts)
  const values = withDefaults(given)
  const settled = Object.fromEntries(factPaths.map((path, place) => [path, values[place]])) as Facts
  const computed = derive(settled, rulebook, today)
  for (let place = factPaths.length; place < readables.length; place++) {
    values[place] = computed[readables[place] as keyof typeof computed]
  }
  const truths = new Uint8Array(rulebook.conditions.memories.length).fill(unset)
  return concluded(given, { values, truths, read: new Uint8Array(readables.length), today }, rulebook, edition)
}

/** The same service with some facts changed; nothing that only blockers of the soft kind rest on is computed anew. */
export function reconsider(
  base: Consideration,
  changes: readonly (readonly [place: number, value: FactValue])[],
  rulebook: Rulebook,
  edition: Edition,
  founding: boolean,
): Consideration {
  const given = base.given.slice()
  for (const [place, value] of changes) given[place] = value
  const all: (readonly [number, FactValue | undefined])[] = [...changes]
  if (founding) {
    const values = withDefaults(given)
    for (let place = 0; place < factPaths.length; place++) {
      if (values[place] !== base.situation.values[place]) all.push([place, values[place]])
    }
  }
  return concluded(given, fork(base.situation, all, rulebook.dependents, new Uint8Array(readables.length)), rulebook, edition)
}

const origin = placeOf('hosting.originLocation')!
const delivery = placeOf('cdn.coversMainland')!
const isMissing = (value: FactValue | undefined) => value === undefined || value === 'unknown'

function concluded(given: Consideration['given'], situation: Situation, rulebook: Rulebook, edition: Edition): Consideration {
  const decision = decide(situation, edition)
  const unsure = decision.registration === 'need_more_info' || decision.registration === 'expert'
  const located = !unsure || rulebook.conditions.named.get('mainland-node')!.test(situation) !== open
  if (located) return { given, situation, decision, working: situation, assumption: undefined }
  const assumption = isMissing(situation.values[origin])
    ? ({ path: 'hosting.originLocation', value: 'mainland' } as const)
    : ({ path: 'cdn.coversMainland', value: false } as const)
  const place = assumption.path === 'cdn.coversMainland' ? delivery : origin
  const working = fork(situation, [[place, assumption.value]], rulebook.dependents)
  return { given, situation, decision, working, assumption }
}

/** The hard blockers, as one bit for each name. */
export function hardBlockers({ working }: Consideration, edition: Edition): number {
  let bits = 0
  for (const { rule, bit } of edition.hard) if (rule.test(working) === yes) bits |= bit
  return bits
}
