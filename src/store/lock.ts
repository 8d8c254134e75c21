// One serving instance per database: a lock of the operating system, so that it goes with the process, however that ends.
import type { Connection } from './connection.ts'
import { codeOf, connect } from './connection.ts'
import { StoreProblem } from './problem.ts'

/** Takes the lock, or throws `locked`. The lock lasts until it is released or the process ends. */
export function takeLock(path: string): () => void {
  const db: Connection = connect(path)
  try {
    db.pragma('busy_timeout = 0')
    db.exec('begin exclusive')
  } catch (error) {
    db.close()
    if (!codeOf(error).startsWith('SQLITE_BUSY')) throw new StoreProblem('not-writable', `${path}: ${codeOf(error)}`)
    throw new StoreProblem('locked', `another instance already serves this database (it holds ${path}); stop it first`)
  }
  return () => {
    db.close()
  }
}
