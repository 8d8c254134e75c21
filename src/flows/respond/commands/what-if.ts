// What would change this: the single answers whose change turns the verdict into another one. Nothing is changed by asking.

import { verdictButtons } from '../../reply/verdict.ts'
import { whatIfBlocks } from '../../reply/what-if.ts'
import type { Turning } from '../../turning.ts'
import { askAgain, openQuestion } from '../interview/asking.ts'
import { result } from './result.ts'

/** Shows them. */
export function whatIf(turning: Turning): void {
  if (turning.memory.told === undefined) return result(turning)
  turning.say(...whatIfBlocks(turning))
  if (openQuestion(turning) !== null) return askAgain(turning)
  turning.offer(verdictButtons(turning))
}
