// A page tells nobody anything while it is closed: where dates are promised there, the way on to Telegram is offered beside.
import type { Draft } from '../draft/draft.ts'
import { type Button, small } from '../model/message.ts'

const words = {
  closed: {
    en: 'While this page is closed, reminders wait here until you open it.',
    zh: '页面关闭期间，提醒会保留在这里，待您打开时显示。',
  },
  telegram: { en: 'Get reminders on Telegram', zh: '在Telegram接收提醒' },
}

/** Says so and offers the way, unless other buttons stand there; the page makes `start:continue` into a signed link, or leaves it out. */
export function offerTelegram(draft: Draft): void {
  if (draft.event.from.channel !== 'web') return
  draft.reply.say(small(words.closed[draft.locale]))
  const button: Button = { label: words.telegram[draft.locale], url: 'start:continue' }
  if (!draft.reply.offered) draft.reply.offer([[button]])
}
