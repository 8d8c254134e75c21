// Statements for whole rows: many rows go in as one text of JSON, so that a statement is the same for one row and for a hundred.
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type Database, run, type Within } from './connection.ts'

/** Rows as they go in; columns left out are null. Bytes are Buffers. */
export type Rows<Table extends PgTable> = readonly Table['$inferInsert'][]

/** Writes rows, if there are any; answers those that were written, by the column asked for. */
export type Writing<Table extends PgTable> = (db: Database | Within, rows: Rows<Table>) => Promise<string[]>

/** Inserts rows; `conflict` says what becomes of those that are there already, `returning` names a column to answer with. */
export function inserting<Table extends PgTable>(table: Table, conflict = '', returning = ''): Writing<Table> {
  const columns = columnsOf(table).map(quoted).join(', ')
  const name = quoted(getTableName(table))
  const answer = returning === '' ? '' : `returning ${quoted(returning)} as answer`
  const statement = `insert into ${name} (${columns}) select ${columns} from json_populate_recordset(null::${name}, $1::text::json) ${conflict} ${answer}`
  return async (db, rows) => {
    if (rows.length === 0) return []
    const written = await run<{ answer: string }>(db, statement, [jsonOf(rows)])
    return written.map((row) => row.answer)
  }
}

/** Inserts rows, or replaces those with the same key; of two with one key the later counts. */
export function upserting<Table extends PgTable>(
  table: Table,
  key: readonly (keyof Table['$inferInsert'] & string)[],
): Writing<Table> {
  const others = columnsOf(table).filter((column) => !(key as readonly string[]).includes(column))
  const set = others.map((column) => `${quoted(column)} = excluded.${quoted(column)}`).join(', ')
  const insert = inserting(table, `on conflict (${key.map(quoted).join(', ')}) do update set ${set}`)
  return (db, rows) =>
    insert(db, [...new Map(rows.map((row) => [JSON.stringify(key.map((column) => row[column])), row])).values()])
}

/** Rows as JSON that PostgreSQL reads: bytes in its hexadecimal notation. */
export function jsonOf(rows: readonly object[]): string {
  return JSON.stringify(rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, textOf(value)]))))
}

/** The columns of a table that a row brings: not those the database counts by itself. */
export function columnsOf(table: PgTable): string[] {
  return Object.values(getTableColumns(table))
    .filter((column) => column.generatedIdentity === undefined)
    .map((column) => column.name)
}

/** Turns the rows of a JSON answer back: bytes become Buffers again. */
export function reviving<Table extends PgTable>(table: Table): (row: Record<string, unknown>) => Table['$inferSelect'] {
  const sealed = Object.values(getTableColumns(table))
    .filter((column) => column.getSQLType() === 'bytea')
    .map((column) => column.name)
  return (row) => {
    for (const name of sealed) if (typeof row[name] === 'string') row[name] = Buffer.from(row[name].slice(2), 'hex')
    return row as Table['$inferSelect']
  }
}

/** A name as SQL takes it, capitals included. */
export const quoted = (name: string) => `"${name}"`

const textOf = (value: unknown) => (Buffer.isBuffer(value) ? `\\x${value.toString('hex')}` : value)
