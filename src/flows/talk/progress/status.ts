// Where things stand: what is known, what is missing, the orders with their stages, who must act next.

import type { Turning } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { startButtons } from '../welcome/greeting.ts'
import { statusBlocks } from './status-message.ts'

/** The status, then the open question once more. */
export function status(turning: Turning): void {
  turning.say(...statusBlocks(turning))
  if (openQuestion(turning) !== null) return askAgain(turning)
  if (turning.mode === 'enquiring' || turning.mode === 'greeting') turning.offer(startButtons(turning))
}
