// The form in which a team member answers a question nobody could answer.

import type { ModalView } from '@slack/types'
import { answerMost, type DeskPress, type KeptFeedback, type View } from '../../../flows/index.ts'
import type { Asker } from '../inbound.ts'
import { cut, textMost } from '../limits.ts'
import { type Acting, goneWords, look, openForm, type Session, tellLine, unknownWords } from '../session.ts'
import { modal, notice, text } from './form-parts.ts'

const words = {
  asked: { en: 'Somebody asked:', zh: '有人提问：' },
  answer: { en: 'Your answer, sent as it stands to the one who asked', zh: '您的回复（将原样发送给提问者）' },
  send: { en: 'Send', zh: '发送' },
  settled: { en: 'A colleague has dealt with it already.', zh: '同事已处理该问题。' },
}

/** The question, and room for the answer. */
export function answerModal({ application, locale }: View, asked: Pick<KeptFeedback, 'id' | 'question'>): ModalView {
  const blocks = [
    notice(words.asked[locale]),
    notice(cut(`“${asked.question}”`, textMost)),
    text('text', words.answer[locale], { multiline: true, optional: false, max: answerMost }),
  ]
  return modal('answer', locale, blocks, { application: application.id, about: String(asked.id), submit: words.send })
}

/** Opens the form; where there is nothing left to answer, the member is told. */
export async function askForAnswer(session: Session, asker: Asker, press: DeskPress, { locale }: Acting): Promise<void> {
  const view = await look(session, press.application, locale)
  if (view === null) return tellLine(session, asker, await goneWords(session, press.application), locale)
  const asked = view.application.feedback?.find((feedback) => String(feedback.id) === press.argument)
  if (asked === undefined) return tellLine(session, asker, unknownWords, locale)
  if (asked.settled !== undefined) return tellLine(session, asker, words.settled, locale)
  return openForm(session, asker, answerModal(view, asked), locale)
}
