// Who takes part in an application, which reminders it has, what the team keeps with it, what a secret somebody brings is good for.
import { addressKey } from '../../../flows/index.ts'
import { caseworkOf, reminderOf } from '../../rows/application-rows.ts'
import { personOf } from '../../rows/personal-rows.ts'
import type { Queries } from '../../store.ts'
import type { people as peopleTable, reminders as remindersTable } from '../schema.ts'
import type { Answering } from './reader.ts'

export const people: Answering<'people'> = async ({ all, seal }, { application }) => {
  const statement = 'select * from people where application = $1 order by rowid'
  return (await all<typeof peopleTable.$inferSelect>(statement, [application])).map((row) => personOf(row, seal))
}

export const reminders: Answering<'reminders'> = async ({ all }, { application, state }) => {
  const statement = `select * from reminders where ($1::text is null or application = $1) and ($2::text is null or state = $2)
    order by "fireAt", key`
  const rows = await all<typeof remindersTable.$inferSelect>(statement, [application ?? null, state ?? null])
  return rows.map(({ rowid: _, ...row }) => reminderOf(row))
}

export const token: Answering<'token'> = async ({ all }, { hash }) => {
  const statement = 'select purpose, application, "expiresAt", "usedBy" from tokens where hash = $1'
  return (await all<NonNullable<Queries['token']['answer']>>(statement, [hash]))[0] ?? null
}

export const teamRecord: Answering<'teamRecord'> = async ({ all, seal }, { address }) => {
  const statement = 'select a.desk from conversations c join applications a on a.id = c.application where c."addressKey" = $1'
  const [row] = await all<{ desk: Buffer }>(statement, [addressKey(address)])
  return row === undefined ? null : caseworkOf(row.desk, seal)
}
