// Mends what a notice or a review found: only those questions are put again, one by one, each with the answer given so far.
import type { Question } from '../../../knowledge/questions/question.ts'
import { appliesTo } from '../../../knowledge/questions/question.ts'
import type { Draft } from '../../draft/draft.ts'
import { placeOf } from '../../draft/next.ts'
import { ask, closeQuestion } from '../../draft/open-question.ts'
import { encodeButton } from '../../model/button.ts'
import { type Button, small } from '../../model/message.ts'
import { answerLine } from '../../wording/fact-line.ts'

const words = {
  mend: { en: 'Mend it now', zh: '现在修改' },
  now: { en: 'Now: {answer}', zh: '目前：{answer}' },
}

/** Keeps which questions mend these facts and fields; true where there is one to put. */
export function planMending(draft: Draft, mends: readonly string[]): boolean {
  const questions = questionsFor(draft, mends)
  draft.write.remember({ mendable: questions.length === 0 ? undefined : questions.map((question) => question.id) })
  return questions.length > 0
}

/** The button that begins. */
export const mendButton = (draft: Draft): Button => ({
  label: words.mend[draft.locale],
  data: encodeButton({ kind: 'command', name: 'mend', argument: '' }),
  style: 'primary',
})

/** Begins to mend what was planned. True if a question was put. */
export function beginMending(draft: Draft): boolean {
  draft.write.remember({ mending: draft.memory.mendable ?? [] })
  draft.write.remember({ mendable: undefined })
  return mendNext(draft)
}

/** Puts the next question to mend. False where none is left. */
export function mendNext(draft: Draft): boolean {
  const [id, ...rest] = (draft.memory.mending as readonly string[] | undefined) ?? []
  if (id === undefined) return false
  draft.write.remember({ mending: rest })
  const question = draft.library.questions.find((question) => question.id === id)
  if (question === undefined || !appliesTo(question, draft.facts())) return mendNext(draft)
  const answer = answerLine(draft, question)
  if (answer !== null) draft.reply.say(small(words.now[draft.locale], { answer }))
  draft.write.go({ type: 'reopened', input: { question: placeOf(question) } })
  ask(draft, question)
  return true
}

/** Whether everything planned has just been mended; said once. */
export function mendingDone(draft: Draft): boolean {
  const left = draft.memory.mending as readonly string[] | undefined
  if (left === undefined || left.length > 0) return false
  draft.write.remember({ mending: undefined })
  closeQuestion(draft)
  return true
}

function questionsFor(draft: Draft, mends: readonly string[]): readonly Question[] {
  const facts = draft.facts()
  const shut = draft.memory.consent === undefined || draft.memory.consent === 'declined'
  const asked = mends.flatMap((mend) => {
    const able = draft.library.questions.filter(
      (question) =>
        (question.field === mend || question.asks.includes(mend as never)) &&
        appliesTo(question, facts) &&
        !(question.personal && shut),
    )
    return able.slice(0, 1)
  })
  return [...new Set(asked)]
}
