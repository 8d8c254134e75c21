// Puts a backup in the place of a store: checked first, nobody using it, what was there kept beside, what was erased not brought back.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile, cp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { backupNames, copyFiles, fileIds, flush } from './backup.ts'
import { codeOf, connect } from './connection.ts'
import { type Location, locate } from './location.ts'
import { takeLock } from './lock.ts'
import { openStore } from './open.ts'
import { StoreProblem } from './problem.ts'
import { verifyStore } from './verify.ts'

/**
 * What to restore where. `from`: a backup's folder, or one database file (then the files stay as they are). `key`: 32 bytes in base64.
 * Example: `{ url: 'file:data/icp.db', key, from: 'backups/2026-11-23', force: false, at }`.
 */
export type Restore = {
  readonly url: string
  readonly filesDir?: string
  readonly key: string
  readonly from: string
  /** Put it in the place of a database that is there. */
  readonly force: boolean
  readonly at: string
}

/**
 * What was done. `kept`: where the former database lies now; `erasedAgain`: applications that had been erased since the backup. Example:
 * `{ rows: { applications: 12 }, files: 30, missing: 0, kept: 'data/before-restore-…', erasedAgain: ['a7'] }`.
 */
export type Restored = {
  readonly rows: Readonly<Record<string, number>>
  readonly files: number
  readonly missing: number
  readonly kept: string | null
  readonly erasedAgain: readonly string[]
}

/** Restores. Throws StoreProblem, and then nothing was changed. */
export async function restoreStore(restore: Restore): Promise<Restored> {
  const location = locate(restore.url, restore.filesDir)
  const there = existsSync(location.database)
  if (there && !restore.force)
    throw new StoreProblem('in-the-way', `${location.database} is there already; --force puts the backup in its place`)
  const release = takeLock(location.lock)
  const draft = `${location.database}.restoring`
  try {
    const prepared = await prepare(restore, location, draft)
    const stamp = restore.at.replace(/[:.]/g, '-')
    const kept = there ? await keep(location, `before-restore-${stamp}`) : null
    await install(location, draft, prepared.wholeFolder)
    const { rows, files, missing, erasedAgain } = prepared
    return { rows, files, missing, kept, erasedAgain }
  } finally {
    rmSync(draft, { recursive: true, force: true })
    release()
  }
}

/** Builds what is to be installed in a folder of its own beside the database. */
async function prepare({ from, key, at }: Restore, location: Location, draft: string) {
  if (!existsSync(from)) throw new StoreProblem('not-writable', `there is no backup at ${from}`)
  const wholeFolder = statSync(from).isDirectory()
  const database = wholeFolder ? join(from, backupNames.database) : from
  if (!existsSync(database)) throw new StoreProblem('unsound', `${from} is no backup: it holds no ${backupNames.database}`)
  if (existsSync(`${database}-wal`) && statSync(`${database}-wal`).size > 0)
    throw new StoreProblem('unsound', `${database} has a log beside it: it is in use, or not a copy that \`backup\` made`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(join(draft, backupNames.files), { recursive: true, mode: 0o700 })
  const copy = join(draft, backupNames.database)
  await copyFile(database, copy)
  const { faults, rows } = verifyStore({ url: pathToFileURL(copy).href, key })
  if (faults.length > 0) throw new StoreProblem('unsound', `the backup cannot be used: ${faults.join('; ')}`)
  const ids = fileIds(copy)
  const files = wholeFolder ? await copyFiles(ids, join(from, backupNames.files), join(draft, backupNames.files)) : 0
  aloneWith(location.database)
  const erasedAgain = await eraseAgain(copy, join(draft, backupNames.files), erasedIn(location.database), key, at)
  aloneWith(copy)
  flush(copy)
  return { wholeFolder, rows, files, missing: wholeFolder ? ids.length - files : 0, erasedAgain }
}

/**
 * Writes the database's log into it and takes the log away, which works only where nobody else has it open. A damaged one stays as it is.
 */
function aloneWith(database: string): void {
  if (!existsSync(database)) return
  const db = connect(database)
  const inUse = () => new StoreProblem('locked', `${database} is in use by another program; stop it first`)
  try {
    db.pragma('busy_timeout = 0')
    if (db.pragma('journal_mode = delete', { simple: true }) === 'wal') throw inUse()
  } catch (error) {
    if (error instanceof StoreProblem || codeOf(error).startsWith('SQLITE_BUSY')) throw inUse()
  } finally {
    db.close()
  }
}

/** The applications that the present store has erased. One that cannot be read has none to tell. */
function erasedIn(database: string): readonly string[] {
  if (!existsSync(database)) return []
  const db = connect(database)
  try {
    return db.prepare(`select distinct application from audit where what = 'erased' and by = 'program'`).pluck().all() as string[]
  } catch {
    return []
  } finally {
    db.close()
  }
}

async function eraseAgain(copy: string, files: string, erased: readonly string[], key: string, at: string): Promise<string[]> {
  const db = connect(copy)
  const there = db.prepare('select 1 from applications where id = ?').pluck()
  const back = erased.filter((id) => there.get(id) === 1)
  db.close()
  if (back.length === 0) return []
  const store = await openStore({ url: pathToFileURL(copy).href, filesDir: files, key })
  for (const id of back) await store.erase(id, at)
  await store.close()
  return back
}

/** Copies what is there beside it, under a name that says when. */
async function keep({ database, files }: Location, name: string): Promise<string> {
  for (const end of ['', '-wal', '-shm'])
    if (existsSync(database + end)) await copyFile(database + end, `${database}.${name}${end}`)
  flush(`${database}.${name}`)
  if (existsSync(files)) await cp(files, `${files}.${name}`, { recursive: true })
  return `${database}.${name}`
}

/** Files first, then the database in one step, then what it does not list: at any moment the database that is there has its files. */
async function install({ database, files }: Location, draft: string, wholeFolder: boolean): Promise<void> {
  const own = fileIds(join(draft, backupNames.database))
  if (wholeFolder) {
    mkdirSync(files, { recursive: true, mode: 0o700 })
    await copyFiles(own, join(draft, backupNames.files), files)
  }
  // A log of the former database would be taken for the new one's.
  for (const end of ['-wal', '-shm']) rmSync(database + end, { force: true })
  renameSync(join(draft, backupNames.database), database)
  flush(dirname(database))
  if (!wholeFolder) return
  const listed = new Set(own.map((id) => `${id}.sealed`))
  for (const name of readdirSync(files)) if (/\.sealed(?:\.draft)?$/.test(name) && !listed.has(name)) rmSync(join(files, name))
}
