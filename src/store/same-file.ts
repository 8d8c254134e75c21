// Notices that the database was moved away, or overwritten with other content: what is written then would be lost, or would spoil what lies there.
import { randomInt } from 'node:crypto'
import { type BigIntStats, closeSync, copyFileSync, existsSync, openSync, readSync, statSync, truncateSync } from 'node:fs'
import type { Connection } from './connection.ts'
import { StoreProblem } from './problem.ts'

/** The file of a store in use. */
export type OwnFile = {
  /** Throws `replaced` while another file, none, or other content lies at the path: nothing is written, so nothing is acknowledged. */
  check(): void
  /** After writing: brings the log into the file, once there is much of it. */
  written(): void
  /** Closes the database. The log of one that was overwritten is kept beside it, not written into what lies there now. */
  close(): void
}

/** The log is brought into the file at this size, in bytes: SQLite's own measure (1,000 pages). */
const logMost = 4_096_000
/** Where a SQLite file carries its user version (sqlite.org/fileformat2.html#the_database_header). */
const userVersionAt = 60

/**
 * Watches the file at a path, which `db` has open. Where this program serves, the file changes only when the log is brought into it, each
 * time with another number in its header: content with any other number was put there by somebody else.
 * Example: `cp yesterday.db icp.db` while the program runs brings yesterday's number with it.
 */
export function ownFile(path: string, db: Connection, serves: boolean, now: () => string): OwnFile {
  const find = () => statSync(path, { bigint: true, throwIfNoEntry: false })
  const opened = find() as BigIntStats
  // Closed after the database: before, it would drop the locks that SQLite holds.
  const raw = serves ? openSync(path, 'r') : null
  const four = Buffer.alloc(4)
  let numbers: readonly number[] = []

  function numberNow(file: number): number {
    return readSync(file, four, 0, 4, userVersionAt) === 4 ? four.readUInt32BE() : -1
  }

  const overwritten = () => raw !== null && !numbers.includes(numberNow(raw))

  function bringIn(file: number): void {
    const number = randomInt(1, 2 ** 31 - 1)
    const patience = db.pragma('busy_timeout', { simple: true })
    // Somebody who reads for long keeps nobody waiting: it is tried again after the next write.
    db.pragma('busy_timeout = 0')
    try {
      db.pragma(`user_version = ${number}`)
      db.pragma('wal_checkpoint(TRUNCATE)')
      numbers = numberNow(file) === number ? [number] : [...numbers, number]
    } catch {
      numbers = [...numbers, number]
    } finally {
      db.pragma(`busy_timeout = ${patience}`)
    }
  }

  if (raw !== null) {
    db.pragma('wal_autocheckpoint = 0')
    numbers = [numberNow(raw)]
    bringIn(raw)
  }

  return {
    check: () => {
      const found = find()
      if (found?.ino !== opened.ino || found.dev !== opened.dev)
        throw new StoreProblem(
          'replaced',
          `${path} is not the file that was opened: put that one back, or stop and start to serve what lies there now`,
        )
      if (overwritten())
        throw new StoreProblem('replaced', `${path} was overwritten while in use: stop and start to serve what lies there now`)
    },
    written: () => {
      if (raw !== null && (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > logMost) bringIn(raw)
    },
    close: () => {
      if (overwritten() && existsSync(`${path}-wal`)) {
        copyFileSync(`${path}-wal`, `${path}.before-overwritten-${now().replace(/[:.]/g, '-')}-wal`)
        // An empty log has nothing for SQLite to write over when it closes.
        truncateSync(`${path}-wal`)
      }
      db.close()
      if (raw !== null) closeSync(raw)
    },
  }
}
