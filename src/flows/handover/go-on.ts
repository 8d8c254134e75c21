// Where a conversation goes on after a person had it: at its open question, else where it stood.

import type { Stop } from '../charts/conversation.ts'
import type { Draft } from '../draft/draft.ts'
import type { Conversation } from '../model/application.ts'

/** The mode to hand back to. */
export function stopOf(draft: Draft, chat: Conversation): Stop | 'following' | 'enquiring' {
  const question = draft.library.questions.find((one) => one.id === chat.memory.open?.question)
  if (question !== undefined) return question.rank === undefined ? question.section : 'deciding'
  if (draft.application.orders.length > 0) return 'following'
  return chat.memory.told !== undefined ? 'decided' : 'enquiring'
}
