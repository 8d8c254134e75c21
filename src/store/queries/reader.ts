// What the read-only questions stand on: drizzle over the same connection, the key, and the reading of applications.
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import type { Ground } from '../ground.ts'
import type { Loading } from '../load.ts'
import type { Seal } from '../seal.ts'
import type { Queries } from '../store.ts'

/** The means of a question. */
export type Reader = { readonly orm: BetterSQLite3Database; readonly seal: Seal; readonly load: Loading }

/** How one named question is answered. */
export type Answering<Name extends keyof Queries> = (reader: Reader, query: Queries[Name]['query']) => Queries[Name]['answer']

/** The means, over an open database. */
export function reading({ db, seal }: Ground, load: Loading): Reader {
  return { orm: drizzle(db), seal, load }
}
