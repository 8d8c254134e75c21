// Keeps events that could not be handled, and events that follow from others, sealed until they are committed.
import { addressKey, type Event } from '../../flows/index.ts'
import { forgottenMark } from '../erase-application.ts'
import { run } from './connection.ts'
import type { StoreContext } from './context.ts'
import { gathering } from './gather.ts'
import * as schema from './schema.ts'
import { inserting, upserting } from './statements.ts'

const keep = upserting(schema.setAside, ['event'])
const lay = inserting(schema.childEvents, 'on conflict (event) do nothing')
const born = `select sealed from child_events where application <> '' order by rowid limit $1`
const lying = `select sealed from child_events where application = '' order by rowid limit $1`
const mark = inserting(schema.events, 'on conflict (id) do nothing')
const seen = `select w.place from json_to_recordset($1::text::json) as w(place int, id text, mark text)
  where exists (select 1 from events e where e.id = w.id) or exists (select 1 from forgotten_events f where f.mark = w.mark)`

/** Prepares putting aside and taking out again, and the question whether an event was committed or set aside before. */
export function asides({ db, seal }: StoreContext) {
  const seenBefore = gathering(async (events: readonly string[]) => {
    const asked = events.map((id, place) => ({ place, id, mark: forgottenMark(seal, id) }))
    const found = new Set((await run<{ place: number }>(db, seen, [JSON.stringify(asked)])).map((row) => row.place))
    return events.map((_, place) => found.has(place))
  })

  return {
    seen: seenBefore,
    put: async (event: Event, reason: string, at: string): Promise<void> => {
      // An event that was committed after all is not put aside.
      if (await seenBefore(event.id)) return
      const key = addressKey(event.from)
      await db.begin((within) =>
        Promise.all([
          keep(within, [{ event: event.id, addressKey: key, reason, at, sealed: seal.close(event, 'event') }]),
          mark(within, [{ id: event.id, addressKey: key, at: event.at }]),
          run(within, 'delete from child_events where event = $1', [event.id]),
        ]),
      )
    },
    /** The row stays until the event is committed: a program that dies in between has lost nothing. */
    take: async (event: string): Promise<Event | null> => {
      const [row] = await run<{ sealed: Buffer }>(db, 'select sealed from set_aside where event = $1', [event])
      if (row === undefined) return null
      await run(db, 'delete from events where id = $1 and application is null', [event])
      return seal.open<Event>(row.sealed, 'event')
    },
    /** Events born by committed turns, oldest first. */
    pending: async (limit: number): Promise<Event[]> => {
      const rows = await run<{ sealed: Buffer }>(db, born, [limit])
      return rows.map(({ sealed }) => seal.open<Event>(sealed, 'event'))
    },
    /** An event no application has taken yet: what is to be handled later. */
    park: gathering(async (events: readonly Event[]) => {
      const before = await Promise.all(events.map(({ id }) => seenBefore(id)))
      const fresh = events.filter((_, place) => !before[place])
      await lay(
        db,
        fresh.map((event) => ({
          event: event.id,
          application: '',
          addressKey: addressKey(event.from),
          sealed: seal.close(event, 'event'),
        })),
      )
      return events.map(() => undefined)
    }),
    parked: async (limit: number): Promise<Event[]> => {
      const rows = await run<{ sealed: Buffer }>(db, lying, [limit])
      return rows.map(({ sealed }) => seal.open<Event>(sealed, 'event'))
    },
  }
}
