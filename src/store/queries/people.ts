// Who takes part in an application.
import { eq, sql } from 'drizzle-orm'
import { personOf } from '../rows/personal-rows.ts'
import { people as table } from '../schema.ts'
import type { Answering } from './reader.ts'

export const people: Answering<'people'> = ({ orm, seal }, { application }) =>
  orm
    .select()
    .from(table)
    .where(eq(table.application, application))
    .orderBy(sql`rowid`)
    .all()
    .map((row) => personOf(row, seal))
