// What nobody could answer, and what people thought of answers, newest first; how many thumbs each article got.
import { feedbackOf } from '../../rows/feedback-rows.ts'
import type { feedback as table } from '../schema.ts'
import type { Answering } from './reader.ts'

const listed = `select * from feedback where ($1::text is null or what in (select json_array_elements_text($1::text::json)))
  and ($2::boolean is null or ("settledAt" is not null) = $2) order by id desc limit $3`
const counted = `select what, articles, count(*)::int as count from feedback where what in ('thumb-up', 'thumb-down') group by what, articles`

export const feedback: Answering<'feedback'> = async ({ all, seal }, { what, settled, limit = 100 }) => {
  const asked = [what === undefined ? null : JSON.stringify(what), settled ?? null, limit]
  const rows = await all<typeof table.$inferSelect>(listed, asked)
  return rows.map((row) => ({ ...feedbackOf(row, seal), application: row.application }))
}

export const thumbs: Answering<'thumbs'> = async ({ all }) => {
  const counts: Record<string, { up: number; down: number }> = {}
  for (const row of await all<{ what: string; articles: string; count: number }>(counted))
    for (const article of JSON.parse(row.articles) as string[]) {
      counts[article] ??= { up: 0, down: 0 }
      counts[article][row.what === 'thumb-up' ? 'up' : 'down'] += row.count
    }
  return counts
}
