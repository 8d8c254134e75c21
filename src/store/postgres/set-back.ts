// The clock was set back: messages do not wait for an instant that moved away.
import type { Store } from '../store.ts'
import { run } from './connection.ts'
import type { StoreContext } from './context.ts'

const moved = (column: string) =>
  `"${column}" = to_char(("${column}"::timestamptz - $3::float8 * interval '1 millisecond') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Prepares moving the times that were counted from the clock as it was: of tries and of leases. What was planned for an instant keeps it. */
export function settingBack({ db }: StoreContext): Store['clockSetBack'] {
  const move = `update deliveries set ${moved('notBefore')}, ${moved('leaseUntil')}
    where "settledAt" is null and attempts > 0 and channel = $1 and account = $2`
  return async ({ channel, account }, ms) => void (await run(db, move, [channel, account, ms]))
}
