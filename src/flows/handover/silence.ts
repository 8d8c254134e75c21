// While a person has the conversation the assistant is silent; what is written is kept for the one who took over.

import type { Turning } from '../draft/draft.ts'
import { askAgain, openQuestion } from '../draft/open-question.ts'
import { commandIn } from '../understand/commands.ts'
import { relayToTeam } from './relay.ts'

const words = { back: { en: 'I’m back. Where we were:', zh: '我回来了，继续：' } }

/** Does a command, as such or as a button, lead from the person back to the assistant? */
export function leadsBack(turning: Turning, command: string): boolean {
  return turning.mode === 'withPerson' && ['repeat', 'check', 'start'].includes(command)
}

/** Only leaving, privacy and going on with the assistant are heard; all else is for the person. */
export function relay(turning: Turning, said: string): void {
  const command = commandIn(said)
  if (command !== null && ['privacy', 'export', 'delete', 'language'].includes(command.name))
    return turning.leadTo(command.name, command.argument)
  // A greeting ("hello") is meant for the person.
  if (command !== null && ['repeat', 'cancel', 'check'].includes(command.name)) return resume(turning)
  const { body } = turning.event
  relayToTeam(turning, said, 'message' in body ? body.message : undefined)
}

/** The assistant goes on where it was. */
export function resume(turning: Turning): void {
  const question = openQuestion(turning)
  const to =
    question !== null
      ? question.rank === undefined
        ? question.section
        : 'deciding'
      : turning.application.orders.length > 0
        ? 'following'
        : turning.memory.told !== undefined
          ? 'decided'
          : 'enquiring'
  turning.go({ type: 'handed-back', to })
  turning.tell(words.back)
  if (question !== null) return askAgain(turning)
  turning.leadTo('repeat')
}
