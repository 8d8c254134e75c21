// Opens what the answering commands need: articles with the deployer's own on top, the index, the sources.
import type { Shelf } from '../../knowledge/library/load-articles.ts'
import type { Index } from '../../knowledge/library/search/index.ts'
import type { Places } from '../../knowledge/library/search/places.ts'
import type { Source } from '../../knowledge/library/sources.ts'
import { type Library, openLibrary } from '../../knowledge/library.ts'
import type { Overlay } from '../../knowledge/overlay.ts'
import { installedCounts } from '../index-cache.ts'
import type { CommandIo } from './io.ts'

/**
 * Everything an answer is made from. Example: `openLibrary()` has all of it: `{ shelf, index, sources, places, prices: overlay.prices }`.
 */
export type Answering = {
  readonly shelf: Shelf
  readonly index: Index
  readonly sources: ReadonlyMap<string, Source>
  readonly places: Places
  /** What the deployer says about prices, if anything. */
  readonly prices: Overlay['prices']
}

/** The knowledge with the deployer's own on top (`OVERLAY_DIR`). */
export function libraryFor({ env }: Pick<CommandIo, 'env'>): Library {
  return openLibrary({ overlay: env?.OVERLAY_DIR || undefined, indexCache: installedCounts })
}

/** Opens it. Throws FaultyFile on faulty word tables; faulty articles are left out. */
export function openAnswering(io: Pick<CommandIo, 'env'> = {}): Answering {
  const { shelf, index, sources, words, overlay } = libraryFor(io)
  return { shelf, index, sources, places: words.places, prices: overlay.prices }
}
