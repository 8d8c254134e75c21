// `knowledge unanswered`: what people asked in vain or did not find helpful, and what colleagues answered, for the authors of the next articles.
import type { Feedback, ListedFeedback } from '../../flows/index.ts'
import { openStore } from '../../store/open.ts'
import type { Queries } from '../../store/store.ts'
import { readConfig } from '../config.ts'
import type { CommandIo } from './io.ts'

/** Lists the open ones, or those that were answered, newest first; 0, or 1 when the settings are faulty. */
export async function unanswered(io: CommandIo, { json, answered }: { json: boolean; answered: boolean }): Promise<number> {
  const read = readConfig(io.env ?? {})
  if ('faults' in read) {
    io.stderr.write(`${read.faults.join('\n')}\n`)
    return 1
  }
  const { database, files, key } = read.config
  const store = await openStore({ url: database, ...(files && { filesDir: files }), ...(key && { key }) })
  try {
    const what = ['unanswered', 'thumb-down', 'person', 'unreachable'] as const
    const rows = await store.find('feedback', { what, settled: answered, limit: 500 })
    const thumbs = await store.find('thumbs', {})
    const lines = rows.filter((row) => !answered || row.settled?.answer != null).map((row) => lineOf(row, thumbs))
    io.stdout.write(json ? `${JSON.stringify(lines)}\n` : `${[...lines.map(said), countOf(lines, answered)].join('\n')}\n`)
    return 0
  } finally {
    await store.close()
  }
}

const names = {
  unanswered: 'unanswered',
  'thumb-up': 'liked',
  'thumb-down': 'disliked',
  person: 'person',
  unreachable: 'unreachable',
} as const satisfies Record<Feedback['what'], string>

/** One line: neither who asked nor who answered. `thumbs`: those of the article that did not help. */
type Line = {
  readonly at: string
  readonly locale: string
  readonly what: (typeof names)[Feedback['what']]
  readonly question: string
  readonly nearest: readonly string[]
  readonly thumbs?: { readonly up: number; readonly down: number }
  readonly answer?: string
  /** What was missing in it. */
  readonly missing?: string
}

function lineOf(
  { what, at, locale, question, articles, settled, comment }: ListedFeedback,
  thumbs: Queries['thumbs']['answer'],
): Line {
  const [article = ''] = articles
  const line = {
    at,
    locale,
    question,
    nearest: articles,
    ...(settled?.answer != null && { answer: settled.answer }),
    ...(comment && { missing: comment }),
  }
  return { ...line, what: names[what], ...(what === 'thumb-down' && { thumbs: thumbs[article] ?? { up: 0, down: 0 } }) }
}

function said({ at, locale, what, question, nearest, thumbs, answer, missing }: Line): string {
  const about = [nearest.join(', '), thumbs && `${thumbs.up} up, ${thumbs.down} down`].filter(Boolean).join(': ')
  const line = `${at.slice(0, 16)} ${locale} ${what === 'disliked' ? 'disliked: ' : ''}${question}${about && `  (${about})`}${missing === undefined ? '' : `\n  missing: ${missing.replaceAll('\n', ' ')}`}`
  return answer === undefined ? line : `${line}\n  ${answer.replaceAll('\n', '\n  ')}`
}

function countOf(lines: readonly Line[], answered: boolean): string {
  const disliked = lines.filter(({ what }) => what === 'disliked').length
  return answered ? `${lines.length} answered` : `${lines.length - disliked} unanswered, ${disliked} disliked`
}
