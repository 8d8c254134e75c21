// Whose articles are whose: one whose title names a provider does not answer whoever names another ("Aliyun blocked us" is not about AWS).
import { type Article, pageIn } from '../article.ts'
import type { Query } from './query.ts'
import { tokensOf } from './tokens.ts'
import type { Words } from './word-tables.ts'

/** Is the article about a provider the question does not name, while it names one? "AWS" and "AWS China" are one house. */
export function isAnothers(article: Article, { provider, several }: Query, words: Words): boolean {
  if (provider === undefined || several) return false
  const own = houses.get(article) ?? houseIn(article, words)
  return own !== '' && own !== houseOf(provider)
}

/** The house each title names, '' for none. Asked of every article at every question that names a provider. */
const houses = new WeakMap<Article, string>()

function houseIn(article: Article, { places, normaliser }: Words): string {
  const named = places.named(tokensOf(normaliser.plain(pageIn(article, 'en').title.split(':')[0]!)))
  const house = named.provider === undefined || named.several ? '' : houseOf(named.provider)
  houses.set(article, house)
  return house
}

const houseOf = (provider: string) => provider.split('-')[0]!
