// What is wrong or doubtful in the articles, each remark with file and line.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Article, Page } from '../../knowledge/library/article.ts'
import type { Shelf } from '../../knowledge/library/load-articles.ts'
import { buildIndex, type Words } from '../../knowledge/library/search/index.ts'
import { readQuery } from '../../knowledge/library/search/query.ts'
import { scored } from '../../knowledge/library/search/rank.ts'
import type { Source } from '../../knowledge/library/sources.ts'
import { asksLeftOpen, faultsOfStatements } from '../../knowledge/library/statement-faults.ts'
import { type Locale, locales } from '../../locale.ts'

/** One remark. A fault must be mended; a warning should be looked at. */
export type Remark = {
  readonly file: string
  readonly line: number
  readonly level: 'fault' | 'warning'
  readonly message: string
}

const longest = 560
const fewest = 12
/** By how much another article must be ahead for a phrasing to be remarked on. */
const clearly = 1.25

/** All remarks on the articles, by file and line. `asOf` (YYYY-MM-DD) decides what is overdue. */
export function remarksOn(shelf: Shelf, words: Words, sources: ReadonlyMap<string, Source>, asOf: string): Remark[] {
  const remarks: Remark[] = shelf.faults.map(({ file, line, path, message }) => ({
    file,
    line,
    level: 'fault',
    message: `${path} ${message}`.trim(),
  }))
  for (const article of shelf.articles.values()) remarks.push(...remarksOnArticle(article, shelf, words, sources, asOf))
  remarks.push(...straying(shelf, words))
  return remarks.sort((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
}

/** Those on one article, which need not stand on the shelf yet; whether its phrasings lead elsewhere is not looked at. */
export function remarksOnArticle(
  article: Article,
  shelf: Shelf,
  words: Words,
  sources: ReadonlyMap<string, Source>,
  asOf: string,
): Remark[] {
  const pages = Object.values(article.pages).flatMap((page) => remarksOnPage(page, shelf, words, sources, asOf))
  return [...pages, ...missingLanguages(article)]
}

function remarksOnPage(page: Page, shelf: Shelf, words: Words, sources: ReadonlyMap<string, Source>, asOf: string): Remark[] {
  const at = (found: string, level: Remark['level'], message: string): Remark => ({
    file: page.file,
    line: lineOf(page, found),
    level,
    message,
  })
  const remarks: Remark[] = []
  for (const id of [...page.sources, ...page.statements.flatMap((one) => one.sources)])
    if (!sources.has(id)) remarks.push(at('sources:', 'fault', `source ${id} is not in sources.yaml`))
  for (const id of page.related)
    if (!shelf.articles.has(id)) remarks.push(at('related:', 'warning', `related article ${id} is not there`))
  if (page.province && !knows(words.places.provinces, page.province))
    remarks.push(at('province:', 'fault', `no province has the aspect ${page.province}`))
  if (page.provider && !knows(words.places.providers, page.provider))
    remarks.push(at('provider:', 'fault', `no provider has the aspect ${page.provider}`))
  if (page.reviewBy < asOf) remarks.push(at('reviewBy:', 'warning', `review was due on ${page.reviewBy}`))
  if (page.until !== undefined && page.until < asOf)
    remarks.push(at('until:', 'warning', `no longer in force since ${page.until}`))
  if (page.phrasings.length < fewest)
    remarks.push(at('phrasings:', 'warning', `only ${page.phrasings.length} phrasings, ${fewest} are wanted`))
  for (const fault of faultsOfStatements(page.statements, namedBy(words))) remarks.push(at('statements:', 'fault', fault))
  const asked = page.phrasings.map((phrasing) => readQuery(phrasing, words).asks)
  for (const kind of asksLeftOpen(page, asked))
    remarks.push(at('ask:', 'warning', `several phrasings ask ${kind}, which nothing here settles`))
  if (page.body.length > longest)
    remarks.push(at(page.body.split('\n')[0]!, 'fault', `the text has ${page.body.length} characters, ${longest} are the limit`))
  return remarks
}

/** Can a question name it: a thing of the lexicon, a place, or where a provider serves? */
function namedBy(words: Words): (name: string) => boolean {
  const { provinces, providers } = words.places
  const { things } = words.lexicon
  return (name) => {
    const [table, id] = name.split(':')
    if (id !== undefined) return table === 'province' ? provinces.has(id) : table === 'provider' && providers.has(id)
    return (
      things.has(name) ||
      /^(?:served-(?:mainland|outside)|share-(?:within|over)-half|(?:province|provider)-named|two-providers)$/.test(name)
    )
  }
}

function missingLanguages({ id, pages }: Article): Remark[] {
  const [there] = Object.values(pages)
  const conditions = Object.values(pages).map((page) => JSON.stringify(page.statements.map(({ says: _, ...rest }) => rest)))
  if (new Set(conditions).size > 1)
    return [{ file: there!.file, line: 1, level: 'fault', message: `${id} has other statements in its other language` }]
  return locales.flatMap((lang: Locale) =>
    pages[lang] ? [] : [{ file: there!.file, line: 1, level: 'fault' as const, message: `${id} is missing in ${lang}` }],
  )
}

/** Phrasings that another article answers first, although they stand in this one. */
function straying(shelf: Shelf, words: Words): Remark[] {
  const index = buildIndex(shelf.articles.values(), words)
  return [...shelf.articles.values()].flatMap((article) =>
    Object.values(article.pages).flatMap((page) =>
      page.phrasings.flatMap((phrasing): Remark[] => {
        const ranked = scored(index, readQuery(phrasing, words))
        const own = ranked.find(({ entry }) => entry.id === article.id)?.score ?? 0
        const [first] = ranked
        if (!first || first.score < own * clearly || first.entry.id === article.id) return []
        const message = `“${phrasing}” pulls to ${first.entry.id}`
        return [{ file: page.file, line: lineOf(page, phrasing), level: 'warning', message }]
      }),
    ),
  )
}

const knows = (table: Words['places']['provinces'], aspect: string) =>
  [...table.values()].some(({ aspects }) => aspect in aspects)

const texts = new Map<string, readonly string[]>()

function lineOf(page: Page, found: string): number {
  const path = page.file.startsWith('src/') ? resolve(fileURLToPath(new URL('../../../', import.meta.url)), page.file) : page.file
  const lines = texts.get(path) ?? readFileSync(path, 'utf8').split('\n')
  texts.set(path, lines)
  return Math.max(1, lines.findIndex((line) => line.includes(found)) + 1)
}
