// Conditions on what was said, as it was said: what questions and duties hang on. Nothing is taken for granted or worked out, no day counts.
import { z } from 'zod'
import { type FactPath, type Facts, factPaths, isFactPath } from '../facts.ts'
import { type Condition, Conditions } from './condition.ts'
import { readableSpec, type Situation } from './situation.ts'
import { yes } from './truth.ts'

/**
 * A condition in the language of the rules, ready to be asked of facts; an open one does not hold. `{ service.kind: app }` holds for an app
 * alone, `{ possible: { service.kind: app } }` also where nobody has said what it is.
 */
export type Stated = { readonly condition: Condition; readonly holds: (facts: Facts) => boolean }

const noNames = new Conditions()
const untimed = ['date']

/** Compiles a condition. Throws on an unknown fact or value, and on what facts alone cannot answer; the message says which. */
export function stated(condition: Condition): Stated {
  const { test, atoms } = noNames.compile(condition)
  for (const { name } of atoms) {
    if (!isFactPath(name)) throw new Error(`${name} is worked out, not said`)
    if (untimed.includes(readableSpec(name).type)) throw new Error(`${name} is a date; what hangs on a day is for the rules`)
  }
  return { condition, holds: (facts) => test(situationOf(facts)) === yes }
}

/** The same as part of a file. */
export const statedSchema = z.record(z.string(), z.unknown()).transform((condition, context): Stated => {
  try {
    return stated(condition)
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message })
    return z.NEVER
  }
})

const read = new Uint8Array(factPaths.length)
const truths = new Uint8Array()
const situations = new WeakMap<Facts, Situation>()

/** Facts by place; many questions are held against the same ones. */
function situationOf(facts: Facts): Situation {
  const known = situations.get(facts)
  if (known !== undefined) return known
  const situation = { values: factPaths.map((path: FactPath) => facts[path]), truths, read, today: 0 }
  situations.set(facts, situation)
  return situation
}
