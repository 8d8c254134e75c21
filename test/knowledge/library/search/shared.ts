// One index over the real articles for all tests of the search.
import { loadArticles } from '../../../../src/knowledge/library/load-articles.ts'
import { buildIndex, loadWords } from '../../../../src/knowledge/library/search/index.ts'

/** The word tables of the product. */
export const words = loadWords()
/** The articles of the product. */
export const shelf = loadArticles()
/** The index over them. */
export const index = buildIndex(shelf.articles.values(), words)
