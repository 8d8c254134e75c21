// What the read-only questions stand on: statements over the same pool, the key, and the reading of applications.
import type { Queries } from '../../store.ts'
import { run } from '../connection.ts'
import type { StoreContext } from '../context.ts'
import type { Loading } from '../load.ts'

type Value = string | number | boolean | null

/** The means of a question. */
export type Reader = Pick<StoreContext, 'seal' | 'db'> & {
  readonly load: Loading
  readonly all: <Row>(statement: string, values?: readonly Value[]) => Promise<Row[]>
}

/** How one named question is answered. */
export type Answering<Name extends keyof Queries> = (
  reader: Reader,
  query: Queries[Name]['query'],
) => Promise<Queries[Name]['answer']>

/** The means, over an open database. */
export function reading({ db, seal }: StoreContext, load: Loading): Reader {
  return { db, seal, load, all: (statement, values = []) => run(db, statement, values) }
}
