// Under which name a message was sent, known by the platform's reference: what a link to it is about.

import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { addressKey } from '../../flows/index.ts'
import { deliveries } from '../schema.ts'
import type { Answering } from './reader.ts'

export const slotOfMessage: Answering<'slotOfMessage'> = ({ orm }, { to, message }) =>
  orm
    .select({ slot: deliveries.slot })
    .from(deliveries)
    .where(
      and(
        eq(deliveries.addressKey, addressKey(to)),
        isNotNull(deliveries.slot),
        isNotNull(deliveries.message),
        eq(deliveries.message, message),
      ),
    )
    .orderBy(desc(deliveries.seq))
    .limit(1)
    .get()?.slot ?? null
