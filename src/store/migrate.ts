// Brings a database to the schema of this program, all or nothing, with a copy beside it before anything is changed.
import { fileURLToPath } from 'node:url'
import { type MigrationMeta, readMigrationFiles } from 'drizzle-orm/migrator'
import type { Connection } from './connection.ts'
import { StoreProblem } from './problem.ts'

/** The numbered migrations of this program. */
export const ownMigrations = fileURLToPath(new URL('../../drizzle', import.meta.url))
// The same table drizzle's own tools keep.
const journal = '__drizzle_migrations'

/** What a database file is: empty, ours (with the instant of its last migration), or somebody else's. */
export type Standing =
  | { readonly kind: 'empty' }
  | { readonly kind: 'ours'; readonly last: number }
  | { readonly kind: 'foreign' }

/** Looks without changing anything. */
export function standing(db: Connection): Standing {
  const tables = db.prepare(`select name from sqlite_schema where type = 'table'`).pluck().all() as string[]
  if (tables.length === 0) return { kind: 'empty' }
  if (!tables.includes(journal) || !tables.includes('meta')) return { kind: 'foreign' }
  return { kind: 'ours', last: lastApplied(db) }
}

/** Refuses a store that a newer program has written, before anything is touched. */
export function refuseNewer(found: Standing): void {
  if (found.kind === 'foreign') throw new StoreProblem('foreign', 'this database belongs to another program')
  const known = migrationsIn(ownMigrations).at(-1)?.folderMillis ?? 0
  if (found.kind === 'ours' && found.last > known)
    throw new StoreProblem('newer-store', 'this database was written by a newer version of the program; nothing was changed')
}

/** Applies what is missing. Resolves with the path of the copy that was made, or null where none was needed. */
export async function migrate(db: Connection, path: string, found: Standing, folder = ownMigrations): Promise<string | null> {
  const wanted = migrationsIn(folder)
  const target = wanted.at(-1)?.folderMillis ?? 0
  if (found.kind === 'ours' && found.last >= target) return null
  const copy = found.kind === 'ours' ? `${path}.before-${target}` : null
  if (copy) await db.backup(copy)
  // Tables that are rebuilt would drop their children otherwise; checked before the commit instead.
  db.pragma('foreign_keys = OFF')
  try {
    db.transaction(() => apply(db, wanted)).immediate()
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return copy
}

function apply(db: Connection, wanted: readonly MigrationMeta[]): void {
  db.exec(`create table if not exists ${journal} (id integer primary key, hash text not null, created_at numeric)`)
  const note = db.prepare(`insert into ${journal} (hash, created_at) values (?, ?)`)
  // Read under the lock: another process may have done it while this one waited.
  const last = lastApplied(db)
  for (const migration of wanted.filter((one) => one.folderMillis > last)) {
    for (const statement of migration.sql) db.exec(statement)
    note.run(migration.hash, migration.folderMillis)
  }
  const stray = db.pragma('foreign_key_check') as unknown[]
  if (stray.length > 0) throw new Error(`a migration would leave ${stray.length} rows that belong to nothing`)
}

const migrationsIn = (folder: string): MigrationMeta[] => readMigrationFiles({ migrationsFolder: folder })
const lastApplied = (db: Connection) => (db.prepare(`select max(created_at) from ${journal}`).pluck().get() as number | null) ?? 0
