// Which reminders have come due: one look at a partial index, however many are waiting.
import type { Reminder } from '../flows/index.ts'
import type { StoreContext } from './context.ts'
import { reminderOf } from './rows/application-rows.ts'
import type { reminders } from './schema.ts'

/** Prepares the question. */
export function due({ db }: StoreContext): (now: string, limit: number) => Reminder[] {
  const query = db.prepare(`select * from reminders where state = 'waiting' and fireAt <= ? order by fireAt, rowid limit ?`)
  return (now, limit) => (query.all(now, limit) as (typeof reminders.$inferSelect)[]).map(reminderOf)
}
