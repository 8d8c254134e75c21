// Changes the key: makes a backup of a store that is sealed with a new key, whole or not at all. Restoring it finishes the change.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { backupFolder, backupNames, fileIds } from './backup.ts'
import { checkCanary } from './canary.ts'
import { type Connection, connect } from './connection.ts'
import { locate } from './location.ts'
import { takeLock } from './lock.ts'
import { markKeyName, sealOf } from './mark-key.ts'
import { StoreProblem } from './problem.ts'
import { markKeyOf, type Seal, sealWith } from './seal.ts'
import { sealedFiles } from './sealed-files.ts'
import { verifyStore } from './verify.ts'

/** Every sealed column, with its purpose. A test holds that none is missing. */
export const sealedColumns: readonly (readonly [table: string, column: string, purpose: string])[] = [
  ['applications', 'desk', 'desk'],
  ['orders', 'log', 'order'],
  ['people', 'name', 'name'],
  ['conversations', 'memory', 'memory'],
  ['fields', 'value', 'field'],
  ['files', 'name', 'file'],
  ['events', 'said', 'said'],
  ['child_events', 'sealed', 'event'],
  ['set_aside', 'sealed', 'event'],
  ['deliveries', 'sealed', 'delivery'],
  ['feedback', 'question', 'feedback'],
  ['feedback', 'answer', 'answer'],
  ['feedback', 'comment', 'comment'],
]

/** Writes the backup. Both keys are 32 bytes. Nothing may serve the store, or what it wrote meanwhile would be left behind. */
export async function rotateKey(
  store: { readonly url: string; readonly filesDir?: string; readonly key: Buffer; readonly fresh: Buffer },
  folder: string,
): Promise<{ readonly files: number; readonly missing: number }> {
  const release = takeLock(locate(store.url, store.filesDir).lock)
  let made = false
  try {
    const done = await backupFolder(store, folder)
    made = true
    const database = join(folder, backupNames.database)
    resealDatabase(database, store.key, store.fresh)
    await resealFiles(database, join(folder, backupNames.files), sealWith(store.key), sealWith(store.fresh))
    const { faults } = verifyStore({ url: pathToFileURL(database).href, key: store.fresh.toString('base64') })
    if (faults.length > 0) throw new StoreProblem('unsound', `the key could not be changed: ${faults.join('; ')}`)
    return done
  } catch (error) {
    if (made) rmSync(folder, { recursive: true, force: true })
    throw error
  } finally {
    release()
  }
}

function resealDatabase(database: string, key: Buffer, fresh: Buffer): void {
  const db = connect(database)
  try {
    const [before, after] = [sealWith(key), sealWith(fresh)]
    checkCanary(db, before)
    sealOf(db, key)
    db.transaction(() => {
      for (const column of sealedColumns) resealColumn(db, before, after, column)
      const kept = db.prepare('select name, sealed from sealed_state').all() as { name: string; sealed: Buffer }[]
      const keep = db.prepare('insert or replace into sealed_state (name, sealed) values (?, ?)')
      for (const { name, sealed } of kept) keep.run(name, resealed(before, after, sealed, name))
      if (!kept.some(({ name }) => name === markKeyName))
        keep.run(markKeyName, after.close(markKeyOf(key).toString('base64'), markKeyName))
      db.prepare(`update meta set value = ? where key = 'canary'`).run(after.close('canary', 'canary'))
    }).immediate()
    // One file, without a log beside it, and without a byte of what the old key sealed.
    db.pragma('journal_mode = delete')
    db.exec('vacuum')
  } finally {
    db.close()
  }
}

function resealColumn(db: Connection, before: Seal, after: Seal, [table, column, purpose]: (typeof sealedColumns)[number]): void {
  const rows = db.prepare(`select rowid as id, ${column} as sealed from ${table} where ${column} is not null`).all()
  const update = db.prepare(`update ${table} set ${column} = ? where rowid = ?`)
  for (const { id, sealed } of rows as { id: number; sealed: Buffer }[]) update.run(resealed(before, after, sealed, purpose), id)
}

const resealed = (before: Seal, after: Seal, sealed: Buffer, purpose: string) =>
  after.closeBytes(before.openBytes(sealed, purpose), purpose)

async function resealFiles(database: string, folder: string, before: Seal, after: Seal): Promise<void> {
  const [old, fresh] = [sealedFiles(folder, before), sealedFiles(folder, after)]
  for (const id of fileIds(database)) {
    const bytes = await old.read(id)
    if (bytes !== null) await fresh.put(id, bytes)
  }
}
