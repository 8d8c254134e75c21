// Notices that the database file was moved away or another one put in its place: what is written then would be lost with the old one.
import { type BigIntStats, statSync } from 'node:fs'
import { StoreProblem } from './problem.ts'

/**
 * Remembers which file lies at a path now. What it returns throws `replaced` for as long as another one, or none, lies there: nothing is
 * written, so nothing is acknowledged. Put back, the file serves on.
 */
export function sameFile(path: string): () => void {
  const find = () => statSync(path, { bigint: true, throwIfNoEntry: false })
  const opened = find() as BigIntStats
  return () => {
    const found = find()
    if (found?.ino === opened.ino && found.dev === opened.dev) return
    throw new StoreProblem(
      'replaced',
      `${path} is not the file that was opened: put that one back, or stop and start to serve what lies there now`,
    )
  }
}
