// Stepping out and hearing it again: `cancel` leaves the interview with everything kept, `repeat` says the last thing once more.
import type { Turning } from '../../draft/draft.ts'
import { askAgain, closeQuestion, openQuestion } from '../../draft/open-question.ts'
import { startButtons } from '../welcome/greeting.ts'
import { help } from '../welcome/help.ts'
import { showReview, tellVerdict } from './interview.ts'

const words = {
  left: {
    en: 'Stopped. Your answers are kept; “check” goes on where we were.',
    zh: '已停止，您的回答已保存；发送“评估”即可继续。',
  },
}

/** Leaves whatever is under way. */
export function leave(turning: Turning): void {
  if (turning.mode === 'withPerson') turning.go({ type: 'handed-back', to: 'enquiring' })
  turning.go({ type: 'left' })
  turning.remember({ asked: undefined, proposals: undefined })
  closeQuestion(turning)
  turning.tell(words.left)
  turning.offer(startButtons(turning))
}

/** Says again what is open. */
export function repeat(turning: Turning): void {
  if (openQuestion(turning) !== null) return askAgain(turning)
  if (turning.mode === 'decided') return tellVerdict(turning)
  if (turning.mode === 'review') return showReview(turning)
  help(turning)
}
