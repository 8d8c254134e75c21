// Backups hold what is erased later: those past their day go, and so do the copies kept beside a database by restores and migrations.
import { readdirSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { backupNames } from './backup.ts'
import type { Location } from './location.ts'
import { standing } from './migrate.ts'

/** Removes what is older than an instant (milliseconds): backups in `beside`, and copies beside the database. Gives their paths. Anything
 * that is not surely a copy of ours stays. */
export function forgetCopies(beside: string, { database, files }: Location, olderThan: number): string[] {
  const backups = listed(beside).filter((path) => isBackup(path) && changed(join(path, backupNames.database)) < olderThan)
  const copies = [database, files].flatMap((kept) =>
    listed(dirname(kept)).filter((path) => basename(path).startsWith(`${basename(kept)}.before-`) && changed(path) < olderThan),
  )
  const gone = [...new Set([...backups, ...copies])]
  for (const path of gone) rmSync(path, { recursive: true, force: true })
  return gone
}

/** A folder with a database of ours and its files, and nothing else. */
function isBackup(path: string): boolean {
  if (!statSync(path).isDirectory()) return false
  const names = readdirSync(path)
  const own: readonly string[] = Object.values(backupNames)
  return (
    names.includes(backupNames.database) && names.every((name) => own.includes(name)) && isOurs(join(path, backupNames.database))
  )
}

function isOurs(path: string): boolean {
  try {
    const db = new Database(path, { readonly: true, fileMustExist: true })
    try {
      return standing(db).kind === 'ours'
    } finally {
      db.close()
    }
  } catch {
    return false
  }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name))
  } catch {
    return []
  }
}

const changed = (path: string) => statSync(path).mtimeMs
