// What properties of the determination share: the verdict on facts, and a check of it on facts drawn at random with a fixed seed.
import fc from 'fast-check'
import { determine } from '../../../../src/knowledge/law/determine.ts'
import type { Facts, FactValue } from '../../../../src/knowledge/law/facts.ts'
import { isHard, type Verdict } from '../../../../src/knowledge/law/verdict.ts'
import { anyFacts, seed } from './any-facts.ts'
import { asOf, rulebook } from './plain.ts'

/** The verdict on facts, by the rules of the tests. */
export const on = (facts: Facts, mode: 'assess' | 'conversation' = 'assess') => determine(facts, rulebook, { asOf, mode })

/** Checks something on many facts drawn at random. */
export const always = (check: (facts: Facts, verdict: Verdict) => void, runs = 700) =>
  fc.assert(
    fc.property(anyFacts, (facts) => check(facts, on(facts))),
    { seed, numRuns: runs },
  )

/** Is one of these in a set of answers? */
export const has = (value: FactValue | undefined, ...items: string[]) =>
  Array.isArray(value) && items.some((item) => value.includes(item))

/** The blockers that hold whatever else is said, as one word. */
export const hard = (verdict: Verdict) => verdict.blockers.filter(isHard).join()
