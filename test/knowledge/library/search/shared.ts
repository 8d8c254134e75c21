// One index over the real articles for all tests of the search.
import { installedCounts } from '../../../../src/bot/index-cache.ts'
import { loadArticles } from '../../../../src/knowledge/library/load-articles.ts'
import { keptIndex, loadWords } from '../../../../src/knowledge/library/search/index.ts'

/** The word tables of the product. */
export const words = loadWords()
/** The articles of the product. */
export const shelf = loadArticles()
/** The index over them. */
export const index = keptIndex(shelf.articles.values(), words, installedCounts)
