// Two full-text searches over our articles, as one would build an assistant's answers with a package.
import { create, insert, search } from '@orama/orama'
import MiniSearch from 'minisearch'
import { loadArticles } from '../src/knowledge/library/load-articles.ts'
import type { Locale } from '../src/locale.ts'

/** The text of the nearest page in a language. */
export type Search = (question: string, lang: Locale) => string | undefined | Promise<string | undefined>

/** Every page of every article, as a search without knowledge of the field sees it. */
const pages = () =>
  [...loadArticles().articles.values()].flatMap((article) =>
    Object.entries(article.pages).map(([lang, page]) => ({
      id: `${article.id}.${lang}`,
      lang,
      title: page.title,
      phrasings: page.phrasings.join('\n'),
      body: page.body,
    })),
  )
// Chinese is written without blanks: its characters and pairs of them are the words.
const words = (text: string) =>
  text
    .toLowerCase()
    .match(/[a-z0-9]+|\p{Script=Han}/gu)
    ?.flatMap((word, at, all) => (/\p{Script=Han}/u.test(word) && all[at + 1] ? [word, word + all[at + 1]] : [word])) ?? []

/** MiniSearch over every page. */
export function miniSearch(): Search {
  const index = new MiniSearch({ fields: ['title', 'phrasings', 'body'], storeFields: ['body', 'lang'], tokenize: words })
  index.addAll(pages())
  return (question, wanted) =>
    index.search(question, { boost: { title: 4, phrasings: 2 }, filter: ({ lang }) => lang === wanted })[0]?.body
}

/** Orama over every page. */
export async function oramaSearch(): Promise<Search> {
  const schema = { title: 'string', phrasings: 'string', body: 'string', lang: 'enum' } as const
  const tokenizer = { language: 'english', normalizationCache: new Map(), tokenize: words }
  const index = create({ schema, components: { tokenizer } })
  for (const page of pages()) await insert(index, page)
  return async (term, lang) => {
    const { hits } = await search(index, { term, where: { lang: { eq: lang } }, boost: { title: 4, phrasings: 2 }, limit: 1 })
    return hits[0]?.document.body
  }
}
