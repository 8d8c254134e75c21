// How many articles and phrasings there are, by topic and language, and which kinds of question each topic answers.
import type { Ask } from '../../knowledge/library/article.ts'
import type { Shelf } from '../../knowledge/library/load-articles.ts'

/** One topic: its articles, its phrasings in each language, and how often each kind of question is answered. */
export type TopicCoverage = {
  readonly topic: string
  readonly articles: number
  readonly phrasings: { readonly en: number; readonly zh: number }
  readonly asks: Readonly<Partial<Record<Ask, number>>>
}

/** The coverage of the articles, by topic. */
export function coverageOf({ articles }: Shelf): TopicCoverage[] {
  const topics = [...new Set([...articles.values()].map(({ topic }) => topic))].sort()
  return topics.map((topic) => {
    const own = [...articles.values()].filter((article) => article.topic === topic)
    const asks: Partial<Record<Ask, number>> = {}
    for (const { pages } of own) for (const ask of (pages.en ?? pages.zh)!.ask) asks[ask] = (asks[ask] ?? 0) + 1
    const count = (lang: 'en' | 'zh') => own.reduce((sum, { pages }) => sum + (pages[lang]?.phrasings.length ?? 0), 0)
    return { topic, articles: own.length, phrasings: { en: count('en'), zh: count('zh') }, asks }
  })
}

/** The coverage as text. */
export function sayCoverage(topics: readonly TopicCoverage[]): string {
  const lines = topics.map(({ topic, articles, phrasings, asks }) => {
    const kinds = Object.entries(asks)
      .sort(([, a], [, b]) => b - a)
      .map(([ask, count]) => `${ask} ${count}`)
    return `${topic.padEnd(20)} ${String(articles).padStart(4)} articles  ${String(phrasings.en).padStart(5)} en ${String(phrasings.zh).padStart(5)} zh  ${kinds.join(', ')}`
  })
  const all = topics.reduce((sum, { articles }) => sum + articles, 0)
  return `${[...lines, `${all} articles in ${topics.length} topics`].join('\n')}\n`
}
