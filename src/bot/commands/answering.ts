// Opens what the answering commands need: articles with the deployer's own on top, the index, the sources.
import { join } from 'node:path'
import { loadArticles, ownArticles, type Shelf } from '../../knowledge/library/load-articles.ts'
import { type Index, keptIndex, loadWords } from '../../knowledge/library/search/index.ts'
import type { Places } from '../../knowledge/library/search/places.ts'
import { loadSources, type Source } from '../../knowledge/library/sources.ts'
import { loadOverlay, type Overlay } from '../../knowledge/overlay.ts'
import { installedCounts } from '../index-cache.ts'
import type { CommandIo } from './io.ts'

/** Everything an answer is made from. */
export type Answering = {
  readonly shelf: Shelf
  readonly index: Index
  readonly sources: ReadonlyMap<string, Source>
  readonly places: Places
  /** What the deployer says about prices, if anything. */
  readonly prices: Overlay['prices']
}

/** The article folders: the product's, then the deployer's (`OVERLAY_DIR`/articles). */
export function articleFolders({ env }: Pick<CommandIo, 'env'>): string[] {
  return env?.OVERLAY_DIR ? [ownArticles, join(env.OVERLAY_DIR, 'articles')] : [ownArticles]
}

/** Opens it. Throws FaultyFile on faulty word tables; faulty articles are left out. */
export function openAnswering(io: Pick<CommandIo, 'env'> = {}): Answering {
  const shelf = loadArticles(articleFolders(io))
  const words = loadWords()
  const { prices } = loadOverlay(io.env?.OVERLAY_DIR, false)
  return {
    shelf,
    index: keptIndex(shelf.articles.values(), words, installedCounts),
    sources: loadSources(),
    places: words.places,
    prices,
  }
}
