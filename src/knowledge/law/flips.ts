// What would change this? The single facts whose change leads to another answer.
import { consider } from './consider.ts'
import type { DetermineOptions } from './determine.ts'
import type { Deciding } from './edition.ts'
import { Trial } from './engine/trial.ts'
import type { FactPath, Facts, FactValue } from './facts.ts'
import type { Rulebook } from './rulebook.ts'
import type { Registration } from './verdict.ts'

/** One fact that, were it so, would lead to another answer while all others stay as they are. */
export type Flip = { readonly path: FactPath; readonly value: FactValue; readonly registration: Registration }

/** All flips in the order of asking, one for each fact and answer: the value nearest to what was said. */
export function flips(facts: Facts, rulebook: Rulebook, { asOf }: DetermineOptions): readonly Flip[] {
  const day = typeof facts.asOf === 'string' && facts.asOf !== 'unknown' ? facts.asOf : asOf
  const edition = rulebook.edition(day)
  const base = consider(facts, rulebook, edition, day)
  const trial = new Trial(base, rulebook, edition)
  return edition.deciding.flatMap((fact) => {
    const seen = new Set<Registration>([base.decision.registration])
    return neighbours(fact, base.situation.values[fact.place]).flatMap((value): Flip[] => {
      const { registration } = trial.decision(fact, value)
      if (seen.has(registration)) return []
      seen.add(registration)
      return [{ path: fact.path, value, registration }]
    })
  })
}

/** Other values of a fact: for a set, one member more or fewer before any other. A service of no kind is none. */
export function neighbours({ path, values, isSet }: Deciding, present: FactValue | undefined): readonly FactValue[] {
  const all = isSet && Array.isArray(present) ? [...besideSet(values, present), ...values] : values
  return path === 'service.kind' ? all.filter((kinds) => (kinds as readonly string[]).length > 0) : all
}

function besideSet(values: readonly FactValue[], present: readonly string[]): readonly FactValue[] {
  const known = present.filter((item) => item !== 'unknown')
  const fewer = known.map((item) => known.filter((other) => other !== item))
  const more = values.flatMap((value) => (value as readonly string[]).filter((item) => !known.includes(item)))
  return [...fewer, ...more.map((item) => [...known, item])]
}
