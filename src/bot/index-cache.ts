// A file beside the database that keeps the counts of the search index; it may be deleted at any time.
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { IndexCache } from '../knowledge/search/index.ts'

const keyBytes = 64

/** The cache in a file: the key in front, the counts behind it. */
export function indexCacheIn(file: string): IndexCache {
  return {
    read: (key) => {
      try {
        const bytes = readFileSync(file)
        return bytes.toString('latin1', 0, keyBytes) === key ? bytes.subarray(keyBytes) : null
      } catch {
        return null
      }
    },
    save: (key, bytes) => {
      try {
        writeFileSync(`${file}.new`, Buffer.concat([Buffer.from(key, 'latin1'), bytes]))
        renameSync(`${file}.new`, file)
      } catch {
        // The next start counts again.
      }
    },
  }
}
