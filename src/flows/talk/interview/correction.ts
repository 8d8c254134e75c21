// An earlier message was edited: the new words are offered as a correction of the answer they had given.

import type { Draft } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { relayToTeam } from '../../handover/relay.ts'
import { readAnswer } from '../../understand/read-answer.ts'
import { goOn } from './interview.ts'
import { fieldHolder } from './on-answer.ts'

const words = {
  taken: { en: 'Corrected.', zh: '已更正。' },
  left: { en: 'Fine, the earlier answer stays.', zh: '好的，保留原来的回答。' },
  unread: {
    en: 'You edited an earlier message. The answer it gave stays as it was; write “change” to change it.',
    zh: '您修改了之前的消息，原回答保持不变。如需修改，请发送“修改”。',
  },
}

/** Offers the correction. `answered` is the event of the message that was edited. */
export function offerCorrection(draft: Draft, said: string, answered: string | null): void {
  const { body } = draft.event
  if (draft.mode === 'withPerson') return relayToTeam(draft, said, 'message' in body ? body.message : undefined, true)
  const step = draft.memory.trail?.find((one) => one.event === answered)
  const question = draft.library.questions.find((one) => one.id === step?.question)
  if (question === undefined) return
  const answer = readAnswer(question, said, { library: draft.library, asOf: draft.today, facts: draft.facts() })
  if (answer.kind !== 'value') return draft.reply.tell(words.unread)
  decide(draft, 'correction', { said, prompt: question.prompt[draft.locale], question: question.id })
}

/** The correction is wanted. */
export function correct(draft: Draft): void {
  const values = draft.settled
  const question = draft.library.questions.find((one) => one.id === values?.question)
  if (question === undefined || values?.said === undefined) return askAgain(draft)
  const answer = readAnswer(question, values.said, { library: draft.library, asOf: draft.today, facts: draft.facts() })
  if (answer.kind !== 'value') return askAgain(draft)
  draft.write.state(answer.states)
  if (answer.field !== undefined && question.field !== undefined)
    draft.write.fill(question.field, answer.field, fieldHolder(draft, question.field, draft.service))
  draft.write.remember({ told: undefined })
  draft.reply.tell(words.taken)
  goOn(draft)
}

/** The earlier answer stays. */
export function leaveUncorrected(draft: Draft): void {
  draft.reply.tell(words.left)
  askAgain(draft)
}
