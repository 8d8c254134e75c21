// How the store is: how much it holds, how long the oldest message and reminder have waited, whether it can write.
import { whyNotWritten } from '../../problem.ts'
import type { StoreHealth } from '../../store.ts'
import type { Answering } from './reader.ts'

// What is planned for later is not late.
const counts = `select
  (select count(*) from applications) as applications,
  (select count(*) from conversations) as conversations,
  (select count(*) from deliveries where "settledAt" is null) as owed,
  (select min("createdAt") from deliveries
    where "settledAt" is null and (attempts > 0 or "notBefore" is null or "notBefore" <= $1)) as "oldestOwedAt",
  (select count(*) from reminders where state = 'waiting') as "remindersWaiting",
  (select count(*) from reminders where state = 'waiting' and "fireAt" <= $1) as "remindersDue",
  (select min("fireAt") from reminders where state = 'waiting' and "fireAt" <= $1) as "oldestDueAt",
  (select count(*) from set_aside) as "setAside",
  exists (select 1 from meta where key = 'traces') as "tracesOwed"`
const probe = `insert into meta (key, value) values ('probe', convert_to($1, 'UTF8'))
  on conflict (key) do update set value = excluded.value`

export const health: Answering<'health'> = async ({ all }, { now }) => {
  const [row] = await all<Omit<StoreHealth, 'refusal'>>(counts, [now])
  const refusal = await all(probe, [now]).then(() => null, whyNotWritten)
  return { ...row!, refusal }
}
