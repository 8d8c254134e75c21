// Puts a question and remembers that it is open: which one, on which screen, with which revision its buttons count.
import type { Question } from '../../knowledge/questions/question.ts'
import { type Block, text } from '../model/message.ts'
import { inputFor, questionBlocks, questionButtons, type Screen } from '../wording/question.ts'
import type { Draft } from './draft.ts'
import { progress } from './progress.ts'

const words = { open: { en: 'Still open: {prompt}', zh: '待回答：{prompt}' } }

/** Puts a question; its buttons are the only ones that count from now on. `instead`: what to say instead of the question in full. */
export function ask(draft: Draft, question: Question, screen: Omit<Screen, 'revision'> = {}, instead?: readonly Block[]): void {
  const revision = (draft.memory.revision ?? 0) + 1
  draft.write.remember({
    revision,
    asked: undefined,
    open: {
      question: question.id,
      service: draft.service,
      revision,
      ...(screen.group !== undefined && { group: screen.group }),
      ...(screen.chosen !== undefined && screen.chosen.length > 0 && { chosen: screen.chosen }),
      ...(screen.either !== undefined && { either: screen.either }),
    },
  })
  draft.reply.put(...(instead ?? questionBlocks(question, draft.locale, { ...screen, revision }, progress(draft, question))))
  draft.reply.offer(questionButtons(question, draft.locale, { ...screen, revision }))
  draft.reply.expect(inputFor(question, screen))
  draft.reply.inPlace('question')
}

/** The open question, if there is one. */
export function openQuestion(draft: Draft): Question | null {
  const { open } = draft.memory
  return draft.library.questions.find((question) => question.id === open?.question) ?? null
}

/** The question that is open comes back after something else: one line, as it stands on the screen already, and its buttons. */
export function askAgain(draft: Draft): void {
  putAgain(draft, (question) => [text(words.open[draft.locale], { prompt: question.prompt[draft.locale] })])
}

/** The open question in full once more: after a pause, in another language, or when it is asked for. */
export function askInFull(draft: Draft): void {
  putAgain(draft, null)
}

function putAgain(draft: Draft, shorter: ((question: Question) => readonly Block[]) | null): void {
  const question = openQuestion(draft)
  const { open } = draft.memory
  if (question === null || open === undefined) return
  const screen = {
    ...(open.group !== undefined && { group: open.group }),
    ...(open.chosen !== undefined && { chosen: open.chosen }),
    ...(open.either !== undefined && { either: open.either }),
  }
  ask(draft, question, screen, shorter?.(question))
}

/** No question is open any more. */
export function closeQuestion(draft: Draft): void {
  draft.write.remember({ open: undefined })
}
