// A file beside the database that keeps the counts of the search index; it may be deleted at any time.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { IndexCache } from '../knowledge/library/search/index.ts'

const keyBytes = 64

/** Counts made when the program was installed (`npm ci` runs prepare-index.ts), for a first start that is quick too. */
export const installedIndex = fileURLToPath(new URL('../../node_modules/.cache/icp/index', import.meta.url))

/** The cache in a file, with the key in front; what it lacks is looked for among the counts made at installation. */
export function indexCacheIn(file: string): IndexCache {
  return {
    read: (key) => readFrom(file, key) ?? readFrom(installedIndex, key),
    save: (key, bytes) => {
      try {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(key, 'latin1'), bytes]))
        renameSync(`${file}.new`, file)
      } catch {
        // The next start counts again.
      }
    },
  }
}

function readFrom(file: string, key: string): Uint8Array | null {
  try {
    const bytes = readFileSync(file)
    return bytes.toString('latin1', 0, keyBytes) === key ? bytes.subarray(keyBytes) : null
  } catch {
    return null
  }
}
