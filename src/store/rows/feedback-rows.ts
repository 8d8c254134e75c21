// How what people thought of answers lies in its table, sealed, and comes back.
import type { Feedback, KeptFeedback } from '../../flows/index.ts'
import type { feedback } from '../schema.ts'
import type { Seal } from '../seal.ts'

/** A new row. */
export function feedbackRow(given: Feedback, application: string, seal: Seal): typeof feedback.$inferInsert {
  const { from, question, articles, comment, ...rest } = given
  const sealed = seal.close(question, 'feedback')
  const said = comment === undefined ? null : seal.close(comment, 'comment')
  return {
    ...rest,
    application,
    articles: JSON.stringify(articles),
    address: JSON.stringify(from),
    question: sealed,
    comment: said,
  }
}

/** It again, with what became of it. */
export function feedbackOf(row: typeof feedback.$inferSelect, seal: Seal): KeptFeedback {
  const { id, at, key, conversation, settledBy, settledAt, answer, comment } = row
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
    ...(comment !== null && { comment: seal.open<string>(comment, 'comment') }),
    ...(settledAt !== null && {
      settled: { by: settledBy ?? '', at: settledAt, answer: answer && seal.open<string>(answer, 'answer') },
    }),
  }
}
