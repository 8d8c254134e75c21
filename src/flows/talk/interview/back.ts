// Going back over answers: `back` shows the question before with its answer, `undo` takes the last answer back.
import type { FactPath, FactValue } from '../../../knowledge/law/facts.ts'
import type { Question } from '../../../knowledge/questions/question.ts'
import type { Draft } from '../../draft/draft.ts'
import { placeOf } from '../../draft/next.ts'
import { ask, askAgain, openQuestion } from '../../draft/open-question.ts'
import { holderOf } from '../../model/current.ts'
import { small } from '../../model/message.ts'
import { answerLine, labelOf } from '../../wording/fact-line.ts'

const words = {
  first: { en: 'This is the first question; there is nothing before it.', zh: '这是第一个问题，前面没有了。' },
  nothing: { en: 'There is nothing to take back.', zh: '没有可撤销的回答。' },
  before: {
    en: 'Your answer so far: {answer}. Answer again to change it, or “skip” to keep it.',
    zh: '您之前的回答：{answer}。重新回答即可修改，发送“跳过”则保留。',
  },
  undone: { en: 'Taken back: {question}: {answer}.', zh: '已撤销“{question}”的回答：{answer}。' },
}

/** Shows the question answered before the one that is open; its answer stays until it is answered anew. */
export function goBack(draft: Draft): void {
  const trail = draft.memory.trail ?? []
  const open = draft.memory.open?.question
  const here = trail.findLastIndex((step) => step.question === open)
  const previous = trail[(here < 0 ? trail.length : here) - 1]
  const question = questionOf(draft, previous?.question)
  if (question === null) {
    draft.reply.tell(words.first)
    return askAgain(draft)
  }
  const answer = answerLine(draft, question)
  if (answer !== null) draft.reply.say(small(words.before[draft.locale], { answer }))
  draft.write.go({ type: 'reopened', input: { question: placeOf(question) } })
  ask(draft, question)
}

/** Takes the last answer back, and puts its question again. Several times in a row goes several steps back. */
export function undo(draft: Draft): void {
  const trail = draft.memory.trail ?? []
  const last = trail.at(-1)
  const question = questionOf(draft, last?.question)
  if (last === undefined || question === null) {
    draft.reply.tell(words.nothing)
    if (openQuestion(draft) !== null) askAgain(draft)
    return
  }
  const answer = answerLine(draft, question)
  restoreBefore(draft, last.event)
  draft.write.remember({
    trail: trail.slice(0, -1),
    told: undefined,
    skipped: (draft.memory.skipped ?? []).filter((one) => one !== question.id),
  })
  if (answer !== null) draft.reply.tell(words.undone, { question: labelOf(draft, question), answer })
  draft.write.go({ type: 'reopened', input: { question: placeOf(question) } })
  ask(draft, question)
}

/** Every fact and field of an event goes back to what it was before it. */
function restoreBefore(draft: Draft, event: string): void {
  const { assertions, fields } = draft.application
  for (const { path, service } of assertions.filter(
    (assertion) => assertion.event === event && assertion.standing !== 'proposed',
  )) {
    const before = assertions.findLast(
      (assertion) =>
        assertion.path === path &&
        assertion.service === service &&
        assertion.event !== event &&
        assertion.standing !== 'proposed',
    )
    draft.write.state(
      { [path]: before?.value ?? null } as Record<FactPath, FactValue | null>,
      'said',
      holderOf(path, draft.service) ?? draft.service,
    )
  }
  for (const { id, service } of fields.filter((field) => field.event === event)) {
    const before = fields.findLast((field) => field.id === id && field.service === service && field.event !== event)
    draft.write.fill(id, before?.value ?? null, service)
  }
}

function questionOf(draft: Draft, id: string | undefined): Question | null {
  return draft.library.questions.find((question) => question.id === id) ?? null
}
