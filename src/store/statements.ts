// Prepared statements for whole rows, so that the hot paths need no query builder. Types come from the schema, columns from the database.
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Connection } from './connection.ts'

/** A row as it goes in; columns left out are null. */
export type RowOf<Table extends SQLiteTable> = Table['$inferInsert']

/** Inserts a row; `conflict` says what becomes of one that is there already. Answers whether a row was written. */
export function inserting<Table extends SQLiteTable>(db: Connection, table: Table['_']['name'], conflict = '') {
  const columns = columnsOf(db, table)
  const places = columns.map(() => '?').join(', ')
  const statement = db.prepare(`insert into ${table} (${columns.map(quoted).join(', ')}) values (${places}) ${conflict}`)
  return (row: RowOf<Table>): boolean =>
    statement.run(columns.map((column) => (row as Record<string, unknown>)[column] ?? null)).changes > 0
}

/** Inserts a row, or replaces the one with the same key. */
export function upserting<Table extends SQLiteTable>(
  db: Connection,
  table: Table['_']['name'],
  key: readonly (keyof RowOf<Table> & string)[],
) {
  const others = columnsOf(db, table).filter((column) => !(key as readonly string[]).includes(column))
  const set = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')
  return inserting<Table>(db, table, `on conflict (${key.map(quoted).join(', ')}) do update set ${set}`)
}

const columnsOf = (db: Connection, table: string) =>
  db.prepare<[string]>('select name from pragma_table_info(?)').pluck().all(table) as string[]
const quoted = (name: string) => `"${name}"`
