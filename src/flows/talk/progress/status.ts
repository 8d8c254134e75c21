// Where things stand: what is known, what is missing, the orders with their stages, who must act next.

import type { Draft } from '../../draft/draft.ts'
import { askAgain, openQuestion } from '../../draft/open-question.ts'
import { list } from '../../model/message.ts'
import { missingLines } from '../participants/invite-people.ts'
import { partLines } from '../participants/take-part.ts'
import { startButtons } from '../welcome/greeting.ts'
import { statusBlocks } from './status-message.ts'

/** The status, then the open question once more. */
export function status(draft: Draft): void {
  const parts = partLines(draft)
  draft.reply.say(...parts)
  // Whoever only helps has no case of their own to tell about.
  const onlyHelps = parts.length > 0 && draft.application.orders.length === 0 && draft.memory.told === undefined
  if (!onlyHelps) draft.reply.say(...statusBlocks(draft))
  const people = missingLines(draft)
  if (people.length > 0 && draft.reply.fits(list(people))) draft.reply.say(list(people))
  if (openQuestion(draft) !== null) return askAgain(draft)
  if (draft.mode === 'enquiring' || draft.mode === 'greeting') draft.reply.offer(startButtons(draft))
}
