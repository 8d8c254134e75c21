// Puts a question and remembers that it is open: which one, on which screen, with which revision its buttons count.
import type { Question } from '../../knowledge/questions/question.ts'
import { questionBlocks, questionButtons, type Screen } from '../wording/question.ts'
import type { Turning } from './draft.ts'
import { progress } from './progress.ts'

/** Puts a question; its buttons are the only ones that count from now on. */
export function ask(turning: Turning, question: Question, screen: Omit<Screen, 'revision'> = {}): void {
  const revision = (turning.memory.revision ?? 0) + 1
  turning.remember({
    revision,
    asked: undefined,
    open: {
      question: question.id,
      service: turning.service,
      revision,
      ...(screen.group !== undefined && { group: screen.group }),
      ...(screen.chosen !== undefined && screen.chosen.length > 0 && { chosen: screen.chosen }),
    },
  })
  turning.put(...questionBlocks(question, turning.locale, { ...screen, revision }, progress(turning, question)))
  turning.offer(questionButtons(question, turning.locale, { ...screen, revision }))
  turning.inPlace('question')
}

/** The open question, if there is one. */
export function openQuestion(turning: Turning): Question | null {
  const { open } = turning.memory
  return turning.library.questions.find((question) => question.id === open?.question) ?? null
}

/** Shows the open question once more, as it stood. */
export function askAgain(turning: Turning): void {
  const question = openQuestion(turning)
  const { open } = turning.memory
  if (question === null || open === undefined) return
  ask(turning, question, {
    ...(open.group !== undefined && { group: open.group }),
    ...(open.chosen !== undefined && { chosen: open.chosen }),
  })
}

/** No question is open any more. */
export function closeQuestion(turning: Turning): void {
  turning.remember({ open: undefined })
}
