// Fits what confidence rests on: the weights of its signs, by logistic regression on judged questions, written where the search reads them.
// Questions from which articles have learnt since make it too sure: name the folder with the articles as they were before (`npm run fit -- DIR`).
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadArticles } from '../../../src/knowledge/library/load-articles.ts'
import { signsOf } from '../../../src/knowledge/library/search/confidence.ts'
import { buildIndex, loadWords } from '../../../src/knowledge/library/search/index.ts'
import { readQuery } from '../../../src/knowledge/library/search/query.ts'
import { rank } from '../../../src/knowledge/library/search/rank.ts'
import type { Signs } from '../../../src/knowledge/library/search/signs.ts'
import { fitted, type Sample, sureness } from './regression.ts'

const root = resolve(import.meta.dirname, '../../..')
const words = loadWords()
const folder = process.argv[2]
const index = buildIndex(loadArticles(folder === undefined ? undefined : [folder]).articles.values(), words)

type Judged = { readonly question: string; readonly articles: readonly string[] }

const judged = ['en', 'zh'].flatMap((lang) =>
  readFileSync(resolve(import.meta.dirname, `${lang}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Judged),
)

const samples = judged.flatMap(({ question, articles }) => {
  const query = readQuery(question, words, index.correct)
  const ranked = rank(index, query)
  const signs = signsOf(index, query, ranked)
  if (signs === undefined) return []
  const first = ranked.find(({ entry }) => 'article' in entry)!.entry.id
  return [{ signs, right: articles.includes(first), ours: articles.length > 0 }]
})

const of = (what: 'right' | 'ours'): readonly Sample<Signs>[] => samples.map((one) => ({ signs: one.signs, holds: one[what] }))
const shown = (what: 'right' | 'ours') => {
  const { bias, signs } = fitted(of(what))
  const rows = Object.entries(signs).map(([name, weight]) => `    ${name}: ${Number(weight.toFixed(2))},`)
  return `  bias: ${Number(bias.toFixed(2))},\n  signs: {\n${rows.join('\n')}\n  },`
}

writeFileSync(
  resolve(root, 'src/knowledge/library/search/weights.ts'),
  `// The weights of the signs of confidence, fitted on judged questions. Written by \`npm run fit\`; do not edit.
import type { Weights } from './signs.ts'

/** Is the first article right? */
export const right: Weights = {\n${shown('right')}\n}

/** Is it a question of ours at all, whichever article answers it? */
export const ours: Weights = {\n${shown('ours')}\n}
`,
)

process.stdout.write(`${samples.length} judged questions\n\nsaid    questions  right (each fifth judged by the other four)\n`)
for (const { from, count, share } of sureness(of('right')))
  process.stdout.write(`${from.toFixed(1)}-${(from + 0.1).toFixed(1)} ${String(count).padStart(9)}  ${share.toFixed(2)}\n`)
