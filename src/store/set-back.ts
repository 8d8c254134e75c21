// Keeps messages from waiting for an instant that moved away when the clock of the machine was set back.
import type { StoreContext } from './context.ts'
import type { Store } from './store.ts'

const moved = (column: string) => `${column} = strftime('%Y-%m-%dT%H:%M:%fZ', julianday(${column}) - @ms / 86400000.0)`

/** Prepares moving the times that were counted from the clock as it was: of tries and of leases. What was planned for an instant keeps it. */
export function settingBack({ db, group }: StoreContext): Store['clockSetBack'] {
  const move = db.prepare(`update deliveries set ${moved('notBefore')}, ${moved('leaseUntil')}
    where settledAt is null and attempts > 0 and channel = @channel and account = @account`)
  return ({ channel, account }, ms) => group.write(() => void move.run({ channel, account, ms }))
}
