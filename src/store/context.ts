// What every part of the SQLite store works with.
import type { Connection } from './connection.ts'
import type { Group } from './group.ts'
import type { Seal } from './seal.ts'
import type { SealedFiles } from './sealed-files.ts'

/**
 * The open database, its key, the way in for writes, the folder of files, and a clock for what no event dates. Example: a part of the
 * store is made once: `claiming(context)`, `committing(context)`.
 */
export type StoreContext = {
  readonly db: Connection
  readonly seal: Seal
  readonly group: Group
  readonly files: SealedFiles
  readonly now: () => string
}
