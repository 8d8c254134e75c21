// Who has the talk: the chats a person has taken over, and whose words go out to them.
import { mode } from '../charts/position.ts'
import type { Draft } from '../draft/draft.ts'
import type { Conversation } from '../model/application.ts'
import { clientChats } from '../model/parties.ts'

/** An application, and the conversation it is spoken to in, as it stands now. */
type Talk = Pick<Draft, 'application' | 'conversation'>

/** Does what this person says in the thread go out to the client: are they the owner, has a person the talk, and is it no aside? */
export function goesOut(talk: Talk, person: string, said: string): boolean {
  return talk.application.casework.owner === person && !said.trim().startsWith('//') && withPerson(talk).length > 0
}

/** The client chats that a person has, not the assistant. */
export function withPerson({ application, conversation }: Talk): readonly Conversation[] {
  const now = application.conversations.map((one) => (one.id === conversation.id ? conversation : one))
  const own = now.filter((one) => one.application === application.id)
  return clientChats({ ...application, conversations: own }).filter((chat) => mode(chat.position) === 'withPerson')
}
