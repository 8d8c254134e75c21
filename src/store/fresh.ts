// What a chat starts with that nobody knows yet: the same for everybody who loads it at the same moment.
import { type Address, addressKey, type State } from '../flows/index.ts'
import type { Locale } from '../locale.ts'
import type { Connection } from './connection.ts'
import type { Seal } from './seal.ts'

/** Who speaks, as the channel knows them. */
export type Speaker = { readonly id: string; readonly locale?: Locale; readonly name?: string }

/**
 * Makes the state of a chat nobody knows. Ids follow from the address (keyed, so they say nothing about it): two loads at once agree,
 * and an id that was in use once, or is by chance, is passed over.
 */
export function freshStates(db: Connection, seal: Seal, now: () => string): (from: Address, speaker: Speaker) => State {
  const taken = idTaken(db)

  return (address, speaker) => {
    const id = freshId((n) => `a${seal.mark(`${addressKey(address)}#${n}`, 'application').slice(0, 8)}`, taken)
    const locale = speaker.locale ?? 'en'
    const person = {
      id: speaker.id,
      ...(speaker.name !== undefined && { name: speaker.name }),
      role: 'client' as const,
      locale,
      timezone: 'Asia/Shanghai',
      quiet: '21:00-09:00',
      stopped: [],
    }
    const conversation = {
      id: `c${seal.mark(`${addressKey(address)}#${id}`, 'conversation').slice(0, 16)}`,
      application: id,
      address,
      person: person.id,
      locale,
      reachable: true,
      position: null,
      memory: {},
    }
    const application = {
      id,
      startedAt: now(),
      services: [{ id: 's1' }],
      assertions: [],
      fields: [],
      orders: [],
      people: [person],
      conversations: [conversation],
      reminders: [],
      files: [],
      desk: { tags: [], notes: [], marks: {} },
    }
    return { application, conversation, version: 0 }
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
