// Which tables are carried over when a store moves, in an order in which each finds what it belongs to.
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import * as schema from '../postgres/schema.ts'

/**
 * A table to carry over: `columns` are those both stores have, `counted` is the one the database counts by itself, `order` sorts its rows
 * as they came in. Example: `{ name: 'audit', columns: ['application', 'at', …], counted: 'id', order: 'id', own: false, … }`.
 */
export type Carried = {
  readonly name: string
  readonly table: PgTable
  readonly columns: readonly string[]
  readonly counted: string | undefined
  readonly order: string
  /** A store has rows of its own here from the start, and those of the source take their place. */
  readonly own: boolean
}

/** A row, by column. Bytes are Buffers. */
export type Row = Readonly<Record<string, unknown>>

// What the store knows about itself (meta) belongs to the store, not to what it keeps.
const tables: readonly PgTable[] = [
  schema.applications,
  schema.services,
  schema.orders,
  schema.people,
  schema.conversations,
  schema.assertions,
  schema.fields,
  schema.files,
  schema.erasedFiles,
  schema.reminders,
  schema.events,
  schema.forgottenEvents,
  schema.childEvents,
  schema.setAside,
  schema.deliveries,
  schema.audit,
  schema.sealedState,
  schema.feedback,
  schema.tokens,
]

/** All tables that are carried over. */
export const carried: readonly Carried[] = tables.map((table) => {
  const columns = Object.values(getTableColumns(table))
  const counted = columns.find((column) => column.generatedIdentity !== undefined)?.name
  return {
    name: getTableName(table),
    table,
    columns: columns.map((column) => column.name).filter((name) => name !== 'rowid'),
    counted: counted === 'rowid' ? undefined : counted,
    own: table === schema.sealedState,
    order: counted ?? columns.find((column) => column.primary)!.name,
  }
})
