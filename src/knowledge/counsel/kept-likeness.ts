// Keeps what was learned from known wordings, so that no start has to learn it again.
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { authoredFile } from '../authored.ts'
import { keepUnder, keptUnder, keyOver } from '../kept-file.ts'
import type { Learned } from './likeness.ts'

const place = fileURLToPath(new URL('../../../node_modules/.cache/icp/likeness', import.meta.url))
const learnedFrom = ['notice-wordings.yaml', 'notice-words.yaml', 'known-notices.tsv']

/** What was learned before with this code from these files, else what `learn` learns now, kept for the next start if that can be. */
export function keptLearned(learn: () => Learned): Learned {
  const files = learnedFrom.map((name) => authoredFile(`counsel/${name}`))
  const key = keyOver(['counsel'], files)
  const kept = keptUnder(place, key)
  if (kept !== null) return deserialize(kept) as Learned
  const learned = learn()
  keepUnder(place, key, serialize(learned))
  return learned
}
