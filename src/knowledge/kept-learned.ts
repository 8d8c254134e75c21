// Keeps what was learned from known wordings, so that no start has to learn it again.
import { fileURLToPath } from 'node:url'
import { deserialize, serialize } from 'node:v8'
import { keepUnder, keptUnder, keyOver } from './kept-file.ts'
import type { Learned } from './likelihood.ts'

/** Where something learned is kept (its name), and what it hangs on: folders of our code and files. Example: `{ name: 'guess', folders: ['law'], files }`. */
export type LearnedFrom = { readonly name: string; readonly folders: readonly string[]; readonly files: readonly string[] }

/** What was learned before with this code from these files, else what `learn` learns now, kept for the next start if that can be. */
export function keptLearned({ name, folders, files }: LearnedFrom, learn: () => Learned): Learned {
  const place = fileURLToPath(new URL(`../../node_modules/.cache/icp/${name}`, import.meta.url))
  const key = keyOver(['.', ...folders], files)
  const kept = keptUnder(place, key)
  if (kept !== null) return deserialize(kept) as Learned
  const learned = learn()
  keepUnder(place, key, serialize(learned))
  return learned
}
