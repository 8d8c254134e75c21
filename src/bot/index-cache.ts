// A file beside the database that keeps the counts of the search index; it may be deleted at any time.
import { fileURLToPath } from 'node:url'
import { keepUnder, keptUnder } from '../knowledge/kept-file.ts'
import type { IndexCache } from '../knowledge/library/search/index.ts'

/** Counts made when the program was installed (`npm ci` runs prepare.ts), for a first start that is quick too. */
export const installedIndex = fileURLToPath(new URL('../../node_modules/.cache/icp/index', import.meta.url))

/** The cache in a file, with the key in front; what it lacks is looked for among the counts made at installation. */
export function indexCacheIn(file: string): IndexCache {
  return {
    read: (key) => keptUnder(file, key) ?? keptUnder(installedIndex, key),
    save: (key, bytes) => keepUnder(file, key, bytes),
  }
}

/** The counts made at installation: for commands and tests, which have no database to keep their own beside. */
export const installedCounts: IndexCache = indexCacheIn(installedIndex)
