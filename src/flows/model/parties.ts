// Who is who in an application: the client's own chats, the account team's thread, and which side somebody stands on.

import type { Application, Conversation, Person } from './application.ts'
import type { Side } from './casework.ts'
import type { Address } from './event.ts'

/** Is this the account team's thread about an application, not a chat with the client? */
export function isThread(conversation: Pick<Conversation, 'memory'>): boolean {
  return conversation.memory.thread === true
}

/** The account team's thread of an application, if it has one. */
export function deskThread(application: Application): Conversation | undefined {
  return application.conversations.find(isThread)
}

/** Has nobody wanted this thread to be opened yet (an application that came in a table)? */
export function isQuiet(conversation: Pick<Conversation, 'memory'>): boolean {
  return conversation.memory.quiet === true
}

/** The chats of the client, oldest first: neither the team's thread nor a team member's own talk. */
export function clientChats(application: Application): readonly Conversation[] {
  return application.conversations.filter(
    (conversation) => !isThread(conversation) && personOf(application, conversation.person)?.role !== 'team',
  )
}

/** The chat the client is written to: the latest that can be reached. */
export function clientChat(application: Application): Conversation | undefined {
  return clientChats(application)
    .filter((chat) => chat.reachable)
    .at(-1)
}

/** Which side a person stands on, by their id. Whoever is not known as a team member is a client; the command line is the team's. */
export function sideOf(application: Application, person: string): Side {
  return person.startsWith('cli:') || personOf(application, person)?.role === 'team' ? 'team' : 'client'
}

/** Somebody who takes part, by id. */
export function personOf(application: Application, id: string): Person | undefined {
  return application.people.find((person) => person.id === id)
}

/** A thread that the platform has not opened yet has a name of ours in place of its own. */
export const newThread = (application: string) => `new-${application}`

/** Is the thread of this address still to be opened? */
export function isUnopened(address: Address): boolean {
  return address.thread?.startsWith('new-') === true
}
