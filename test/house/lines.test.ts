// What authors write can be read: no line of knowledge is longer than 160 characters, and folding one changes nothing that is said.
// In an article a paragraph is one line, as Markdown is usually written, and so is a sentence that is said whole.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { folded, knowledgeFiles, lineMost, longLines } from './fold-knowledge.ts'

const articles = join(process.cwd(), 'src/knowledge/library/articles')

describe('the lines of the knowledge', () => {
  it.each(knowledgeFiles().map((file) => [relative(process.cwd(), file), file] as const))(
    '%s has no line over 160 characters (`npm run fold` folds them)',
    (_, file) => {
      expect(longLines(readFileSync(file, 'utf8'))).toEqual([])
    },
  )

  it('an article’s head has a phrase a line, none over 160 characters but what a statement says', () => {
    const pages = (readdirSync(articles, { recursive: true }) as string[]).filter((name) => name.endsWith('.md'))
    const faults = pages.flatMap((name) => {
      const head = readFileSync(join(articles, name), 'utf8').split('\n---\n')[0]!.split('\n')
      return head
        .filter((line) => (!/^ +(?:- )?says: /.test(line) && longLines(line).length > 0) || /^phrasings: \S/.test(line))
        .map((line) => `${name}: ${line}`)
    })
    expect(pages.length).toBeGreaterThan(800)
    expect(faults).toEqual([])
  })
})

const phrases = Array.from({ length: 40 }, (_, index) => `phrase ${index}`)
const chinese = '需先向接入服务商提交备案资料，'.repeat(20)

describe('folding', () => {
  it.each([
    ['a list under its name', `names:\n  en: [${phrases.join(', ')}]\n`],
    ['a list in a map in a list', `facts:\n  - { path: a.b, weak: true, en: [${phrases.join(', ')}], zh: [备案] }\n`],
    ['lists that are named and used again', `one: { en: &all [${phrases.join(', ')}] }\ntwo: { en: *all }\n`],
    ['a long English sentence', `why: ${phrases.join(' ')}: as said\n`.replace(': as', ', as')],
    ['a long Chinese sentence', `why: ${chinese}\n`],
    ['a long text in quotation marks', `- { en: "${phrases.join(' ')}: so \\"it\\" is", zh: "${chinese}" }\n`],
    ['a folded text', `why: >-\n  ${phrases.join(' ')}\n\nnext: 1\n`],
    ['a long comment', `# ${phrases.join(' ')}\nnext: 1\n`],
  ])('%s says the same, in lines of at most 160 characters', (_, source) => {
    expect(longLines(source).length).toBeGreaterThan(0)
    const next = folded(source)
    expect(parse(next)).toEqual(parse(source))
    expect(Math.max(...next.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(lineMost)
    expect(folded(next)).toBe(next)
  })

  it('gives each phrase of a list a line of its own', () => {
    expect(folded(`en: [${phrases.join(', ')}]\n`)).toBe(`en:\n${phrases.map((phrase) => `  - ${phrase}\n`).join('')}`)
  })

  it('leaves alone what fits', () => {
    const source = '# Names.\nen: [one,  two]\n\nzh: { a: 1 }\n'
    expect(folded(source)).toBe(source)
  })
})
