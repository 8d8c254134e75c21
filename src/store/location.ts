// Where things lie: the `file:` URL is ours to read, and everything beside the database has its name from here.
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StoreProblem } from './problem.ts'

/** The paths of one store. */
export type Location = {
  readonly database: string
  /** The key file, used where no key is configured. */
  readonly key: string
  /** Held while an instance serves channels. */
  readonly lock: string
  readonly files: string
}

/** Reads `file:data/icp.db`, `file:///var/icp.db` or a plain path; relative paths count from the working directory. */
export function locate(url: string, filesDir?: string): Location {
  const database = databasePath(url)
  return {
    database,
    key: `${database}.key`,
    lock: `${database}.lock`,
    files: resolve(filesDir ?? join(dirname(database), 'files')),
  }
}

function databasePath(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url)
  const path = url.startsWith('file:') ? decodeURIComponent(url.slice('file:'.length)) : url
  if (path === '' || path.startsWith(':') || /^[a-z]{2,}:/i.test(path) || /[?#]/.test(path))
    throw new StoreProblem('not-writable', 'DATABASE_URL must name a file, such as file:data/icp.db')
  return resolve(path)
}
