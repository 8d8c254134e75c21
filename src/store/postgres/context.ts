// What every part of the PostgreSQL store works with.
import type { Seal } from '../seal.ts'
import type { Database } from './connection.ts'

/** The database, its key, and a clock for what no event dates. `committed` is told when others may have something to do. */
export type StoreContext = {
  readonly db: Database
  readonly seal: Seal
  readonly now: () => string
}
