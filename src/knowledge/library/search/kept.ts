// Keeps the counts of the index between two starts, so that a restart need not read ten thousand phrasings again.
import { deserialize, serialize } from 'node:v8'
import { authoredFile, authoredNames } from '../../authored.ts'
import { keyOver } from '../../kept-file.ts'
import type { Article } from '../article.ts'
import { type Counts, countEntries, type Entry, entriesOf, type Index, openIndex } from './build.ts'
import type { Words } from './word-tables.ts'

/** Where counts are kept: one place, whose content is known by its key. What cannot be read or written is no fault. */
export type IndexCache = { read(key: string): Uint8Array | null; save(key: string, bytes: Uint8Array): void }

/** The index, from kept counts where these articles, word tables and this code made them. */
export function keptIndex(articles: Iterable<Article>, words: Words, cache: IndexCache): Index {
  const entries = entriesOf(articles, words)
  const key = keyOf(entries)
  const kept = cache.read(key)
  if (kept !== null) return openIndex(deserialize(kept) as Counts, entries, words)
  const counts = countEntries(entries, words)
  cache.save(key, serialize(counts))
  return openIndex(counts, entries, words)
}

/** Everything the counts depend on: the entries, wherever they stand, the word tables, and the code that counts. */
function keyOf(entries: readonly Entry[]): string {
  const folders = ['library/search', 'library', 'names']
  const tables = folders.flatMap((folder) =>
    authoredNames(folder)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => authoredFile(`${folder}/${name}`)),
  )
  return keyOver(folders, tables, (hash) => {
    for (const entry of entries) hash.update(JSON.stringify(entry, (name, value) => (name === 'file' ? undefined : value)))
  })
}
