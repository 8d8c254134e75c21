// While a person has the conversation the assistant is silent; what is written is kept for the one who took over.

import type { Draft } from '../draft/draft.ts'
import { chartInput } from '../draft/next.ts'
import { askInFull, openQuestion } from '../draft/open-question.ts'
import { commandIn } from '../understand/command-in-text.ts'
import { relayToTeam } from './relay.ts'

const words = { back: { en: 'I’m back. Where we were:', zh: '我回来了，继续：' } }

/** Does a command, as such or as a button, lead from the person back to the assistant? */
export function leadsBack(draft: Draft, command: string): boolean {
  return draft.mode === 'withPerson' && ['repeat', 'check', 'start'].includes(command)
}

/** Only leaving, privacy and going on with the assistant are heard; all else is for the person. */
export function relay(draft: Draft, said: string): void {
  const command = commandIn(said)
  if (command !== null && ['privacy', 'export', 'delete', 'language'].includes(command.name))
    return draft.leadTo(command.name, command.argument)
  // A greeting ("hello") is meant for the person.
  if (command !== null && ['repeat', 'cancel', 'check'].includes(command.name)) return resume(draft)
  const { body } = draft.event
  relayToTeam(draft, said, 'message' in body ? body.message : undefined)
}

/** The assistant goes on where it was. */
export function resume(draft: Draft): void {
  const question = openQuestion(draft)
  draft.write.go({ type: 'handed-back', input: chartInput(draft, question) })
  draft.reply.tell(words.back)
  if (question !== null) return askInFull(draft)
  draft.leadTo('repeat')
}
