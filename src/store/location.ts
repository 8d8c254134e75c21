// Where things lie: the `file:` URL is ours to read, and everything beside the database has its name from here.
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StoreProblem } from './problem.ts'

/**
 * The paths of one store. Example: `file:data/icp.db` has `data/icp.db.key`, `data/icp.db.lock`, `data/files` and `data/packs` beside it.
 */
export type Location = {
  readonly database: string
  /** The key file, used where no key is configured. */
  readonly key: string
  /** Held while an instance serves channels. */
  readonly lock: string
  readonly files: string
  /** Where counts that only save time may be kept. */
  readonly index: string
  /** Packs of rules that spoke, each a folder. */
  readonly packs: string
}

/** Does the URL name a PostgreSQL server (`postgres://user:password@host/database`)? */
export function namesPostgres(url: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(url)
}

/** Reads `file:data/icp.db`, `file:///var/icp.db` or a plain path; relative paths count from the working directory. A server's URL is taken as it is. */
export function locate(url: string, filesDir?: string): Location {
  if (namesPostgres(url)) return serverLocation(url, filesDir)
  const database = databasePath(url)
  return {
    database,
    key: `${database}.key`,
    lock: `${database}.lock`,
    files: resolve(filesDir ?? join(dirname(database), 'files')),
    index: `${database}.index`,
    packs: join(dirname(database), 'packs'),
  }
}

/** A server has no paths of ours; its address is shown without user and password. */
function serverLocation(url: string, filesDir: string | undefined): Location {
  const { host, pathname } = new URL(url)
  const [files, index] = [resolve(filesDir ?? 'data/files'), resolve('data/icp.index')]
  return { database: `postgres://${host}${pathname}`, key: '', lock: '', files, index, packs: resolve('data/packs') }
}

function databasePath(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url)
  const path = url.startsWith('file:') ? decodeURIComponent(url.slice('file:'.length)) : url
  if (path === '' || path.startsWith(':') || /^[a-z]{2,}:/i.test(path) || /[?#]/.test(path))
    throw new StoreProblem('not-writable', 'DATABASE_URL must name a file, such as file:data/icp.db, or a server (postgres://…)')
  return resolve(path)
}
