// Questions nobody could answer, or whose answer was no help: a colleague answers one, once, where it was asked, or takes it off the list.

import type { Draft } from '../draft/draft.ts'
import { actorLocale, actorName, noteInThread, tellActor } from '../draft/tell-team.ts'
import type { ActionValues } from '../model/action.ts'
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
export function answerAsked(draft: Draft, { argument = '', text: said = '' }: ActionValues['answer']): void {
  const asked = openAsked(draft, argument)
  if (asked === null) return
  const answer = said.trim()
  const locale = actorLocale(draft)
  if (answer === '') return draft.send.acknowledge({ errors: { text: words.empty[locale] } })
  if ([...answer].length > answerMost)
    return draft.send.acknowledge({ errors: { text: words.long[locale].replace('{most}', String(answerMost)) } })
  const chat = draft.application.conversations.find(
    (conversation) => conversation.id === asked.conversation || addressKey(conversation.address) === addressKey(asked.from),
  )
  if (chat?.reachable !== true) return tellActor(draft, words.unreachable)
  const question = short(asked.question, questionMost)
  const blocks = [text(words.answer[chat.locale], { question }), { kind: 'text' as const, spans: [answer] }]
  draft.send.deliver({ key: 'answer', to: chat.address, lane: 'push', locale: chat.locale, message: { blocks } })
  settle(draft, asked, answer)
  noteInThread(draft, 'answered', words.note, { by: actorName(draft), question })
  tellActor(draft, words.sent)
}

/** Takes a question off the list; nobody is told. */
export function dismissAsked(draft: Draft, { argument = '' }: ActionValues['dismiss']): void {
  const asked = openAsked(draft, argument)
  if (asked !== null) settle(draft, asked, null)
}

/** The open question of this id; else the one who acts is told what became of it. */
function openAsked(draft: Draft, id: string): KeptFeedback | null {
  const asked = draft.application.feedback?.find((feedback) => String(feedback.id) === id)
  if (asked?.settled === undefined) {
    if (asked === undefined) tellActor(draft, words.unknown)
    return asked ?? null
  }
  const by = nameOf(draft, asked.settled.by)
  tellActor(draft, asked.settled.answer === null ? words.dismissed : words.answered, { by })
  return null
}

function settle(draft: Draft, { id }: KeptFeedback, answer: string | null): void {
  draft.write.change({ kind: 'settle-feedback', id, settled: { by: draft.event.actor.id, at: draft.now, answer } })
  draft.write.audit(answer === null ? 'question dismissed' : 'question answered', String(id))
}
