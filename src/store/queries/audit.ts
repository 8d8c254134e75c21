// Who changed what in an application; oldest first.
import { eq } from 'drizzle-orm'
import { audit as table } from '../schema.ts'
import type { Answering } from './reader.ts'

export const audit: Answering<'audit'> = ({ orm }, { application }) =>
  orm
    .select({ at: table.at, by: table.by, what: table.what, detail: table.detail })
    .from(table)
    .where(eq(table.application, application))
    .orderBy(table.seq)
    .all()
