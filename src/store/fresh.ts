// What a chat starts with that nobody knows yet: the same for everybody who loads it at the same moment.
import { type Address, addressKey, type ChatState, newApplication, type OfficeState, type Speaker } from '../flows/index.ts'
import type { Connection } from './connection.ts'
import type { Seal } from './seal.ts'

/** The ids an application of this chat may have, best first. They follow from the address (keyed, so they say nothing about it). */
export function* applicationIds(seal: Seal, address: Address): Generator<string> {
  for (let n = 0; ; n++) yield `a${seal.mark(`${addressKey(address)}#${n}`, 'application').slice(0, 8)}`
}

/** The id of the chat within its application. */
export function conversationId(seal: Seal, address: Address, application: string): string {
  return `c${seal.mark(`${addressKey(address)}#${application}`, 'conversation').slice(0, 16)}`
}

/** Makes the state of a chat nobody knows: two loads at once agree, and an id that was in use once, or is by chance, is passed over. */
export function freshStates(
  db: Connection,
  seal: Seal,
  now: () => string,
): (from: Address, speaker: Speaker) => ChatState | OfficeState {
  const taken = idTaken(db)

  return (address, speaker) => {
    for (const id of applicationIds(seal, address))
      if (!taken(id))
        return newApplication({ application: id, conversation: conversationId(seal, address, id) }, address, speaker, now())
    throw new Error('there is always another id')
  }
}

/** Whether an application has this id, or had it before it was erased. */
export function idTaken(db: Connection): (id: string) => boolean {
  const query = db
    .prepare(`select exists (select 1 from applications where id = @id) or exists (select 1 from audit where application = @id)`)
    .pluck()
  return (id) => query.get({ id }) === 1
}
