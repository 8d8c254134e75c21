// How what people thought of answers lies in its table, sealed, and comes back.
import type { Feedback, KeptFeedback } from '../../flows/index.ts'
import type { feedback } from '../schema.ts'
import type { Seal } from '../seal.ts'

/** A new row. */
export function feedbackRow(given: Feedback, application: string, seal: Seal): typeof feedback.$inferInsert {
  const { from, question, articles, ...rest } = given
  const sealed = seal.close(question, 'feedback')
  return { ...rest, application, articles: JSON.stringify(articles), address: JSON.stringify(from), question: sealed }
}

/** It again, with what became of it. */
export function feedbackOf(row: typeof feedback.$inferSelect, seal: Seal): KeptFeedback {
  const { id, at, key, conversation, settledBy, settledAt, answer } = row
  return {
    id,
    what: row.what as Feedback['what'],
    question: seal.open<string>(row.question, 'feedback'),
    locale: row.locale as Feedback['locale'],
    articles: JSON.parse(row.articles),
    at,
    from: JSON.parse(row.address),
    ...(conversation !== null && { conversation }),
    ...(key !== null && { key }),
    ...(settledAt !== null && {
      settled: { by: settledBy ?? '', at: settledAt, answer: answer && seal.open<string>(answer, 'answer') },
    }),
  }
}
