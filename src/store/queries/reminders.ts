// Which reminders are there, of one application or in one state.
import { and, eq } from 'drizzle-orm'
import { reminderOf } from '../rows/application-rows.ts'
import { reminders as table } from '../schema.ts'
import type { Answering } from './reader.ts'

export const reminders: Answering<'reminders'> = ({ orm }, { application, state }) =>
  orm
    .select()
    .from(table)
    .where(
      and(
        application === undefined ? undefined : eq(table.application, application),
        state === undefined ? undefined : eq(table.state, state),
      ),
    )
    .orderBy(table.fireAt, table.key)
    .all()
    .map(reminderOf)
