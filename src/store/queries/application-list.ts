// Which applications are there: all, one owner's, or those a text fits (ids, facts, tags, public numbers; names and fields as a whole).
import { and, desc, eq, gt, lt, or, type SQL, sql } from 'drizzle-orm'
import { comparable } from '../rows/personal-rows.ts'
import { applications as table } from '../schema.ts'
import type { Seal } from '../seal.ts'
import { notOffice } from './office.ts'
import type { Answering } from './reader.ts'

export const applications: Answering<'applications'> = ({ orm, seal, load }, { text, owner, limit = 50, after }) => {
  const rows = orm
    .select({ id: table.id })
    .from(table)
    .where(
      and(
        notOffice,
        owner === undefined ? undefined : eq(table.owner, owner),
        text === undefined ? undefined : fits(text, seal),
        after && or(lt(table.startedAt, after.startedAt), and(eq(table.startedAt, after.startedAt), gt(table.id, after.id))),
      ),
    )
    .orderBy(desc(table.startedAt), table.id)
    .limit(limit)
    .all()
  return rows.flatMap(({ id }) => load.application(id) ?? [])
}

/** What is sealed can only be found whole, by its keyed hash; the rest also in part. */
function fits(text: string, seal: Seal): SQL | undefined {
  const part = `%${text.trim().replace(/[\\%_]/g, '\\$&')}%`
  const like = (column: string) => sql`${sql.raw(column)} like ${part} escape '\\'`
  const name = seal.mark(comparable(text), 'name')
  const field = seal.mark(comparable(text), 'field')
  return or(
    eq(table.id, text.trim()),
    like('tags'),
    sql`id in (select application from services where ${like('name')})`,
    sql`id in (select application from orders where ${like('numbers')})`,
    sql`id in (select application from assertions where ${like('value')})`,
    sql`id in (select application from people where nameMark = ${name})`,
    sql`id in (select application from fields where valueMark = ${field})`,
  )
}
