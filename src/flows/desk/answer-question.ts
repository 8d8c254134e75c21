// Questions nobody could answer, or whose answer was no help: a colleague answers one, once, where it was asked, or takes it off the list.

import type { Turning } from '../draft/draft.ts'
import { actorLocale, actorName, noteInThread, tellActor } from '../draft/outbox.ts'
import { addressKey } from '../model/event.ts'
import type { KeptFeedback } from '../model/feedback.ts'
import { text } from '../model/message.ts'
import { short } from '../wording/card.ts'
import { nameOf } from './owner.ts'

/** Most characters of an answer. */
export const answerMost = 2_000
const questionMost = 150

const words = {
  answer: { en: 'A colleague answers your question “{question}”:', zh: '同事回复您的问题“{question}”：' },
  sent: { en: 'Sent to the one who asked.', zh: '已发送给提问者。' },
  note: { en: '{by} has answered the question “{question}”.', zh: '{by}已回复问题“{question}”。' },
  answered: { en: '{by} has answered it already.', zh: '{by}已回复该问题。' },
  dismissed: { en: '{by} has dismissed it already.', zh: '{by}已忽略该问题。' },
  unknown: { en: 'There is nothing by that name.', zh: '没有此项内容。' },
  unreachable: {
    en: 'The one who asked can’t be reached at the moment; nothing was sent.',
    zh: '目前无法联系提问者，内容未发送。',
  },
  empty: { en: 'Please write the answer.', zh: '请填写回复内容。' },
  long: { en: 'At most {most} characters, please.', zh: '最多{most}个字。' },
}

/** Sends an answer to the asker, in the chat where they asked. Of two at once one is sent, and the other is told. */
export function answerAsked(turning: Turning, { argument = '', text: said = '' }: Readonly<Record<string, string>>): void {
  const asked = openAsked(turning, argument)
  if (asked === null) return
  const answer = said.trim()
  const locale = actorLocale(turning)
  if (answer === '') return turning.acknowledge({ errors: { text: words.empty[locale] } })
  if ([...answer].length > answerMost)
    return turning.acknowledge({ errors: { text: words.long[locale].replace('{most}', String(answerMost)) } })
  const chat = turning.application.conversations.find(
    (one) => one.id === asked.conversation || addressKey(one.address) === addressKey(asked.from),
  )
  if (chat?.reachable !== true) return tellActor(turning, words.unreachable)
  const question = short(asked.question, questionMost)
  const blocks = [text(words.answer[chat.locale], { question }), { kind: 'text' as const, spans: [answer] }]
  turning.deliver({ key: 'answer', to: chat.address, lane: 'push', locale: chat.locale, message: { blocks } })
  settle(turning, asked, answer)
  noteInThread(turning, 'answered', words.note, { by: actorName(turning), question })
  tellActor(turning, words.sent)
}

/** Takes a question off the list; nobody is told. */
export function dismissAsked(turning: Turning, { argument = '' }: Readonly<Record<string, string>>): void {
  const asked = openAsked(turning, argument)
  if (asked !== null) settle(turning, asked, null)
}

/** The open question of this id; else the one who acts is told what became of it. */
function openAsked(turning: Turning, id: string): KeptFeedback | null {
  const asked = turning.application.feedback?.find((one) => String(one.id) === id)
  if (asked?.settled === undefined) {
    if (asked === undefined) tellActor(turning, words.unknown)
    return asked ?? null
  }
  const by = nameOf(turning, asked.settled.by)
  tellActor(turning, asked.settled.answer === null ? words.dismissed : words.answered, { by })
  return null
}

function settle(turning: Turning, { id }: KeptFeedback, answer: string | null): void {
  turning.write({ kind: 'settle-feedback', id, settled: { by: turning.event.actor.id, at: turning.now, answer } })
  turning.audit(answer === null ? 'question dismissed' : 'question answered', String(id))
}
