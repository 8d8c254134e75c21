// Tells a question from an answer to an interview question, so that "how long does it take?" is not stored as a company name.
import { spoken } from './language.ts'
import { tokensOf } from './tokens.ts'
import type { Words } from './word-tables.ts'

const openers =
  /^(?:(?:hi|hello|hey|and|but|so|ok|well|please|sorry|um|btw)[,.!]? )*(?:what|why|how|when|where|who|whose|which|do|does|did|is|are|was|can|could|may|must|should|shall|will|would|have|has|am|explain|tell me|any idea)\b/
const chineseQuestions =
  /吗|呢|什么|怎么|怎样|如何|为什么|多久|多少|几天|几个|哪里|哪个|哪些|哪种|哪儿|谁|是否|能否|可否|有没有|是不是|要不要|能不能|可不可以|会不会|需不需要|行不行|用不用/

/** How much a text looks like a question, 0 to 1: above 0.5 it is better answered than stored. */
export function looksLikeQuestion(text: string, words: Words): number {
  const plain = words.normaliser.plain(text).trim()
  const { lang, text: read } = spoken(plain, words.normaliser)
  const tokens = tokensOf(read)
  if (tokens.length === 0) return 0
  const { asks, things } = words.lexicon.read(tokens)
  const opens = lang === 'zh' ? chineseQuestions.test(read) : openers.test(read)
  const marked = /[?？]\s*$/.test(plain)
  const asksForMore = asks.filter((kind) => kind !== 'can' && kind !== 'need' && kind !== 'papers').length
  const sum = -2.4 + (marked ? 3 : 0) + (opens ? 2.9 : 0) + 0.5 * Math.min(asksForMore, 2) + 0.2 * Math.min(things.length, 2)
  return 1 / (1 + Math.exp(-sum))
}
