// The review page on request: all answers by section.
import type { Turning } from '../../turning.ts'
import { closeQuestion } from '../interview/asking.ts'
import { showReview } from '../interview/interview.ts'

/** Shows the review page; the open question waits. */
export function review(turning: Turning): void {
  if (turning.mode === 'review') closeQuestion(turning)
  showReview(turning)
}
