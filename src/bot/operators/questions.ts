// Questions that found no answer and answers that did not help, without what could tell who asked.
import type { Store } from '../../store/store.ts'

/** One of them. `question` is null where an answer was disliked: the article says it. */
export type OpenQuestion = {
  readonly at: string
  readonly what: 'unanswered' | 'disliked'
  readonly question: string
  readonly article: string
}

const rowsMost = 20
const wordsMost = 160

/** The latest that nobody has settled. */
export async function openQuestions(store: Store): Promise<readonly OpenQuestion[]> {
  const rows = await store.find('feedback', { what: ['unanswered', 'thumb-down'], settled: false, limit: rowsMost })
  return rows.map(({ at, what, question, articles }) => ({
    at,
    what: what === 'thumb-down' ? ('disliked' as const) : ('unanswered' as const),
    question: withoutPersons(question),
    article: articles[0] ?? '',
  }))
}

/** Long numbers, mail addresses, links and names at hand are left out. */
export function withoutPersons(words: string): string {
  const bare = words
    .replace(/\S+@\S+/g, '…')
    .replace(/\bhttps?:\/\/\S+|\b[\w-]+(?:\.[\w-]+)+\b/gi, '…')
    .replace(/\+?\d[\d\s()-]{4,}[\dXx]/g, '…')
    .replace(/(我叫|我是|姓名[是：:]?|名字[是叫]?)\s*[\p{Script=Han}·]{2,4}/gu, '$1…')
    .replace(/\b((?:my name is|I am|I'm|I’m|this is)\s+)\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)*/gu, '$1…')
  return bare.length > wordsMost ? `${bare.slice(0, wordsMost)}…` : bare
}
