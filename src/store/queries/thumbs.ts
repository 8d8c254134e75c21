// How many thumbs each article got.
import { count, inArray } from 'drizzle-orm'
import { feedback } from '../schema.ts'
import type { Answering } from './reader.ts'

export const thumbs: Answering<'thumbs'> = ({ orm }) => {
  const rows = orm
    .select({ what: feedback.what, articles: feedback.articles, count: count() })
    .from(feedback)
    .where(inArray(feedback.what, ['thumb-up', 'thumb-down']))
    .groupBy(feedback.what, feedback.articles)
    .all()
  const counts: Record<string, { up: number; down: number }> = {}
  for (const row of rows)
    for (const article of JSON.parse(row.articles) as string[]) {
      counts[article] ??= { up: 0, down: 0 }
      counts[article][row.what === 'thumb-up' ? 'up' : 'down'] += row.count
    }
  return counts
}
