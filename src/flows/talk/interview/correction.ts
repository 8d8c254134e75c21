// An earlier message was edited: the new words are offered as a correction of the answer they had given.

import type { Turning } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { relayToTeam } from '../../handover/relay.ts'
import { readAnswer } from '../../understand/answer.ts'
import { fieldHolder } from './answer.ts'
import { goOn } from './interview.ts'

const words = {
  taken: { en: 'Corrected.', zh: '已更正。' },
  left: { en: 'Fine, the earlier answer stays.', zh: '好的，保留原来的回答。' },
  unread: {
    en: 'You edited an earlier message. The answer it gave stays as it was; write “change” to change it.',
    zh: '您修改了之前的消息，原回答保持不变。如需修改，请发送“修改”。',
  },
}

/** Offers the correction. `answered` is the event of the message that was edited. */
export function offerCorrection(turning: Turning, said: string, answered: string | null): void {
  const { body } = turning.event
  if (turning.mode === 'withPerson') return relayToTeam(turning, said, 'message' in body ? body.message : undefined, true)
  const step = turning.memory.trail?.find((one) => one.event === answered)
  const question = turning.library.questions.find((one) => one.id === step?.question)
  if (question === undefined) return
  const answer = readAnswer(question, said, { library: turning.library, asOf: turning.today, facts: turning.facts() })
  if (answer.kind !== 'value') return turning.tell(words.unread)
  decide(turning, 'correction', { said, prompt: question.prompt[turning.locale], question: question.id })
}

/** The correction is wanted. */
export function correct(turning: Turning): void {
  const values = turning.settled
  const question = turning.library.questions.find((one) => one.id === values?.question)
  if (question === undefined || values?.said === undefined) return askAgain(turning)
  const answer = readAnswer(question, values.said, { library: turning.library, asOf: turning.today, facts: turning.facts() })
  if (answer.kind !== 'value') return askAgain(turning)
  turning.state(answer.states)
  if (answer.field !== undefined && question.field !== undefined)
    turning.fill(question.field, answer.field, fieldHolder(turning, question.field, turning.service))
  turning.remember({ told: undefined })
  turning.tell(words.taken)
  goOn(turning)
}

/** The earlier answer stays. */
export function leaveUncorrected(turning: Turning): void {
  turning.tell(words.left)
  askAgain(turning)
}
