// Makes sure that what was deleted is gone from the bytes of the database and of its log, too.
import { busyTimeoutMs, type Connection } from './connection.ts'

// Up to here a database is rewritten in memory, above in a temporary file of the system's.
const inMemoryBytes = 64 * 1024 * 1024

/** Prepares the cleaning after deletions: `note` within the write that deletes, so that it is owed even if the program dies; then `clean`. */
export function cleaning(db: Connection): { note(): void; clean(): void } {
  const note = db.prepare(`insert or ignore into meta (key, value) values ('traces', x'')`)
  return { note: () => void note.run(), clean: () => leaveNoTrace(db) }
}

/**
 * Rewrites the database and empties its log, if traces are owed to be removed. Zeroing what is deleted (`secure_delete`) is not enough:
 * when SQLite shares out rows between pages it leaves copies of them in the unused middle of a page, and those are found by no delete.
 * Takes about 9 ms a megabyte. Tried again every few seconds for as long as another program's reading or writing is in the way.
 */
export function leaveNoTrace(db: Connection): void {
  if (!db.open || db.prepare(`select 1 from meta where key = 'traces'`).get() === undefined || rewritten(db)) return
  setTimeout(() => leaveNoTrace(db), 5_000).unref()
}

function rewritten(db: Connection): boolean {
  const bytes = Number(db.pragma('page_count', { simple: true })) * Number(db.pragma('page_size', { simple: true }))
  if (bytes > inMemoryBytes) db.pragma('temp_store = FILE')
  // Not the usual patience: nobody else is served while this waits.
  db.pragma('busy_timeout = 100')
  try {
    db.exec('vacuum')
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
    if (result?.busy !== 0) return false
    db.exec(`delete from meta where key = 'traces'`)
    return true
  } catch {
    return false
  } finally {
    db.pragma(`busy_timeout = ${busyTimeoutMs}`)
    db.pragma('temp_store = MEMORY')
  }
}
