// Reads the article folders at start: our own first, then the deployer's, whose pages replace ours of the same id and language.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { authoredFolders } from '../authored.ts'
import { type Fault, FaultyFile, ownFile } from '../read.ts'
import { type Article, type Page, parsePage } from './article.ts'

/** The folder of the articles that come with the product. */
export const ownArticles = fileURLToPath(ownFile('library/articles'))

/** Articles that could be read, by id, and every fault of those that could not. */
export type Shelf = { readonly articles: ReadonlyMap<string, Article>; readonly faults: readonly Fault[] }

/** Where articles are read from: ours, those a pack puts in their place, and the deployer's own. */
export function articleFolders(overlay: string | undefined): readonly string[] {
  return [...authoredFolders('library/articles'), ...(overlay === undefined ? [] : [join(overlay, 'articles')])]
}

/** All articles of the folders (`<topic>/<id>.<lang>.md`); a later folder adds to and overrides the earlier. Missing folders are empty. */
export function loadArticles(folders: readonly string[] = [ownArticles]): Shelf {
  const articles = new Map<string, Article>()
  const faults: Fault[] = []
  for (const folder of folders) {
    for (const file of markdownIn(folder)) {
      const shown = folder === ownArticles ? join('src/knowledge/library/articles', relative(folder, file)) : file
      try {
        const page = parsePage(readFileSync(file, 'utf8'), shown)
        articles.set(page.id, withPage(articles.get(page.id), page))
      } catch (error) {
        if (!(error instanceof FaultyFile)) throw error
        faults.push(...error.faults)
      }
    }
  }
  return { articles, faults }
}

function withPage(article: Article | undefined, page: Page): Article {
  return { id: page.id, topic: page.topic, pages: { ...article?.pages, [page.lang]: page } }
}

function markdownIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(en|zh)\.md$/.test(file))
    .sort()
    .map((file) => join(folder, file))
}
