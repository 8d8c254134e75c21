// What an article is: one question a person can ask, answered once in each language, with where the answer comes from.
import { z } from 'zod'
import type { Locale } from '../../locale.ts'
import { FaultyFile } from '../read.ts'
import { asks } from './asks.ts'
import { parseFrontMatter } from './front-matter.ts'
import { statement } from './statement.ts'

/** A kind of question: "how-long", "papers" … */
export type Ask = (typeof asks)[number]

const name = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: small letters, digits and hyphens')
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date like 2026-11-22')
const line = z.union([z.string(), z.number()], 'must be plain words; put quotes round words with a colon').transform(String)

/** The front matter of an article file. */
export const frontMatter = z.strictObject({
  id: name,
  topic: name,
  title: line,
  thing: z.array(name).min(1).max(4),
  ask: z.array(z.enum(asks)).min(1),
  sources: z.array(z.string()).min(1),
  confidence: z.enum(['high', 'medium', 'low']),
  reviewed: date,
  reviewBy: date,
  related: z.array(name).default([]),
  /** The aspect of the province table that is added when a province is named. */
  province: name.optional(),
  /** The aspect of the provider table that is added when a provider is named. */
  provider: name.optional(),
  /** First and last day on which the article holds (YYYY-MM-DD, Asia/Shanghai); absent: always. */
  from: date.optional(),
  until: date.optional(),
  phrasings: z.array(line).min(1),
  /** What is said first where the usual case is not meant. */
  statements: z.array(statement).default([]),
})

/** An article in one language: its front matter, its text and the file it stands in. */
export type Page = z.output<typeof frontMatter> & { readonly lang: Locale; readonly body: string; readonly file: string }

/** An article in all its languages; at least one page is there. */
export type Article = { readonly id: string; readonly topic: string; readonly pages: Readonly<Partial<Record<Locale, Page>>> }

/** The page in a language, or in the other one where it is missing. */
export function pageIn(article: Article, lang: Locale): Page {
  return (article.pages[lang] ?? article.pages.en ?? article.pages.zh)!
}

type Term = { readonly from: string; readonly until: string }
const terms = new WeakMap<Article, Term>()

/** Whether an article holds on a day (YYYY-MM-DD). Asked of every article at every question. */
export function holdsOn(article: Article, day: string): boolean {
  const { from, until } = terms.get(article) ?? termOf(article)
  return from <= day && day <= until
}

function termOf(article: Article): Term {
  const { from = '0000-01-01', until = '9999-12-31' } = pageIn(article, 'en')
  terms.set(article, { from, until })
  return { from, until }
}

/** One article file read and checked. `shown` is how faults name it; its language is in the name (`….en.md`). Throws FaultyFile. */
export function parsePage(text: string, shown: string): Page {
  const [, base, lang] = /([^/\\]+)\.(en|zh)\.md$/.exec(shown) ?? []
  const parts = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*\r?\n([\s\S]*)$/.exec(text)
  const fault = (at: number, path: string, message: string) => new FaultyFile([{ file: shown, line: at, path, message }])
  if (lang === undefined) throw fault(1, '', 'must be named <id>.en.md or <id>.zh.md')
  if (!parts) throw fault(1, '', 'must begin with front matter between two lines of ---')
  const head = parseFrontMatter(parts[1]!, frontMatter, shown, 2)
  if (head.id !== base) throw fault(2, 'id', `must be the name of the file, ${base}`)
  const body = parts[2]!.replace(/\r/g, '').trim()
  if (body === '') throw fault(parts[1]!.split('\n').length + 3, '', 'has no text')
  return { ...head, lang: lang as Locale, body, file: shown }
}
