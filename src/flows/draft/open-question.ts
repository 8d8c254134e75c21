// Puts a question and remembers that it is open: which one, on which screen, with which revision its buttons count.
import type { Question } from '../../knowledge/questions/question.ts'
import { questionBlocks, questionButtons, type Screen } from '../wording/question.ts'
import type { Draft } from './draft.ts'
import { progress } from './progress.ts'

/** Puts a question; its buttons are the only ones that count from now on. */
export function ask(draft: Draft, question: Question, screen: Omit<Screen, 'revision'> = {}): void {
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
    },
  })
  draft.reply.put(...questionBlocks(question, draft.locale, { ...screen, revision }, progress(draft, question)))
  draft.reply.offer(questionButtons(question, draft.locale, { ...screen, revision }))
  draft.reply.inPlace('question')
}

/** The open question, if there is one. */
export function openQuestion(draft: Draft): Question | null {
  const { open } = draft.memory
  return draft.library.questions.find((question) => question.id === open?.question) ?? null
}

/** Shows the open question once more, as it stood. */
export function askAgain(draft: Draft): void {
  const question = openQuestion(draft)
  const { open } = draft.memory
  if (question === null || open === undefined) return
  ask(draft, question, {
    ...(open.group !== undefined && { group: open.group }),
    ...(open.chosen !== undefined && { chosen: open.chosen }),
  })
}

/** No question is open any more. */
export function closeQuestion(draft: Draft): void {
  draft.write.remember({ open: undefined })
}
