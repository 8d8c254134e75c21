// Reads a question that only makes sense after the last answer: "and in Guangdong?", "how long does that take?", 「那个人呢？」
import { type Article, pageIn } from '../article.ts'
import { type Index, thingsOf } from './build.ts'
import { familyAnswer } from './families.ts'
import type { Query } from './query.ts'
import { readQuery } from './query.ts'

/** How to read it: as an article that is known (the last one for another place, or the one authors gave its family), or as a question about the last topic. */
export type FollowUp =
  | { readonly again: Article; readonly authored?: true }
  | { readonly again?: never; readonly query: Query; readonly nudge: (article: Article) => number }

const pointing = {
  en: /^(and|but|so|then|ok|what about|how about|what if)\b|\b(it|that|this|they|them|those|these|there|he|she|him|her|one|same)\b/,
  zh: /^(那|还有|然后|如果|要是|那么|所以)|[它他她]|这个|那个|这些|那些|该|上述|刚才|同样|呢[?？]?$/,
}
const short = { en: 9, zh: 14 }
/** So short that it can only be about what was just said. */
const shortest = { en: 5, zh: 8 }

/** The follow-up reading of a question, or undefined when it stands alone. `confidence`: how sure the question is by itself. */
export function readFollowUp(
  index: Index,
  alone: Query,
  question: string,
  previous: string,
  confidence: number,
): FollowUp | undefined {
  const last = index.entries[index.entryNumber.get(previous) ?? -1]
  if (!last || !('article' in last)) return undefined
  const points = pointing[alone.lang].test(alone.text)
  const things = alone.things.filter((thing) => !thing.endsWith('-named') && thing !== 'province' && thing !== 'provider')
  const brief = alone.tokens.length <= short[alone.lang]
  const bare = brief ? familyAnswer(index.words.families, last.article, alone) : undefined
  const answering = index.entries[index.entryNumber.get(bare ?? '') ?? -1]
  if (answering && 'article' in answering && (points || alone.tokens.length <= shortest[alone.lang]))
    return { again: answering.article, authored: true }
  if (!(brief && (points || things.length === 0)) || (confidence > 0.8 && things.length > 1)) return undefined
  const page = pageIn(last.article, alone.lang)
  const namesPlace = (alone.province && page.province) || (alone.provider && page.provider)
  if (namesPlace && things.length === 0 && alone.asks.length === 0) return { again: last.article }
  const query = readQuery(
    question,
    index.words,
    index.correct,
    [...new Set(Object.values(last.article.pages).flatMap((one) => thingsOf(one, index.words)))].slice(0, 4),
  )
  const related = new Set(page.related)
  // "Where does that SMS come from?" names what the last answer was not about: it wants another one, not the same again.
  const elsewhere = things.some((thing) => !Object.values(last.article.pages).some((page) => page.thing.includes(thing)))
  const nudge = ({ id, topic }: Article) => {
    if (elsewhere && id === last.article.id) return 0.5
    if (related.has(id)) return 1.25
    return topic === last.article.topic ? 1.15 : 1
  }
  return { query, nudge }
}
