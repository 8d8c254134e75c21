// Notes for the deployer what a person missed here, or thought of an answer.

import type { Draft } from '../../draft/draft.ts'
import type { Feedback } from '../../model/feedback.ts'

/** Keeps it with where and when it was said. */
export function noteFeedback(draft: Draft, said: Pick<Feedback, 'what' | 'question' | 'articles' | 'key' | 'comment'>): void {
  const { now: at, locale, event, conversation } = draft
  draft.write.change({ kind: 'feedback', feedback: { ...said, locale, at, from: event.from, conversation: conversation.id } })
}
