// Reads the word tables of the search from the product's data files at start.
import { readOwn } from '../../read.ts'
import { familiesFile } from './family-table.ts'
import { lexicon, lexiconFile } from './lexicon.ts'
import { chineseTables, englishTable, normaliser } from './normalise.ts'
import { places, providerRows, provinceRows } from './places.ts'
import { replies, repliesFile } from './replies.ts'
import type { Words } from './word-tables.ts'

/** Loads the word tables. Throws FaultyFile. */
export function loadWords(): Words {
  const words = readOwn('library/lexicon.yaml', lexiconFile)
  const spelled = [...Object.values(words.things), ...Object.values(words.asks)].flatMap(({ zh }) => zh)
  const forms = normaliser(readOwn('names/chinese.yaml', chineseTables), readOwn('library/english.yaml', englishTable), spelled)
  const provinces = readOwn('names/provinces.yaml', provinceRows)
  const providers = readOwn('names/providers.yaml', providerRows)
  return {
    normaliser: forms,
    lexicon: lexicon(words, forms),
    replies: replies(readOwn('library/replies.yaml', repliesFile), forms),
    places: places(provinces, providers, forms),
    families: readOwn('library/follow-ups.yaml', familiesFile).families,
  }
}
