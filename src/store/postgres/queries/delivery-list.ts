// Which messages are owed, sent, or could never be delivered; how many there are; under which name one was sent.
import { addressKey } from '../../../flows/index.ts'
import { type DeliveryRecord, deliveryOf } from '../../rows/delivery-rows.ts'
import type { DeliveryState } from '../../store.ts'
import type { Answering } from './reader.ts'

const listed = `select * from deliveries where ($1::text is null or application = $1) and ($2::text is null or state = $2)
  order by seq desc limit $3`
const counted = `select state, count(*)::int as many from deliveries where $1::text is null or application = $1 group by state`
const named = `select slot from deliveries where "addressKey" = $1 and message = $2 and slot is not null order by seq desc limit 1`

export const deliveries: Answering<'deliveries'> = async ({ all, seal }, { application, state, limit = 100 }) =>
  (await all<DeliveryRecord>(listed, [application ?? null, state ?? null, limit])).map((row) => ({
    delivery: deliveryOf(row, seal),
    application: row.application,
    state: row.state as DeliveryState,
    attempts: row.attempts,
    repeated: row.repeated === 1,
    reason: row.reason,
    createdAt: row.createdAt,
    settledAt: row.settledAt,
  }))

export const deliveryCounts: Answering<'deliveryCounts'> = async ({ all }, { application }) => {
  const rows = await all<{ state: DeliveryState; many: number }>(counted, [application ?? null])
  const none = { waiting: 0, leased: 0, sent: 0, impossible: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, many }) => [state, many])) }
}

export const slotOfMessage: Answering<'slotOfMessage'> = async ({ all }, { to, message }) =>
  (await all<{ slot: string }>(named, [addressKey(to), message]))[0]?.slot ?? null
