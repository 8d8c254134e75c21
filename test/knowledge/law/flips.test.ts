// What would change this: single facts and pairs are exactly those that trying everything finds.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consider } from '../../../src/knowledge/law/consider.ts'
import type { Deciding } from '../../../src/knowledge/law/edition.ts'
import type { Facts } from '../../../src/knowledge/law/facts.ts'
import { flipPairs } from '../../../src/knowledge/law/flip-pairs.ts'
import { flips, neighbours } from '../../../src/knowledge/law/flips.ts'
import { loadRulebook } from '../../../src/knowledge/law/rulebook.ts'
import { anyFacts } from './situations/any-facts.ts'

const rulebook = loadRulebook()
const asOf = '2026-11-28'
const seed = 20261128
const edition = rulebook.edition(asOf)
const registrationOf = (facts: Facts) => consider(facts, rulebook, edition, asOf).decision.registration
const withoutDay = ({ asOf: _, ...facts }: Facts) => facts as Facts

/** Every value of a fact that the rules can tell apart, tried one by one on the whole determination. */
const tried = (facts: Facts, fact: Deciding) =>
  neighbours(fact, facts[fact.path]).map((value) => ({ ...facts, [fact.path]: value }) as Facts)

describe(`single facts (seed ${seed})`, () => {
  test('lead where trying every value of every deciding fact leads, on 500 cases', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const facts = withoutDay(given)
        const present = registrationOf(facts)
        const brute = edition.deciding.flatMap((fact) =>
          tried(facts, fact)
            .map(registrationOf)
            .filter((registration) => registration !== present)
            .map((registration) => `${fact.path} → ${registration}`),
        )
        const found = flips(facts, rulebook, { asOf })
        for (const { path, value, registration } of found) expect(registrationOf({ ...facts, [path]: value })).toBe(registration)
        expect(new Set(found.map(({ path, registration }) => `${path} → ${registration}`))).toEqual(new Set(brute))
      }),
      { seed, numRuns: 500 },
    )
  }, 120_000)
})

describe(`pairs (seed ${seed})`, () => {
  test('lead to an answer that neither half leads to, and none is missed, on cases tried whole', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const facts = withoutDay(given)
        const single = new Set([registrationOf(facts), ...flips(facts, rulebook, { asOf }).map((flip) => flip.registration)])
        const pairs = flipPairs(facts, rulebook, { asOf })
        for (const { changes, registration } of pairs) {
          const [one, other] = changes.map(({ path, value }) => ({ [path]: value }) as Facts)
          expect(registrationOf({ ...facts, ...one, ...other })).toBe(registration)
          expect(registrationOf({ ...facts, ...one })).not.toBe(registration)
          expect(registrationOf({ ...facts, ...other })).not.toBe(registration)
        }
        const reachable = new Set(pairs.map((pair) => pair.registration))
        for (const wanted of ['none', 'filing', 'licence'] as const) {
          if (single.has(wanted)) continue
          expect(reachable.has(wanted), wanted).toBe(bruteReaches(facts, wanted))
        }
      }),
      { seed, numRuns: 4 },
    )
  }, 120_000)
})

function bruteReaches(facts: Facts, wanted: string): boolean {
  return edition.deciding.some((first, index) =>
    tried(facts, first).some((once) =>
      edition.deciding.slice(index + 1).some((second) => tried(once, second).some((twice) => registrationOf(twice) === wanted)),
    ),
  )
}
