// Opens what the answering commands need: articles with the deployer's own on top, the index, the sources.
import { join } from 'node:path'
import { loadArticles, ownArticles, type Shelf } from '../../knowledge/load-articles.ts'
import { buildIndex, type Index, loadWords } from '../../knowledge/search/index.ts'
import type { Places } from '../../knowledge/search/places.ts'
import { loadSources, type Source } from '../../knowledge/sources.ts'

/** Everything an answer is made from. */
export type Answering = {
  readonly shelf: Shelf
  readonly index: Index
  readonly sources: ReadonlyMap<string, Source>
  readonly places: Places
}

/** Opens it from the product's folders and the deployer's overlay folder, if one is given. Throws FaultyFile on faulty word tables. */
export function openAnswering(overlay = process.env.OVERLAY_DIR): Answering {
  const shelf = loadArticles(overlay ? [ownArticles, join(overlay, 'articles')] : [ownArticles])
  const words = loadWords()
  return { shelf, index: buildIndex(shelf.articles.values(), words), sources: loadSources(), places: words.places }
}
