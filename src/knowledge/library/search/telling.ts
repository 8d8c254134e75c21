// What is told of an article: its text, opened by the statement that settles the question, and as much as there is room for.
import { type Page, pageIn } from '../article.ts'
import { type Statement, statementFor } from '../statement.ts'
import type { Answer } from './answer.ts'
import { withoutVerdict } from './polarity.ts'
import type { Query } from './query.ts'

/** The statement of the article that fits a question, by its place in the article; the same in every language. */
export function statementIn(
  article: NonNullable<Answer['article']>,
  query: Query,
  places: Pick<Answer, 'province' | 'provider'>,
  known: readonly string[] = [],
) {
  const { statements, ask } = pageIn(article, query.lang)
  if (statements.length === 0) return undefined
  const { province, provider } = places
  const names = new Set([
    ...query.things,
    ...known.filter((name) => !contradicted(name, query.things)),
    ...(province ? [`province:${province}`] : []),
    ...(provider ? [`provider:${provider}`] : []),
  ])
  const chosen = statementFor(statements, { asks: query.asks, names }, ask)
  return chosen && statements.indexOf(chosen)
}

/** Of each row one at most holds of a person; what a question names goes before what is known. */
const rows = [
  ['outside', 'mainland', 'served-mainland', 'served-outside', 'mainland-city'],
  ['individual', 'foreign-company', 'wfoe', 'rep-office', 'sole-trader'],
  ['share-within-half', 'share-over-half'],
]

function contradicted(name: string, things: readonly string[]): boolean {
  return rows.some((row) => row.includes(name) && row.some((other) => things.includes(other)))
}

/** The text of an answer's article in its language, in paragraphs; those from the end that find no room are left out. */
export function tellingOf(answer: Answer, room: number = Number.POSITIVE_INFINITY): string {
  const page = pageIn(answer.article!, answer.lang)
  const statement: Statement | undefined = page.statements[answer.statement ?? -1]
  const [, ...further] = paragraphsOf(page)
  const opening = openingOf(page, answer.statement)
  const told = [answer.plainly ? withoutVerdict(opening) : opening]
  let left = room - told[0]!.length
  for (const paragraph of statement?.alone === true ? [] : further) {
    if (paragraph.length + 2 > left) break
    left -= paragraph.length + 2
    told.push(paragraph)
  }
  return told.join('\n\n')
}

/** The ids of the sources of what is told, the best first: those of the statement that opens it, else those of the article. */
export function sourcesTold(answer: Answer): readonly string[] {
  const page = pageIn(answer.article!, answer.lang)
  const own = page.statements[answer.statement ?? -1]?.sources ?? []
  return own.length > 0 ? own : page.sources
}

/** What a page says first: the statement at that place, or its first paragraph. */
export function openingOf(page: Page, statement: number | undefined): string {
  return page.statements[statement ?? -1]?.says ?? paragraphsOf(page)[0] ?? ''
}

const paragraphsOf = ({ body }: Page) => body.split(/\n{2,}/)
