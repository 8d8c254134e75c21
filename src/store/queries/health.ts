// How the store is: how much it holds, how long the oldest message and reminder have waited.
import { sql } from 'drizzle-orm'
import type { StoreHealth } from '../store.ts'
import type { Reader } from './reader.ts'

/** Counts and ages. What is planned for later waits for nobody; whether the store can write is tried elsewhere. */
export function health({ orm }: Pick<Reader, 'orm'>, now: string): Omit<StoreHealth, 'writable'> {
  return orm.get<Omit<StoreHealth, 'writable'>>(sql`select
    (select count(*) from applications) as applications,
    (select count(*) from conversations) as conversations,
    (select count(*) from deliveries where settledAt is null) as owed,
    (select min(createdAt) from deliveries where settledAt is null and (attempts > 0 or notBefore is null or notBefore <= ${now})) as oldestOwedAt,
    (select count(*) from reminders where state = 'waiting') as remindersWaiting,
    (select min(fireAt) from reminders where state = 'waiting' and fireAt <= ${now}) as oldestDueAt,
    (select count(*) from set_aside) as setAside`)
}
