// Brings a PostgreSQL database to the schema of this program, all or nothing, one process at a time.
import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import { StoreProblem } from '../problem.ts'
import { type Database, run, type Within } from './connection.ts'

/** The numbered migrations of this program. */
export const postgresMigrations = fileURLToPath(new URL('../../../drizzle-postgres', import.meta.url))
const journal = '__drizzle_migrations'

/**
 * Looks whose database it is, then applies what is missing; `check` is run before anything is changed, `ready` after it, both within the
 * same transaction. Throws `foreign` or `newer-store`, and then nothing was changed.
 */
export async function migratePostgres(
  db: Database,
  parts: { check: (within: Within) => Promise<void>; ready: (within: Within) => Promise<void> },
): Promise<void> {
  const wanted = readMigrationFiles({ migrationsFolder: postgresMigrations })
  await db.begin(async (within) => {
    await run(within, `select pg_advisory_xact_lock(hashtextextended('icp:migrate', 0))`)
    const last = await lastApplied(within)
    if (last > (wanted.at(-1)?.folderMillis ?? 0))
      throw new StoreProblem('newer-store', 'this database was written by a newer version of the program; nothing was changed')
    if (last > 0) await parts.check(within)
    await within.unsafe(`create table if not exists ${journal} (id serial primary key, hash text not null, created_at bigint)`)
    for (const migration of wanted.filter((one) => one.folderMillis > last)) {
      for (const statement of migration.sql) await within.unsafe(statement)
      await run(within, `insert into ${journal} (hash, created_at) values ($1, $2)`, [migration.hash, migration.folderMillis])
    }
    await parts.ready(within)
  })
}

/** The instant of the last migration; 0 where the database is empty. */
async function lastApplied(within: Within): Promise<number> {
  const tables = await run<{ name: string }>(
    within,
    'select table_name as name from information_schema.tables where table_schema = current_schema()',
  )
  const names = tables.map(({ name }) => name)
  if (names.length === 0) return 0
  if (!names.includes(journal) || !names.includes('meta'))
    throw new StoreProblem('foreign', 'this database belongs to another program')
  const [row] = await run<{ last: number | null }>(within, `select max(created_at) as last from ${journal}`)
  return row?.last ?? 0
}
