// What the read-only questions stand on: drizzle over the same connection, the key, and the reading of applications.
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import type { StoreContext } from '../context.ts'
import type { Loading } from '../load.ts'
import type { Queries } from '../store.ts'

/** The means of a question. */
export type Reader = Pick<StoreContext, 'seal' | 'group'> & { readonly orm: BetterSQLite3Database; readonly load: Loading }

/** How one named question is answered. */
export type Answering<Name extends keyof Queries> = (
  reader: Reader,
  query: Queries[Name]['query'],
) => Queries[Name]['answer'] | Promise<Queries[Name]['answer']>

/** The means, over an open database. */
export function reading({ db, seal, group }: StoreContext, load: Loading): Reader {
  return { orm: drizzle(db), seal, group, load }
}
