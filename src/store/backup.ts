// Copies a store while it is in use: the database in one instant, and the sealed files it lists.
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from 'node:fs'
import { copyFile, mkdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf, connect } from './connection.ts'
import { locate } from './location.ts'
import { StoreProblem } from './problem.ts'

/** Names within a backup's folder. */
export const backupNames = { database: 'icp.db', files: 'files' } as const

/** Writes a consistent copy of the database to `target`, whole or not at all; sealed files and the key are not part of it. */
export async function backupStore(url: string, target: string): Promise<void> {
  const { database } = locate(url)
  if (!existsSync(database)) throw new StoreProblem('not-writable', `there is no database at ${database}`)
  const draft = `${target}.draft`
  rmSync(draft, { force: true })
  const db = connect(database)
  try {
    // One reading from beginning to end: writing goes on meanwhile, and the copy is a single file without a log beside it.
    closeSync(openSync(draft, 'wx', 0o600))
    db.prepare('vacuum into ?').run(draft)
    flush(draft)
    await rename(draft, target)
  } finally {
    db.close()
    rmSync(draft, { force: true })
  }
}

/**
 * Writes a backup to a new folder, whole or not at all: the database as `icp.db`, its sealed files under `files`. The key is not part
 * of it. `missing`: files that the database lists and that are not there.
 */
export async function backupFolder(
  options: { readonly url: string; readonly filesDir?: string },
  folder: string,
): Promise<{ readonly files: number; readonly missing: number }> {
  if (existsSync(folder)) throw new StoreProblem('in-the-way', `${folder} is there already`)
  const draft = `${folder}.draft`
  rmSync(draft, { recursive: true, force: true })
  try {
    await mkdir(join(draft, backupNames.files), { recursive: true, mode: 0o700 })
    const copy = join(draft, backupNames.database)
    await backupStore(options.url, copy)
    const ids = fileIds(copy)
    const copied = await copyFiles(ids, locate(options.url, options.filesDir).files, join(draft, backupNames.files))
    flush(draft)
    await rename(draft, folder)
    return { files: copied, missing: ids.length - copied }
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

/** The files that a database lists. */
export function fileIds(database: string): readonly string[] {
  const db = connect(database)
  try {
    return db.prepare('select id from files order by id').pluck().all() as string[]
  } finally {
    db.close()
  }
}

/** Copies sealed files; answers how many were there. */
export async function copyFiles(ids: readonly string[], from: string, to: string): Promise<number> {
  let copied = 0
  for (const id of ids) {
    try {
      await copyFile(join(from, `${id}.sealed`), join(to, `${id}.sealed`))
      flush(join(to, `${id}.sealed`))
      copied++
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error
    }
  }
  flush(to)
  return copied
}

/** Makes sure that a file, or what a folder lists, is on the disk. */
export function flush(path: string): void {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
