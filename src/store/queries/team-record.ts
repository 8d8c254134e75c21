// What the team keeps with the record of an address: one row, where loading the whole record would take a dozen look-ups.

import { eq } from 'drizzle-orm'
import { addressKey } from '../../flows/index.ts'
import { caseworkOf } from '../rows/application-rows.ts'
import { applications, conversations } from '../schema.ts'
import type { Answering } from './reader.ts'

export const teamRecord: Answering<'teamRecord'> = ({ orm, seal }, { address }) => {
  const row = orm
    .select({ desk: applications.desk })
    .from(conversations)
    .innerJoin(applications, eq(applications.id, conversations.application))
    .where(eq(conversations.addressKey, addressKey(address)))
    .get()
  return row === undefined ? null : caseworkOf(row.desk, seal)
}
