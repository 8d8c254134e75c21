// Which event a message of the platform was, so that an edit of it can correct what it led to.

import { and, desc, eq } from 'drizzle-orm'
import { addressKey } from '../../flows/index.ts'
import { events } from '../schema.ts'
import type { Answering } from './reader.ts'

export const eventOfMessage: Answering<'eventOfMessage'> = ({ orm }, { from, message }) =>
  orm
    .select({ id: events.id })
    .from(events)
    .where(and(eq(events.addressKey, addressKey(from)), eq(events.message, message)))
    .orderBy(desc(events.seq))
    .limit(1)
    .get()?.id ?? null
