// Says in one line why the program cannot start, without a secret or a stack.
import { FaultyFile } from '../knowledge/read.ts'
import { StoreProblem } from '../store/problem.ts'

/** One line a deployer can act on. */
export function explainStart(error: unknown): string {
  if (error instanceof StoreProblem) return `The store cannot be opened (${error.fault}): ${error.message}`
  if (error instanceof FaultyFile) return `A knowledge file is faulty:\n${error.message}`
  if (error instanceof StartFault) return error.message
  return `The program cannot start: ${error instanceof Error ? `${error.name}${placeOf(error)}` : 'unknown fault'}`
}

/** A setting the platform refused, worded for the deployer. */
export class StartFault extends Error {
  override readonly name = 'StartFault'
}

const placeOf = (error: Error) => {
  const place = /(src\/[^\s():]+:\d+)/.exec(error.stack ?? '')?.[1]
  return place === undefined ? '' : ` at ${place}`
}
