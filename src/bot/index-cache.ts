// A file beside the database that keeps the counts of the search index; it may be deleted at any time.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { threadId } from 'node:worker_threads'
import type { IndexCache } from '../knowledge/library/search/index.ts'

const keyBytes = 64

/** Counts made when the program was installed (`npm ci` runs prepare.ts), for a first start that is quick too. */
export const installedIndex = fileURLToPath(new URL('../../node_modules/.cache/icp/index', import.meta.url))

/** The cache in a file, with the key in front; what it lacks is looked for among the counts made at installation. */
export function indexCacheIn(file: string): IndexCache {
  return {
    read: (key) => readFrom(file, key) ?? readFrom(installedIndex, key),
    save: (key, bytes) => {
      try {
        mkdirSync(dirname(file), { recursive: true })
        // A name of our own: two processes may start at once.
        const half = `${file}.${process.pid}-${threadId}`
        writeFileSync(half, Buffer.concat([Buffer.from(key, 'latin1'), bytes]))
        renameSync(half, file)
      } catch {
        // The next start counts again.
      }
    },
  }
}

/** The counts made at installation: for commands and tests, which have no database to keep their own beside. */
export const installedCounts: IndexCache = indexCacheIn(installedIndex)

function readFrom(file: string, key: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file)
    return bytes.toString('latin1', 0, keyBytes) === key ? bytes.subarray(keyBytes) : null
  } catch {
    return null
  }
}
