// Which reminders have come due: one look at a partial index, however many are waiting.
import type { Reminder } from '../../flows/index.ts'
import { reminderOf } from '../rows/application-rows.ts'
import { run } from './connection.ts'
import type { StoreContext } from './context.ts'
import type { reminders } from './schema.ts'

const statement = `select * from reminders where state = 'waiting' and "fireAt" <= $1 order by "fireAt", rowid limit $2`

/** Prepares the question. Only the process that plays the clock asks it; a row fires once, by the mark of its event. */
export function due({ db }: StoreContext): (now: string, limit: number) => Promise<Reminder[]> {
  return async (now, limit) => {
    const rows = await run<typeof reminders.$inferSelect>(db, statement, [now, limit])
    return rows.map(({ rowid: _, ...row }) => reminderOf(row))
  }
}
