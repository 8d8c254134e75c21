// Where things stand: what is known, what is missing, the orders with their stages, who must act next.

import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { startButtons } from '../welcome/greeting.ts'
import { statusBlocks } from './status-message.ts'

/** The status, then the open question once more. */
export function status(draft: Draft): void {
  draft.reply.say(...statusBlocks(draft))
  if (openQuestion(draft) !== null) return askAgain(draft)
  if (draft.mode === 'enquiring' || draft.mode === 'greeting') draft.reply.offer(startButtons(draft))
}
