// Where things stand: what is known, what is missing, the orders with their stages, who must act next.
import { statusBlocks } from '../../reply/status.ts'
import type { Turning } from '../../turning.ts'
import { startButtons } from '../greeting.ts'
import { askAgain, openQuestion } from '../interview/asking.ts'

/** The status, then the open question once more. */
export function status(turning: Turning): void {
  turning.say(...statusBlocks(turning))
  if (openQuestion(turning) !== null) return askAgain(turning)
  if (turning.mode === 'enquiring' || turning.mode === 'greeting') turning.offer(startButtons(turning))
}
