// What two answers together would change, for the outcomes that no single answer leads to.
import { consider } from './consider.ts'
import type { DetermineOptions } from './determine.ts'
import { Trial } from './engine/trial.ts'
import type { Facts } from './facts.ts'
import { type Flip, flips, neighbours } from './flips.ts'
import type { Rulebook } from './rulebook.ts'
import type { Registration } from './verdict.ts'

/** Two changed facts that lead to an answer which neither leads to alone. */
export type FlipPair = {
  readonly changes: readonly [Pick<Flip, 'path' | 'value'>, Pick<Flip, 'path' | 'value'>]
  readonly registration: Registration
}

/**
 * For each clear answer (nothing, filing, licence) that is not the present one and that no single fact leads to: the pairs that do, the
 * facts asked first before others, at most `most` of them. Minimal, since neither half is enough.
 */
export function flipPairs(facts: Facts, rulebook: Rulebook, options: DetermineOptions, most = 3): readonly FlipPair[] {
  const day = typeof facts.asOf === 'string' && facts.asOf !== 'unknown' ? facts.asOf : options.asOf
  const edition = rulebook.edition(day)
  const base = consider(facts, rulebook, edition, day)
  const reached = new Set([base.decision.registration, ...flips(facts, rulebook, options).map((flip) => flip.registration)])
  const wanted = clear.filter((one) => !reached.has(one))
  const found: FlipPair[] = []
  const full = (registration: Registration) => found.filter((pair) => pair.registration === registration).length >= most
  edition.deciding.forEach((first, index) => {
    for (const value of neighbours(first, base.situation.values[first.place])) {
      if (wanted.every(full)) return
      const changed = consider({ ...facts, [first.path]: value }, rulebook, edition, day)
      const trial = new Trial(changed, rulebook, edition)
      for (const second of edition.deciding.slice(index + 1)) {
        for (const other of neighbours(second, changed.situation.values[second.place])) {
          const { registration } = trial.decision(second, other)
          const known = found.some(({ changes: [a, b] }) => a.path === first.path && b.path === second.path)
          if (!wanted.includes(registration) || full(registration) || known) continue
          found.push({
            changes: [
              { path: first.path, value },
              { path: second.path, value: other },
            ],
            registration,
          })
        }
      }
    }
  })
  return found
}

const clear: readonly Registration[] = ['none', 'filing', 'licence']
