// Article files: what is read, what is refused with file and line, and how the deployer's own lie on top.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdsOn, parsePage } from '../../../src/knowledge/library/article.ts'
import { loadArticles, ownArticles } from '../../../src/knowledge/library/load-articles.ts'
import { type Fault, FaultyFile } from '../../../src/knowledge/read.ts'

const head = {
  id: 'sample-article',
  topic: 'cdn',
  title: 'A sample',
  thing: '[cdn]',
  ask: '[need]',
  sources: '[P-HW1]',
  confidence: 'high',
  reviewed: '2026-11-22',
  reviewBy: '2027-05-22',
}
const file = (changes: Record<string, string | undefined> = {}, body = 'Yes. It is so.') => {
  const lines = Object.entries({ ...head, ...changes }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${value}`],
  )
  return `---\n${lines.join('\n')}\nphrasings:\n  - is it so\n  - "quoted: with a colon"\n---\n${body}\n`
}
const faultsOf = (text: string, name = 'articles/cdn/sample-article.en.md'): readonly Fault[] => {
  try {
    parsePage(text, name)
    return []
  } catch (error) {
    if (error instanceof FaultyFile) return error.faults
    throw error
  }
}

describe('an article file', () => {
  it('gives its front matter, its language and its text', () => {
    const page = parsePage(file(), 'articles/cdn/sample-article.en.md')
    expect(page).toMatchObject({ id: 'sample-article', lang: 'en', thing: ['cdn'], related: [], body: 'Yes. It is so.' })
    expect(page.phrasings).toEqual(['is it so', 'quoted: with a colon'])
  })

  it('names the line of a wrong value', () => {
    expect(faultsOf(file({ ask: '[need, maybe]' }))).toMatchObject([{ line: 6, path: 'ask.1' }])
    expect(faultsOf(file({ reviewBy: 'soon' }))).toMatchObject([{ line: 10, path: 'reviewBy' }])
  })

  it('refuses an unknown key, a missing text, a wrong name and missing front matter', () => {
    expect(faultsOf(file({ colour: 'red' }))).toHaveLength(1)
    expect(faultsOf(file({}, ''))[0]?.message).toContain('no text')
    expect(faultsOf(file(), 'articles/cdn/other.en.md')[0]?.message).toContain('name of the file')
    expect(faultsOf(file(), 'articles/cdn/sample-article.fr.md')).toHaveLength(1)
    expect(faultsOf('Yes.')[0]?.message).toContain('front matter')
  })

  it('holds from its first to its last day', () => {
    const page = parsePage(file({ from: '2026-01-01', until: '2026-12-31' }), 'articles/cdn/sample-article.en.md')
    const article = { id: page.id, topic: page.topic, pages: { en: page } }
    expect(['2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map((day) => holdsOn(article, day))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('the article folders', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'articles-'))
    mkdirSync(join(folder, 'cdn'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('take a deployer’s page instead of ours, and ours in the language the deployer left out', () => {
    const own = loadArticles().articles
    const [ours] = [...own.values()]
    writeFileSync(join(folder, 'cdn', `${ours!.id}.en.md`), file({ id: ours!.id }))
    const { articles, faults } = loadArticles([ownArticles, folder])
    expect(faults).toEqual([])
    expect(articles.size).toBe(own.size)
    expect(articles.get(ours!.id)!.pages.en!.body).toBe('Yes. It is so.')
    expect(articles.get(ours!.id)!.pages.zh).toEqual(ours!.pages.zh)
  })

  it('leave a faulty page out and report it', () => {
    writeFileSync(join(folder, 'cdn', 'sample-article.en.md'), file({ confidence: 'total' }))
    const { articles, faults } = loadArticles([folder, join(folder, 'not-there')])
    expect(articles.size).toBe(0)
    expect(faults).toMatchObject([{ line: 8, path: 'confidence' }])
  })

  it('of the product are in order', () => {
    expect(loadArticles().faults).toEqual([])
  })
})
