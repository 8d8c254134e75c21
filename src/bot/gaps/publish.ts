// Publishes the answer of a gap as an article of the deployer's own: checked as `knowledge check` does before anything is written, then whole.
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { articleOf, type Gap } from '../../flows/index.ts'
import { loadArticles } from '../../knowledge/library/load-articles.ts'
import type { Library } from '../../knowledge/library.ts'
import { remarksOnArticle } from '../cli/proofread.ts'
import { articleFiles } from './article-file.ts'

/** What is wrong with it, a line each; nothing where it is written. */
export type Published = { readonly faults: readonly string[] }

/** Checks and writes. Doing it again changes nothing; a file of that name that says something else is a fault, and stays. */
export async function publish(
  gap: Gap,
  { overlay, library, today }: { overlay: string; library: Library; today: string },
): Promise<Published> {
  const files = articleFiles(gap, library.words, gap.decided?.at.slice(0, 10) ?? today)
  const faults = await faultsOf(gap, files, library, today)
  if (faults.length > 0) return { faults }
  const folder = join(overlay, 'articles', 'asked')
  for (const { name, text } of files) {
    const there = await readFile(join(folder, name), 'utf8').catch(() => null)
    if (there !== null && there !== text) return { faults: [`articles/asked/${name} is there already and says something else`] }
  }
  try {
    await mkdir(folder, { recursive: true })
    for (const { name, text } of files) {
      const half = join(folder, `.${name}.half`)
      await writeFile(half, text)
      await rename(half, join(folder, name))
    }
  } catch (error) {
    return { faults: [`OVERLAY_DIR cannot be written to (${(error as NodeJS.ErrnoException).code ?? 'unknown fault'})`] }
  }
  return { faults: [] }
}

/** The faults the two files would have, found in a folder of their own that is gone afterwards. */
async function faultsOf(
  gap: Gap,
  files: ReturnType<typeof articleFiles>,
  { shelf, words, sources }: Library,
  today: string,
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'icp-article-'))
  try {
    for (const { name, text } of files) await writeFile(join(folder, name), text)
    const written = loadArticles([folder])
    const article = written.articles.get(articleOf(gap))
    const unread = written.faults.map(({ file, line, path, message }) => ({ file, line, message: `${path} ${message}`.trim() }))
    const found = article === undefined ? [] : remarksOnArticle(article, shelf, words, sources, today)
    const faults = [...unread, ...found.filter(({ level }) => level === 'fault')]
    return faults.map(({ file, line, message }) => `${file.replace(`${folder}/`, '')}:${line} ${message}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
