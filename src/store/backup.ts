// Copies a store while it is in use.
import { existsSync, rmSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { connect } from './connection.ts'
import { locate } from './location.ts'
import { StoreProblem } from './problem.ts'

/** Writes a consistent copy of the database to `target`, whole or not at all; sealed files and the key are not part of it. */
export async function backupStore(url: string, target: string): Promise<void> {
  const { database } = locate(url)
  if (!existsSync(database)) throw new StoreProblem('not-writable', `there is no database at ${database}`)
  const db = connect(database)
  const draft = `${target}.draft`
  try {
    await db.backup(draft)
    await rename(draft, target)
  } finally {
    db.close()
    rmSync(draft, { force: true })
  }
}
