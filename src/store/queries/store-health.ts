// How the store is: how much it holds, how long the oldest message and reminder have waited, whether it can write.
import { sql } from 'drizzle-orm'
import { whyNotWritten } from '../problem.ts'
import type { StoreHealth } from '../store.ts'
import type { Answering, Reader } from './reader.ts'

export const health: Answering<'health'> = async (reader, { now }) => {
  const refused = await refusal(reader, now)
  try {
    return { ...counts(reader, now), refusal: refused }
  } catch (error) {
    return { ...uncounted, refusal: refused ?? whyNotWritten(error) }
  }
}

/** What a file says that cannot be read. */
const uncounted = {
  applications: 0,
  conversations: 0,
  owed: 0,
  oldestOwedAt: null,
  remindersWaiting: 0,
  remindersDue: 0,
  oldestDueAt: null,
  setAside: 0,
  tracesOwed: false,
}

/** What is planned for later is not late. */
function counts({ orm }: Reader, now: string): Omit<StoreHealth, 'refusal'> {
  const row = orm.get<Omit<StoreHealth, 'refusal' | 'tracesOwed'> & { tracesOwed: number }>(sql`select
    (select count(*) from applications) as applications,
    (select count(*) from conversations) as conversations,
    (select count(*) from deliveries where settledAt is null) as owed,
    (select min(createdAt) from deliveries
      where settledAt is null and (attempts > 0 or notBefore is null or notBefore <= ${now})) as oldestOwedAt,
    (select count(*) from reminders where state = 'waiting') as remindersWaiting,
    (select count(*) from reminders where state = 'waiting' and fireAt <= ${now}) as remindersDue,
    (select min(fireAt) from reminders where state = 'waiting' and fireAt <= ${now}) as oldestDueAt,
    (select count(*) from set_aside) as setAside,
    exists (select 1 from meta where key = 'traces') as tracesOwed`)
  return { ...row, tracesOwed: row.tracesOwed === 1 }
}

/** A full disk or a lock shows only in writing. */
function refusal({ orm, group }: Reader, now: string): Promise<string | null> {
  const probe = sql`insert into meta (key, value) values ('probe', ${now}) on conflict (key) do update set value = excluded.value`
  return group.write(() => orm.run(probe)).then(() => null, whyNotWritten)
}
