// Opens the store: whose file it is, whether it is newer, whether the key fits, and only then anything is changed.
import { chainOldEntries } from './audit-entries.ts'
import { checkCanary, placeCanary } from './canary.ts'
import { releaseLeases } from './claim.ts'
import { type Connection, codeOf, connect, secure } from './connection.ts'
import { removeErasedFiles } from './erase-application.ts'
import { groupWrites } from './group.ts'
import { findKey } from './key.ts'
import { leaveNoTrace } from './leave-no-trace.ts'
import { type Location, locate, namesPostgres } from './location.ts'
import { takeLock } from './lock.ts'
import { sealOf } from './mark-key.ts'
import { migrate, refuseNewer, standing } from './migrate.ts'
import { StoreProblem } from './problem.ts'
import { ownFile } from './same-file.ts'
import { type Seal, sealWith } from './seal.ts'
import { sealedFiles } from './sealed-files.ts'
import { sqliteStore } from './sqlite.ts'
import type { Store } from './store.ts'

/**
 * How to open: `key` is 32 bytes in base64; `serve` takes the lock of the one instance that serves channels. Example: `{ url:
 * 'file:data/icp.db', key, serve: true }`, with `postgres://…` it is PostgreSQL.
 */
export type OpenStore = {
  readonly url: string
  readonly filesDir?: string
  readonly key?: string
  readonly serve?: boolean
  readonly now?: () => string
}

/** Opens (and makes or migrates) the store. Throws `StoreProblem`; the fault says which. */
export async function openStore(options: OpenStore): Promise<Store> {
  if (namesPostgres(options.url)) return (await import('./postgres/open.ts')).openPostgres(options)
  const location = locate(options.url, options.filesDir)
  const db = connect(location.database)
  let release = () => {}
  try {
    const now = options.now ?? (() => new Date().toISOString())
    const seal = await prepare(db, location, options.key)
    chainOldEntries(db, seal, now())
    if (options.serve) {
      release = takeLock(location.lock)
      releaseLeases({ db })
    }
    const files = sealedFiles(location.files, seal)
    removeErasedFiles({ db, files })
    leaveNoTrace(db)
    const file = ownFile(location.database, db, options.serve === true, now)
    const close = () => {
      file.close()
      release()
    }
    return sqliteStore({ db, seal, group: groupWrites(db, file), files, now }, close)
  } catch (error) {
    db.close()
    release()
    throw explained(error, location)
  }
}

/** Makes sure that file and key are ours before writing, then brings the file up to date. */
async function prepare(db: Connection, location: Location, given: string | undefined): Promise<Seal> {
  const found = standing(db)
  refuseNewer(found)
  const key = findKey(given, location.key, found.kind === 'empty')
  const seal = sealWith(key)
  if (found.kind === 'ours') checkCanary(db, seal)
  secure(db)
  await migrate(db, location.database, found)
  placeCanary(db, seal)
  return sealOf(db, key)
}

function explained(error: unknown, location: Location): unknown {
  const code = codeOf(error)
  if (error instanceof StoreProblem) return error
  if (code === 'SQLITE_NOTADB') return new StoreProblem('foreign', `${location.database} is not a database of this program`)
  if (/^SQLITE_(READONLY|CANTOPEN|FULL|IOERR|BUSY)|^E(ACCES|PERM|ROFS|NOSPC)/.test(code))
    return new StoreProblem('not-writable', `${location.database} cannot be written (${code})`)
  return error
}
