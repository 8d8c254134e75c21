// Which messages are owed, sent, or could never be delivered, newest first; and how many there are.
import { and, count, desc, eq } from 'drizzle-orm'
import { deliveryOf } from '../rows/delivery-rows.ts'
import { deliveries as table } from '../schema.ts'
import type { DeliveryState } from '../store.ts'
import type { Answering } from './reader.ts'

export const deliveries: Answering<'deliveries'> = ({ orm, seal }, { application, state, limit = 100 }) =>
  orm
    .select()
    .from(table)
    .where(
      and(
        application === undefined ? undefined : eq(table.application, application),
        state === undefined ? undefined : eq(table.state, state),
      ),
    )
    .orderBy(desc(table.seq))
    .limit(limit)
    .all()
    .map((row) => ({
      delivery: deliveryOf(row, seal),
      application: row.application,
      state: row.state as DeliveryState,
      attempts: row.attempts,
      repeated: row.repeated === 1,
      reason: row.reason,
      createdAt: row.createdAt,
      settledAt: row.settledAt,
    }))

export const deliveryCounts: Answering<'deliveryCounts'> = ({ orm }, { application }) => {
  const rows = orm
    .select({ state: table.state, many: count() })
    .from(table)
    .where(application === undefined ? undefined : eq(table.application, application))
    .groupBy(table.state)
    .all()
  const none = { waiting: 0, leased: 0, sent: 0, impossible: 0 }
  return { ...none, ...Object.fromEntries(rows.map(({ state, many }) => [state, many])) }
}
