// Whether our own readers leave a message unclear: only then an optional model may be asked what it could mean.
import { Draft } from '../draft/draft.ts'
import { openQuestion } from '../draft/open-question.ts'
import { surroundings } from '../draft/surroundings.ts'
import type { Event } from '../model/event.ts'
import { isThread } from '../model/parties.ts'
import type { State } from '../model/state.ts'
import type { TurnContext } from '../model/turn-context.ts'
import { understand } from '../understand/understand.ts'
import { lookUp } from './answers/look-up.ts'

const wordsFewest = 3

/**
 * A message of a client in which nothing is understood, or a question that no article answers; with the articles that come nearest, which a
 * model may choose among, best first. Null for every other event: a person has the talk, something waits for a yes or no, it is short.
 */
export function leftUnclear(state: State, event: Event, context: TurnContext): { readonly nearest: readonly string[] } | null {
  const { body, actor, shared } = event
  if (state.at !== 'chat' || body.kind !== 'text' || body.reading !== undefined || actor.role !== 'client' || shared === true)
    return null
  const draft = new Draft(state, event, context)
  if (isThread(draft.conversation) || draft.mode === 'withPerson' || draft.memory.asked !== undefined) return null
  if (openQuestion(draft)?.personal === true || draft.masked.length > 0) return null
  const said = body.text.trim()
  if (said.split(/\s+|(?<=\p{Script=Han})(?=\p{Script=Han})/u).length < wordsFewest) return null
  const acts = understand(said, { question: openQuestion(draft), around: surroundings(draft) })
  if (!acts.every((act) => act.kind === 'ask' && act.about === 'subject')) return null
  const answer = lookUp(draft, said)
  const known = answer.kind === 'answer' || answer.reply !== undefined
  return known ? null : { nearest: answer.options.map(({ id }) => id) }
}
