// The review page on request: all answers by section.
import type { Turning } from '../../draft/draft.ts'
import { closeQuestion } from '../../draft/open-question.ts'
import { showReview } from './interview.ts'

/** Shows the review page; the open question waits. */
export function review(turning: Turning): void {
  if (turning.mode === 'review') closeQuestion(turning)
  showReview(turning)
}
