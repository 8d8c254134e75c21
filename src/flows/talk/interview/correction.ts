// An answer given before gets another value: its message was edited, or the change is said in so many words. Read as the question reads.
import type { Question } from '../../../knowledge/questions/question.ts'
import type { Draft } from '../../draft/draft.ts'
import { askAgain } from '../../draft/open-question.ts'
import { surroundings } from '../../draft/surroundings.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { relayToTeam } from '../../handover/relay.ts'
import { small } from '../../model/message.ts'
import { readAnswer } from '../../understand/read-answer.ts'
import type { Answer } from '../../understand/reading.ts'
import { answerLine, labelOf } from '../../wording/fact-line.ts'
import { refusalIn } from '../../wording/why-not.ts'
import { changeAnswer } from './change.ts'
import { goOn } from './interview.ts'
import { askWhichReading, fillFields } from './on-answer.ts'

const words = {
  taken: { en: 'Corrected.', zh: '已更正。' },
  changed: { en: 'Changed: {label}: {answer}', zh: '已更改：{label}：{answer}' },
  left: { en: 'Fine, the earlier answer stays.', zh: '好的，保留原来的回答。' },
  refused: { en: '{why} The earlier answer stays.', zh: '{why}原回答保持不变。' },
  unread: {
    en: 'You edited an earlier message. The answer it gave stays as it was; write “change” to change it.',
    zh: '您修改了之前的消息，原回答保持不变。如需修改，请发送“修改”。',
  },
}

/** Offers the correction. `answered` is the event of the message that was edited; false where that was no answer to a question. */
export function offerCorrection(draft: Draft, said: string, answered: string | null): boolean {
  const { body } = draft.event
  if (draft.mode === 'withPerson') {
    relayToTeam(draft, said, 'message' in body ? body.message : undefined, true)
    return true
  }
  const step = draft.memory.trail?.find((one) => one.event === answered)
  const question = draft.library.questions.find((question) => question.id === step?.question)
  if (question === undefined) return false
  const answer = readAnswer(question, said, surroundings(draft))
  if (answer.kind === 'value') decide(draft, 'correction', { said, prompt: question.prompt[draft.locale], question: question.id })
  else if (!takeUnsure(draft, question, answer)) draft.reply.tell(words.unread)
  return true
}

/** The correction is wanted. */
export function correct(draft: Draft): void {
  const values = draft.settled
  const question = draft.library.questions.find((question) => question.id === values?.question)
  if (question === undefined || values?.said === undefined) return askAgain(draft)
  const answer = readAnswer(question, values.said, surroundings(draft))
  if (answer.kind !== 'value') return askAgain(draft)
  replace(draft, question, answer)
  draft.reply.tell(words.taken)
  goOn(draft)
}

/** The earlier answer stays. */
export function leaveUncorrected(draft: Draft): void {
  draft.reply.tell(words.left)
  askAgain(draft)
}

/** "Change the domain to example.cn": taken at once, refused with the reason, or asked about; what is no answer opens the question. */
export function changeTo(draft: Draft, question: Question, to: string): void {
  const answer = readAnswer(question, to, surroundings(draft))
  if (answer.kind === 'value') {
    replace(draft, question, answer)
    const now = answerLine(draft, question)
    if (now !== null) draft.reply.say(small(words.changed[draft.locale], { label: labelOf(draft, question), answer: now }))
    return goOn(draft)
  }
  if (!takeUnsure(draft, question, answer)) changeAnswer(draft, question.id)
}

/** A value that cannot be right, or can be read in two ways. True if it was one of these. */
function takeUnsure(draft: Draft, question: Question, answer: Answer): boolean {
  if (answer.kind === 'either') askWhichReading(draft, question, answer)
  else if (answer.kind === 'wrong') {
    draft.reply.tell(words.refused, { why: refusalIn(answer, draft.locale) })
    askAgain(draft)
  } else return false
  return true
}

function replace(draft: Draft, question: Question, answer: Extract<Answer, { kind: 'value' }>): void {
  draft.write.state(answer.states)
  fillFields(draft, question, answer)
  draft.write.remember({ told: undefined })
}
