// Reads the word tables of the search from the product's data files at start.
import { readYaml } from '../read.ts'
import { type Families, familiesFile } from './families.ts'
import { type Lexicon, lexicon, lexiconFile } from './lexicon.ts'
import { chineseTables, englishTable, type Normaliser, normaliser } from './normalise.ts'
import { type Places, places, providerRows, provinceRows } from './places.ts'
import { type Replies, replies, repliesFile } from './replies.ts'

/** Everything the search knows besides the articles. */
export type Words = {
  readonly normaliser: Normaliser
  readonly lexicon: Lexicon
  readonly replies: Replies
  readonly places: Places
  readonly families: Families
}

/** Loads the word tables. Throws FaultyFile. */
export function loadWords(): Words {
  const data = (name: string) => new URL(`../data/${name}`, import.meta.url)
  const words = readYaml(data('lexicon.yaml'), lexiconFile, 'src/knowledge/data/lexicon.yaml')
  const spelled = [...Object.values(words.things), ...Object.values(words.asks)].flatMap(({ zh }) => zh)
  const forms = normaliser(
    readYaml(data('chinese.yaml'), chineseTables, 'src/knowledge/data/chinese.yaml'),
    readYaml(data('english.yaml'), englishTable, 'src/knowledge/data/english.yaml'),
    spelled,
  )
  const provinces = readYaml(data('provinces.yaml'), provinceRows, 'src/knowledge/data/provinces.yaml')
  const providers = readYaml(data('providers.yaml'), providerRows, 'src/knowledge/data/providers.yaml')
  return {
    normaliser: forms,
    lexicon: lexicon(words, forms),
    replies: replies(readYaml(data('replies.yaml'), repliesFile, 'src/knowledge/data/replies.yaml'), forms),
    places: places(provinces, providers, forms),
    families: readYaml(data('follow-ups.yaml'), familiesFile, 'src/knowledge/data/follow-ups.yaml').families,
  }
}
