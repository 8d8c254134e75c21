// What nobody could answer, and what people thought of answers; newest first.
import { and, desc, inArray, isNotNull, isNull } from 'drizzle-orm'
import { feedbackOf } from '../rows/feedback-rows.ts'
import { feedback as table } from '../schema.ts'
import type { Answering } from './reader.ts'

export const feedback: Answering<'feedback'> = ({ orm, seal }, { what, settled, limit = 100 }) =>
  orm
    .select()
    .from(table)
    .where(
      and(
        what === undefined ? undefined : inArray(table.what, [...what]),
        settled === undefined ? undefined : (settled ? isNotNull : isNull)(table.settledAt),
      ),
    )
    .orderBy(desc(table.id))
    .limit(limit)
    .all()
    .map((row) => ({ ...feedbackOf(row, seal), application: row.application }))
