// What to ask next: the rank of the first fact that could still change the answer and has not been asked.
import { type Facts, spec } from './facts.ts'
import type { Verdict } from './verdict.ts'

/** The rank of the next deciding question (1 to 7), or null when nothing more has to be asked. `facts` are what was said. */
export function nextRank(verdict: Pick<Verdict, 'missing'>, facts: Facts): number | null {
  const path = verdict.missing.find((missing) => facts[missing] === undefined)
  return path === undefined ? null : spec(path).rank!
}

/** Whether only answers that the person does not know could still change the verdict. */
export function isCertain(verdict: Pick<Verdict, 'missing'>, facts: Facts): boolean {
  return nextRank(verdict, facts) === null
}
