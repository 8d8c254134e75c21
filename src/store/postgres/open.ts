// Opens the store on PostgreSQL: whose database it is, whether the key fits, then what is missing; several processes may have it open.
import { findKey } from '../key.ts'
import { markKeyIn, markKeyName } from '../mark-key.ts'
import { StoreProblem } from '../problem.ts'
import { type Seal, sealWith } from '../seal.ts'
import type { Store } from '../store.ts'
import { chainOldEntries } from './audit-entries.ts'
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
  const given = findKey(key, '', false)
  const first = sealWith(given)
  const db = connectPostgres(url)
  try {
    await migratePostgres(db, {
      check: (within) => checkCanary(within, first),
      ready: (within) => makeReady(within, given, now()),
    })
    await checkFlushes(db)
    const seal = await db.begin((within) => sealOf(within, given))
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

async function makeReady(within: Within, key: Buffer, now: string): Promise<void> {
  await placeCanary(within, sealWith(key))
  await chainOldEntries(within, await sealOf(within, key), now)
}

/** The seal of the store, with the marks it was begun with. The key has to fit. */
export async function sealOf(within: Within, key: Buffer): Promise<Seal> {
  const seal = sealWith(key)
  const [kept] = await run<{ sealed: Buffer }>(within, 'select sealed from sealed_state where name = $1', [markKeyName])
  return sealWith(key, markKeyIn(kept?.sealed, key, seal))
}

async function placeCanary(within: Within, seal: Seal): Promise<void> {
  await run(within, `insert into meta (key, value) values ('canary', $1) on conflict (key) do nothing`, [
    seal.close('canary', 'canary'),
  ])
  await checkCanary(within, seal)
}

/** Throws `wrong-key` unless the key is the one the database was made with. */
export async function checkCanary(within: Within, seal: Seal): Promise<void> {
  const [row] = await run<{ value: Buffer }>(within, `select value from meta where key = 'canary'`)
  if (row === undefined) return
  try {
    seal.open(row.value, 'canary')
  } catch {
    throw new StoreProblem('wrong-key', 'the key does not fit this database; nothing was changed')
  }
}
