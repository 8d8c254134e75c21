// Hands out messages owed, under a lease: replies first, one at a time in each chat, none before its time.
import { addressKey } from '../flows/index.ts'
import type { StoreContext } from './context.ts'
import { type DeliveryRecord, deliveryOf } from './rows/delivery-rows.ts'
import type { Claim, ClaimedDelivery } from './store.ts'

// A chat waits while one of its messages is in flight. Within a lane the oldest goes first, also while it waits for another try;
// a message planned for later (never tried, its time not come) stands in nobody's way. Of several chats those in `behind` come last.
const heads = `
  select * from deliveries as mine
  where settledAt is null and channel = @channel and account = @account and state = 'waiting'
    and (notBefore is null or notBefore <= @now)
    and addressKey not in (select value from json_each(@busy))
    and not exists (
      select 1 from deliveries as other
      where other.settledAt is null and other.addressKey = mine.addressKey and (
        other.state = 'leased' or (
          (other.lane < mine.lane or (other.lane = mine.lane and other.seq < mine.seq))
          and (other.attempts > 0 or other.notBefore is null or other.notBefore <= @now))))
  order by lane, addressKey in (select value from json_each(@behind)), seq * @order limit @limit`

/** Prepares claiming. */
export function claiming({ db, seal, group }: StoreContext): (claim: Claim) => Promise<ClaimedDelivery[]> {
  const expire = db.prepare(
    `update deliveries set state = 'waiting', leaseUntil = null, unclear = max(unclear, 1) where leaseUntil <= ?`,
  )
  const find = db.prepare(heads)
  const lease = db.prepare(`update deliveries set state = 'leased', leaseUntil = ?, attempts = attempts + 1 where seq = ?`)
  const latest = db
    .prepare(`select message from deliveries where addressKey = ? and slot = ? and message is not null order by seq desc limit 1`)
    .pluck()

  function claimed(row: DeliveryRecord): ClaimedDelivery {
    const delivery = deliveryOf(row, seal)
    const { edit } = delivery
    const editing =
      edit && ('message' in edit ? edit.message : (latest.get(addressKey(delivery.to), edit.slot) as string | undefined))
    const { application, createdAt } = row
    const { unclear } = row
    const known = { delivery, application, attempts: row.attempts + 1, repeat: unclear > 0, spent: unclear > 1, createdAt }
    return editing === undefined ? known : { ...known, editing }
  }

  return ({ channel, account, now, leaseMs, limit, busy = [], behind = [], newest = false }) =>
    group.write(() => {
      expire.run(now)
      const chats = { busy: JSON.stringify(busy), behind: JSON.stringify(behind) }
      const rows = find.all({ channel, account, now, limit, ...chats, order: newest ? -1 : 1 }) as DeliveryRecord[]
      const until = new Date(Date.parse(now) + leaseMs).toISOString()
      for (const row of rows) lease.run(until, row.seq)
      return rows.map(claimed)
    })
}

/** Puts back what an instance that has ended still held; whether it was sent is unclear. */
export function releaseLeases({ db }: Pick<StoreContext, 'db'>): void {
  db.prepare(
    `update deliveries set state = 'waiting', leaseUntil = null, unclear = max(unclear, 1) where leaseUntil is not null`,
  ).run()
}
