// Opens SQLite so that committed means flushed and deleted means gone; every connection is set and then checked.
import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import { StoreProblem } from './problem.ts'

/** A connection to the database file. */
export type Connection = Database.Database

/** How long a write waits for another program's, in milliseconds. */
export const busyTimeoutMs = 5000

const settings = [
  ['busy_timeout', `${busyTimeoutMs}`, busyTimeoutMs],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['cache_size', '-16000', -16000],
] as const

/** Opens the file (made with its folder if need be) without changing anything in it yet. */
export function connect(path: string): Connection {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    makeForOwner(path)
    return new Database(path, { timeout: busyTimeoutMs })
  } catch (error) {
    throw whyNotOpened(error, path)
  }
}

/** Why a connection could not be made. SQLite is a native module: one built for another Node, or not at all, is the installation's fault, no file's. */
export function whyNotOpened(error: unknown, path: string): StoreProblem {
  if (codeOf(error) === 'ERR_DLOPEN_FAILED')
    return new StoreProblem(
      'other-node',
      `better-sqlite3 was built for another Node than this one (${process.version}): run npm rebuild`,
    )
  if (error instanceof Error && /bindings file/.test(error.message))
    return new StoreProblem('other-node', 'better-sqlite3 has not been built yet: run npm rebuild')
  return new StoreProblem('not-writable', `the database ${path} cannot be opened (${codeOf(error)})`)
}

/** The file is its owner's alone; SQLite gives its log the same rights. One that exists is not even opened here: closing it would
 * drop the locks this process holds on it through SQLite. */
function makeForOwner(path: string): void {
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
}

/** Sets what safety rests on and reads it back: SQLite falls to weaker values silently. */
export function secure(db: Connection): void {
  for (const [name, value, expected] of settings) {
    db.pragma(`${name} = ${value}`)
    const found = db.pragma(name, { simple: true })
    if (found !== expected)
      throw new StoreProblem('unsafe', `SQLite does not keep ${name}: ${expected} wanted, ${String(found)} found`)
  }
}

/** The code of a library's or the system's error, without its words. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : 'unknown fault'
}
