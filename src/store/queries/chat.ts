// What one chat has shown and heard, so that its page can be filled again.
import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { addressKey } from '../../flows/index.ts'
import { deliveryOf } from '../rows/delivery-rows.ts'
import { saidOf } from '../rows/event-rows.ts'
import { conversations, deliveries, events } from '../schema.ts'
import type { Answering } from './reader.ts'

export const chat: Answering<'chat'> = ({ orm, seal }, { address, limit }) => {
  const key = addressKey(address)
  const known = orm
    .select({ application: conversations.application })
    .from(conversations)
    .where(eq(conversations.addressKey, key))
    .get()
  if (known === undefined) return { shown: [], heard: [] }
  const { application } = known
  const shown = orm
    .select()
    .from(deliveries)
    .where(and(eq(deliveries.application, application), eq(deliveries.addressKey, key), eq(deliveries.state, 'sent')))
    .orderBy(desc(deliveries.seq))
    .limit(limit)
    .all()
  const heard = orm
    .select({ id: events.id, at: events.at, said: events.said })
    .from(events)
    .where(and(eq(events.application, application), eq(events.addressKey, key), isNotNull(events.said)))
    .orderBy(desc(events.seq))
    .limit(limit)
    .all()
  return {
    shown: shown.reverse().map((row) => ({
      at: row.settledAt ?? row.createdAt,
      message: row.message,
      delivery: deliveryOf(row, seal),
    })),
    heard: heard.reverse().map(({ id, at, said }) => ({ id, at, body: saidOf(said!, seal).body })),
  }
}
