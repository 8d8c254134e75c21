// What would change this: the single answers whose change turns the verdict into another one. Nothing is changed by asking.

import type { Turning } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { verdictButtons } from '../../wording/verdict.ts'
import { whatIfBlocks } from './changes.ts'
import { result } from './result.ts'

/** Shows them. */
export function whatIf(turning: Turning): void {
  if (turning.memory.told === undefined) return result(turning)
  turning.say(...whatIfBlocks(turning))
  if (openQuestion(turning) !== null) return askAgain(turning)
  turning.offer(verdictButtons(turning))
}
