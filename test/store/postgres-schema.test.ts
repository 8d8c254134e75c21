// The two schemas hold the same tables and columns, so that a row of one store is a row of the other.
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { expect, it } from 'vitest'
import * as postgres from '../../src/store/postgres/schema.ts'
import * as sqlite from '../../src/store/schema.ts'

/** The compiler holds it: a row read from either is a row of the other, but for the order rows came in. */
type Rows<Schema> = { [Name in keyof Schema]: Schema[Name] extends { $inferSelect: infer Row } ? Omit<Row, 'rowid'> : never }
type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never
const same: Same<Rows<typeof sqlite>, Rows<Omit<typeof postgres, 'fileBytes'>>> = true

type Shape = Readonly<Record<string, { notNull: boolean; primary: boolean }>>

function shapes(schema: object): Record<string, Shape> {
  const tables = Object.values(schema).filter((one): one is Table => is(one, Table))
  return Object.fromEntries(
    tables.map((table) => {
      const columns = Object.values(getTableColumns(table)).filter((column) => column.name !== 'rowid')
      return [
        getTableName(table),
        Object.fromEntries(columns.map((column) => [column.name, { notNull: column.notNull, primary: column.primary }])),
      ]
    }),
  )
}

it('every table of SQLite is one of PostgreSQL, column for column', () => {
  expect(same).toBe(true)
  const { file_bytes: _, ...tables } = shapes(postgres)
  expect(tables).toEqual(shapes(sqlite))
})
