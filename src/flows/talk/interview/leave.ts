// Stepping out and hearing it again: `cancel` leaves the interview with everything kept, `repeat` says the last thing once more.
import type { Draft } from '../../draft/draft.ts'
import { askInFull, closeQuestion, openQuestion } from '../../draft/open-question.ts'
import { startButtons } from '../welcome/greeting.ts'
import { help } from '../welcome/help.ts'
import { showReview, tellVerdict } from './interview.ts'

const words = {
  left: {
    en: 'Stopped. Your answers are kept; “check” goes on where we were.',
    zh: '已停止，您的回答已保存；发送“评估”即可继续。',
  },
  again: { en: 'My last message may not have reached you. Once more:', zh: '上一条消息可能没有送达，再发一次：' },
}

/** Leaves whatever is under way. */
export function leave(draft: Draft): void {
  draft.write.go({ type: 'left' })
  draft.write.remember({ asked: undefined, proposals: undefined })
  closeQuestion(draft)
  draft.reply.tell(words.left)
  draft.reply.offer(startButtons(draft))
}

/** Says again what is open. */
export function repeat(draft: Draft): void {
  if (openQuestion(draft) !== null) return askInFull(draft)
  if (draft.mode === 'decided') return tellVerdict(draft)
  if (draft.mode === 'review') return showReview(draft)
  help(draft)
}

/** The last answer may never have arrived, although it went out twice: what is open is put once more, as a message of its own. */
export function sayAgain(draft: Draft): void {
  if (draft.mode === 'withPerson') return
  draft.reply.tell(words.again)
  repeat(draft)
}
