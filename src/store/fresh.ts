// What a chat starts with that nobody knows yet: the same for everybody who loads it at the same moment.
import { type Address, addressKey, newApplication, type Speaker, type State } from '../flows/index.ts'
import type { Connection } from './connection.ts'
import type { Seal } from './seal.ts'

/**
 * Makes the state of a chat nobody knows. Ids follow from the address (keyed, so they say nothing about it): two loads at once agree,
 * and an id that was in use once, or is by chance, is passed over.
 */
export function freshStates(db: Connection, seal: Seal, now: () => string): (from: Address, speaker: Speaker) => State {
  const taken = idTaken(db)

  return (address, speaker) => {
    const id = freshId((n) => `a${seal.mark(`${addressKey(address)}#${n}`, 'application').slice(0, 8)}`, taken)
    const conversation = `c${seal.mark(`${addressKey(address)}#${id}`, 'conversation').slice(0, 16)}`
    return newApplication({ application: id, conversation }, address, speaker, now())
  }
}

/** Whether an application has this id, or had it before it was erased. */
export function idTaken(db: Connection): (id: string) => boolean {
  const query = db.prepare(
    `select exists (select 1 from applications where id = @id) or exists (select 1 from audit where application = @id)`,
  )
  return (id) => query.pluck().get({ id }) === 1
}

function freshId(candidate: (n: number) => string, taken: (id: string) => boolean): string {
  for (let n = 0; ; n++) {
    const id = candidate(n)
    if (!taken(id)) return id
  }
}
