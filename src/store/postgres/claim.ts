// Hands out messages owed, under a lease: replies first, one at a time in each chat, none before its time, to one process only.
import { addressKey } from '../../flows/index.ts'
import { type DeliveryRecord, deliveryOf } from '../rows/delivery-rows.ts'
import type { Claim, ClaimedDelivery } from '../store.ts'
import { type Database, run } from './connection.ts'
import type { StoreContext } from './context.ts'

// Claims of one account follow one another: whether a chat is free is judged on what the claim before has left.
const turn = `select pg_advisory_xact_lock(hashtextextended('claim:' || $1 || ':' || $2, 0))`
const expire = `update deliveries set state = 'waiting', "leaseUntil" = null, unclear = greatest(unclear, 1) where "leaseUntil" <= $1`
// A chat waits while one of its messages is in flight. Within a lane the oldest goes first, also while it waits for another try;
// a message planned for later (never tried, its time not come) stands in nobody's way.
const take = `with heads as (
    select mine.seq from deliveries mine
    where mine."settledAt" is null and mine.channel = $1 and mine.account = $2 and mine.state = 'waiting'
      and (mine."notBefore" is null or mine."notBefore" <= $3)
      and mine."addressKey" not in (select json_array_elements_text($4::text::json))
      and not exists (
        select 1 from deliveries other
        where other."settledAt" is null and other."addressKey" = mine."addressKey" and (
          other.state = 'leased' or (
            (other.lane < mine.lane or (other.lane = mine.lane and other.seq < mine.seq))
            and (other.attempts > 0 or other."notBefore" is null or other."notBefore" <= $3))))
    order by mine.lane, mine."addressKey" in (select json_array_elements_text($7::text::json)), mine.seq * $8::int limit $5 for update of mine skip locked)
  update deliveries d set state = 'leased', "leaseUntil" = $6, attempts = d.attempts + 1
  from heads where d.seq = heads.seq returning d.*`
const latest = `select s.place, (select message from deliveries d where d."addressKey" = s.chat and d.slot = s.slot
    and d.message is not null order by d.seq desc limit 1) as message
  from json_to_recordset($1::text::json) as s(place int, chat text, slot text)`

/** Prepares claiming. */
export function claiming({ db, seal }: StoreContext): (claim: Claim) => Promise<ClaimedDelivery[]> {
  async function withSlots(claimed: readonly ClaimedDelivery[]): Promise<ClaimedDelivery[]> {
    const asked = claimed.flatMap(({ delivery: { edit, to } }, place) =>
      edit && 'slot' in edit ? [{ place, chat: addressKey(to), slot: edit.slot }] : [],
    )
    const found =
      asked.length === 0 ? [] : await run<{ place: number; message: string | null }>(db, latest, [JSON.stringify(asked)])
    return claimed.map((delivery, place) => {
      const { edit } = delivery.delivery
      const editing = edit && 'message' in edit ? edit.message : found.find((slot) => slot.place === place)?.message
      return editing == null ? delivery : { ...delivery, editing }
    })
  }

  return async ({ channel, account, now, leaseMs, limit, busy = [], behind = [], newest = false }) => {
    const until = new Date(Date.parse(now) + leaseMs).toISOString()
    const order = newest ? -1 : 1
    const rows = await db.begin(async (within) => {
      const [, , taken] = await Promise.all([
        run(within, turn, [channel, account]),
        run(within, expire, [now]),
        run<DeliveryRecord>(within, take, [
          channel,
          account,
          now,
          JSON.stringify(busy),
          limit,
          until,
          JSON.stringify(behind),
          order,
        ]),
      ])
      return taken
    })
    // What an update returns has no order of its own.
    const later = (row: DeliveryRecord) => Number(behind.includes(row.addressKey))
    rows.sort((a, b) => a.lane - b.lane || later(a) - later(b) || order * (a.seq - b.seq))
    return withSlots(
      rows.map((row) => ({
        delivery: deliveryOf(row, seal),
        application: row.application,
        attempts: row.attempts,
        repeat: row.unclear > 0,
        spent: row.unclear > 1,
        createdAt: row.createdAt,
      })),
    )
  }
}

/** Puts back what the sender before this one still held; whether it was sent is unclear. `sender`: the channel and account. */
export async function releaseLeases(db: Database, sender: { readonly channel: string; readonly account: string }): Promise<void> {
  await run(
    db,
    `update deliveries set state = 'waiting', "leaseUntil" = null, unclear = greatest(unclear, 1)
     where "leaseUntil" is not null and channel = $1 and account = $2`,
    [sender.channel, sender.account],
  )
}
