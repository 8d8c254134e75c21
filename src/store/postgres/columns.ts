// The kinds of columns that PostgreSQL names otherwise than SQLite does.
import { bigint, customType } from 'drizzle-orm/pg-core'

/** Sealed bytes. */
export const sealed = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** A number the database counts by itself. */
export const counted = () => bigint({ mode: 'number' }).generatedByDefaultAsIdentity()

/** The order rows came in, which SQLite keeps by itself. */
export const rowid = () => counted().notNull()
