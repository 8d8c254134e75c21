// Keeps events that could not be handled, and events that follow from others, sealed until they are committed.
import { addressKey, type Event } from '../flows/index.ts'
import { seenBefore } from './commit.ts'
import type { StoreContext } from './context.ts'
import type * as schema from './schema.ts'
import { inserting, upserting } from './statements.ts'

/** Prepares putting aside and taking out again. */
export function asides(context: StoreContext) {
  const { db, seal, group } = context
  const seen = seenBefore(context)
  const keep = upserting<typeof schema.setAside>(db, 'set_aside', ['event'])
  const mark = inserting<typeof schema.events>(db, 'events')
  const unmark = db.prepare('delete from events where id = ? and application is null')
  const born = db.prepare('delete from child_events where event = ?')
  const find = db.prepare('select sealed from set_aside where event = ?').pluck()
  const waiting = db.prepare(`select sealed from child_events where application <> '' order by rowid limit ?`).pluck()
  const lying = db.prepare(`select sealed from child_events where application = '' order by rowid limit ?`).pluck()
  const lay = inserting<typeof schema.childEvents>(db, 'child_events', 'on conflict (event) do nothing')

  return {
    put: (event: Event, reason: string, at: string): Promise<void> =>
      group.write(() => {
        const key = addressKey(event.from)
        // An event that was committed after all is not put aside.
        if (seen(event.id)) return
        keep({ event: event.id, addressKey: key, reason, at, sealed: seal.close(event, 'event') })
        mark({ id: event.id, addressKey: key, at: event.at })
        born.run(event.id)
      }),
    /** The row stays until the event is committed: a program that dies in between has lost nothing. */
    take: (event: string): Promise<Event | null> =>
      group.write(() => {
        const sealed = find.get(event) as Buffer | undefined
        if (sealed === undefined) return null
        unmark.run(event)
        return seal.open<Event>(sealed, 'event')
      }),
    /** Events born by committed turns, oldest first. */
    pending: async (limit: number): Promise<Event[]> =>
      (waiting.all(limit) as Buffer[]).map((sealed) => seal.open<Event>(sealed, 'event')),
    /** An event no application has taken yet: what is to be handled later. */
    park: (event: Event): Promise<void> =>
      group.write(() => {
        if (seen(event.id)) return
        lay({ event: event.id, application: '', addressKey: addressKey(event.from), sealed: seal.close(event, 'event') })
      }),
    parked: async (limit: number): Promise<Event[]> =>
      (lying.all(limit) as Buffer[]).map((sealed) => seal.open<Event>(sealed, 'event')),
  }
}
