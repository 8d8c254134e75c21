// Which messages are owed, sent, or could never be delivered; newest first.
import { and, desc, eq } from 'drizzle-orm'
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
