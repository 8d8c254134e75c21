// Which events could not be handled, and why; oldest first.
import { setAside as table } from '../schema.ts'
import type { Answering } from './reader.ts'

export const setAside: Answering<'setAside'> = ({ orm }, { limit = 100 }) =>
  orm
    .select({ event: table.event, reason: table.reason, at: table.at })
    .from(table)
    .orderBy(table.at, table.event)
    .limit(limit)
    .all()
