// What nobody could answer, and what people thought of answers; newest first.
import { desc, eq } from 'drizzle-orm'
import type { Feedback } from '../../flows/turn.ts'
import { feedback as table } from '../schema.ts'
import type { Answering } from './reader.ts'

export const feedback: Answering<'feedback'> = ({ orm, seal }, { what, limit = 100 }) =>
  orm
    .select()
    .from(table)
    .where(what === undefined ? undefined : eq(table.what, what))
    .orderBy(desc(table.id))
    .limit(limit)
    .all()
    .map((row) => ({
      id: row.id,
      what: row.what as Feedback['what'],
      question: seal.open<string>(row.question, 'feedback'),
      locale: row.locale as Feedback['locale'],
      articles: JSON.parse(row.articles),
      at: row.at,
      from: JSON.parse(row.address),
    }))
