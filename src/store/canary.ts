// A sealed value in the database that only the right key opens, so that a wrong key is known before anything is changed.
import type { Connection } from './connection.ts'
import { StoreProblem } from './problem.ts'
import type { Seal } from './seal.ts'

/** Puts the canary into a new database. Where two programs make it at the same moment, the first one counts for both. */
export function placeCanary(db: Connection, seal: Seal): void {
  db.prepare(`insert or ignore into meta (key, value) values ('canary', ?)`).run(seal.close('canary', 'canary'))
  checkCanary(db, seal)
}

/** Throws `wrong-key` unless the key is the one the database was made with. */
export function checkCanary(db: Connection, seal: Seal): void {
  const canary = db.prepare(`select value from meta where key = 'canary'`).pluck().get() as Buffer | undefined
  if (canary === undefined) return
  try {
    seal.open(canary, 'canary')
  } catch {
    throw new StoreProblem('wrong-key', 'the key does not fit this database; nothing was changed')
  }
}
