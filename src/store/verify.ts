// Tells whether a store, or a copy of one, is sound.
import Database from 'better-sqlite3'
import type { Head } from './audit-chain.ts'
import { verifyAudit } from './audit-entries.ts'
import { checkCanary } from './canary.ts'
import { type Connection, codeOf } from './connection.ts'
import { findKey } from './key.ts'
import { locate } from './location.ts'
import { sealOf } from './mark-key.ts'
import { refuseNewer, standing } from './migrate.ts'
import { StoreProblem } from './problem.ts'
import { sealWith } from './seal.ts'

/** What a check of a store found; `faults` is empty where it is sound. `audit`: where its chain ends; null where there is none yet. */
export type Verified = {
  readonly faults: readonly string[]
  readonly rows: Readonly<Record<string, number>>
  readonly audit: Head | null
}

/** Checks a database file without changing it: whose it is, whether it is intact, whether the key fits, how many rows it holds. */
export function verifyStore(options: { readonly url: string; readonly key?: string }): Verified {
  const location = locate(options.url)
  const faults: string[] = []
  let rows: Record<string, number> = {}
  let audit: Head | null = null
  try {
    const db = new Database(location.database, { readonly: true, fileMustExist: true })
    try {
      const found = standing(db)
      refuseNewer(found)
      faults.push(...damage(db))
      const key = findKey(options.key, location.key, false)
      checkCanary(db, sealWith(key))
      rows = counts(db)
      const chain = verifyAudit(db, sealOf(db, key))
      audit = chain.head
      faults.push(...chain.faults)
    } finally {
      db.close()
    }
  } catch (error) {
    faults.push(error instanceof StoreProblem ? error.message : `the database cannot be read (${codeOf(error)})`)
  }
  return { faults, rows, audit }
}

function damage(db: Connection): string[] {
  const found = db.pragma('integrity_check') as { integrity_check: string }[]
  const stray = db.pragma('foreign_key_check') as unknown[]
  const torn = found.map((row) => row.integrity_check).filter((line) => line !== 'ok')
  return stray.length > 0 ? [...torn, `${stray.length} rows belong to nothing`] : torn
}

function counts(db: Connection): Record<string, number> {
  const names = db.prepare(`select name from sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\'
    and name not like 'sqlite%' order by name`)
  const tables = names.pluck().all() as string[]
  return Object.fromEntries(tables.map((name) => [name, db.prepare(`select count(*) from "${name}"`).pluck().get() as number]))
}
