// What one chat has shown and heard, so that its page can be filled again.
import { addressKey } from '../../../flows/index.ts'
import { type DeliveryRecord, deliveryOf } from '../../rows/delivery-rows.ts'
import { saidOf } from '../../rows/event-rows.ts'
import type { Answering } from './reader.ts'

const owner = '(select application from conversations where "addressKey" = $1)'
const shown = `select * from deliveries where application = ${owner} and "addressKey" = $1 and state = 'sent' order by seq desc limit $2`
const heard = `select id, at, said from events where application = ${owner} and "addressKey" = $1 and said is not null order by seq desc limit $2`

export const chat: Answering<'chat'> = async ({ all, seal }, { address, limit }) => {
  const [told, said] = await Promise.all([
    all<DeliveryRecord>(shown, [addressKey(address), limit]),
    all<{ id: string; at: string; said: Buffer }>(heard, [addressKey(address), limit]),
  ])
  return {
    shown: told.reverse().map((row) => ({
      at: row.settledAt ?? row.createdAt,
      message: row.message,
      delivery: deliveryOf(row, seal),
    })),
    heard: said.reverse().map((row) => ({ id: row.id, at: row.at, body: saidOf(row.said, seal).body })),
  }
}
