// The review page on request: all answers by section.
import type { Draft } from '../../draft/draft.ts'
import { closeQuestion } from '../../draft/open-question.ts'
import { showReview } from './interview.ts'

/** Shows the review page; the open question waits. */
export function review(draft: Draft): void {
  if (draft.mode === 'review') closeQuestion(draft)
  showReview(draft)
}
