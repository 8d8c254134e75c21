// Opens the store on PostgreSQL: whose database it is, whether the key fits, then what is missing; several processes may have it open.
import { findKey } from '../key.ts'
import { StoreProblem } from '../problem.ts'
import { type Seal, sealWith } from '../seal.ts'
import type { Store } from '../store.ts'
import { releaseLeases } from './claim.ts'
import { connectPostgres, type Database, explained, run, type Within } from './connection.ts'
import { leaveNoTrace } from './erase-application.ts'
import { filesOf } from './file-bytes.ts'
import { migratePostgres } from './migrate.ts'
import { openParts } from './parts.ts'
import { postgresStore } from './postgres.ts'

/** How to open: `key` is 32 bytes in base64, the same for every process; `filesDir` a folder that all of them share. */
export type OpenPostgres = {
  readonly url: string
  readonly filesDir?: string
  readonly key?: string
  readonly now?: () => string
}

/** Opens (and makes or migrates) the store. Throws `StoreProblem`; the fault says which. */
export async function openPostgres({ url, filesDir, key, now = () => new Date().toISOString() }: OpenPostgres): Promise<Store> {
  if (key === undefined)
    throw new StoreProblem('missing-key', 'with PostgreSQL, ENCRYPTION_KEY must be set, the same for every process')
  const seal = sealWith(findKey(key, '', false))
  const db = connectPostgres(url)
  try {
    await migratePostgres(db, { check: (within) => checkCanary(within, seal), ready: (within) => placeCanary(within, seal) })
    await checkFlushes(db)
    const files = filesOf(db, seal, filesDir)
    await files.sweep()
    await leaveNoTrace(db)
    const parts = openParts(url, async (part) => {
      const [play, channel, account] = part.split(':')
      if (play === 'send') await releaseLeases(db, { channel: channel!, account: account! })
    })
    return postgresStore({ db, seal, now }, files, parts)
  } catch (error) {
    await db.end({ timeout: 1 }).catch(() => undefined)
    throw explained(error)
  }
}

/** Committed means flushed: a server that answers before it is on disk is refused. */
async function checkFlushes(db: Database): Promise<void> {
  const [row] = await run<{ setting: string }>(db, `select current_setting('synchronous_commit') as setting`)
  if (row?.setting === 'off')
    throw new StoreProblem('unsafe', 'PostgreSQL has synchronous_commit = off: what is answered for would not be on disk')
}

async function placeCanary(within: Within, seal: Seal): Promise<void> {
  await run(within, `insert into meta (key, value) values ('canary', $1) on conflict (key) do nothing`, [
    seal.close('canary', 'canary'),
  ])
  await checkCanary(within, seal)
}

async function checkCanary(within: Within, seal: Seal): Promise<void> {
  const [row] = await run<{ value: Buffer }>(within, `select value from meta where key = 'canary'`)
  if (row === undefined) return
  try {
    seal.open(row.value, 'canary')
  } catch {
    throw new StoreProblem('wrong-key', 'the key does not fit this database; nothing was changed')
  }
}
