// Fits what ranking and confidence rest on, on judged questions, and writes the weights where the search reads them: first what tells the
// articles in front apart, then, with their new order, how sure it is.
// Articles have learnt from most of these questions since, which would make it too sure: each is put to the articles as they were before the
// commit it names (`before`); one that names none, to today's.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { loadArticles } from '../../../src/knowledge/library/load-articles.ts'
import { signsOf } from '../../../src/knowledge/library/search/confidence.ts'
import { buildIndex, loadWords } from '../../../src/knowledge/library/search/index.ts'
import { readQuery } from '../../../src/knowledge/library/search/query.ts'
import { scored } from '../../../src/knowledge/library/search/rank.ts'
import { inFrontOf, secondLook, viewsOf } from '../../../src/knowledge/library/search/second-look.ts'
import type { Signs, Views } from '../../../src/knowledge/library/search/signs.ts'
import { type Choice, chosen, firstRight } from './choice.ts'
import { fitted, type Sample, sureness } from './regression.ts'

const root = resolve(import.meta.dirname, '../../..')
const words = loadWords()
const shelf = 'src/knowledge/library/articles'

type Judged = { readonly question: string; readonly articles: readonly string[]; readonly before?: string }

const judged = ['en', 'zh'].flatMap((lang) =>
  readFileSync(resolve(import.meta.dirname, `${lang}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Judged),
)

function indexBefore(commit: string | undefined) {
  if (commit === undefined) return buildIndex(loadArticles().articles.values(), words)
  const folder = mkdtempSync(join(tmpdir(), 'articles-'))
  const packed = execFileSync('git', ['archive', `${commit}^`, shelf], { cwd: root, maxBuffer: 2 ** 28 })
  execFileSync('tar', ['-x', '-C', folder], { input: packed })
  const index = buildIndex(loadArticles([join(folder, shelf)]).articles.values(), words)
  rmSync(folder, { recursive: true })
  return index
}

const indexes = new Map([...new Set(judged.map(({ before }) => before))].map((commit) => [commit, indexBefore(commit)]))

const read = judged.map(({ question, articles, before }) => {
  const index = indexes.get(before)!
  const query = readQuery(question, words, index.correct)
  return { index, query, articles, first: scored(index, query) }
})

const choices = read.flatMap(({ index, query, articles, first }): Choice<Views>[] => {
  const inFront = inFrontOf(first)
  const right = inFront.map(({ entry }) => articles.includes(entry.id))
  return articles.some((id) => index.entryNumber.has(id)) ? [{ views: viewsOf(index, query, inFront), right }] : []
})
const order = chosen(choices)

const samples = read.flatMap(({ index, query, articles, first: before }) => {
  const ranked = secondLook(index, query, before, order)
  const signs = signsOf(index, query, ranked)
  if (signs === undefined) return []
  const first = ranked.find(({ entry }) => 'article' in entry)!.entry.id
  return [{ signs, right: articles.includes(first), ours: articles.length > 0 }]
})

const rowsOf = (weights: Readonly<Record<string, number>>, indent: string) =>
  Object.entries(weights)
    .map(([name, weight]) => `${indent}${name}: ${Number(weight.toFixed(2))},`)
    .join('\n')
const of = (what: 'right' | 'ours'): readonly Sample<Signs>[] =>
  samples.map((sample) => ({ signs: sample.signs, holds: sample[what] }))
const shown = (what: 'right' | 'ours') => {
  const { bias, signs } = fitted(of(what))
  return `  bias: ${Number(bias.toFixed(2))},\n  signs: {\n${rowsOf(signs, '    ')}\n  },`
}

writeFileSync(
  resolve(root, 'src/knowledge/library/search/weights.ts'),
  `// The weights of the second look and of the signs of confidence, fitted on judged questions. Written by \`npm run fit\`; do not edit.
import type { Views, Weights } from './signs.ts'

/** Which of the articles in front is right? */
export const order: Views = {\n${rowsOf(order, '  ')}\n}

/** Is the first article right? */
export const right: Weights = {\n${shown('right')}\n}

/** Is it a question of ours at all, whichever article answers it? */
export const ours: Weights = {\n${shown('ours')}\n}
`,
)

const { before, after } = firstRight(choices)
process.stdout.write(`${samples.length} judged questions\n`)
process.stdout.write(
  `right first: ${before.toFixed(3)}, after the second look ${after.toFixed(3)} (each fifth judged by the other four)\n`,
)
process.stdout.write(`\nsaid    questions  right (each fifth judged by the other four)\n`)
for (const { from, count, share } of sureness(of('right')))
  process.stdout.write(`${from.toFixed(1)}-${(from + 0.1).toFixed(1)} ${String(count).padStart(9)}  ${share.toFixed(2)}\n`)
