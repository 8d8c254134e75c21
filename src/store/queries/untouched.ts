// Which applications nobody has touched for long: neither the client nor the account team.
import { sql } from 'drizzle-orm'
import { notOffice } from './office.ts'
import type { Answering } from './reader.ts'

// Of each application the latest event by a person is looked up from the newest back, which is quick. Reminders that came due and
// answers of platforms are no touch.
const touched = sql`(select at from events where events.application = applications.id
  and addressKey not like 'system:clock:%' and addressKey not like 'system:delivery:%' order by seq desc limit 1)`

export const untouched: Answering<'untouched'> = ({ orm }, { since, limit }) =>
  orm
    .all<{ id: string }>(sql`select id, coalesce(${touched}, startedAt) as touchedAt from applications
      where touchedAt < ${since} and ${notOffice} order by touchedAt limit ${limit}`)
    .map(({ id }) => id)
