// What is understood of a text before anything is looked up: language, tokens, things, kinds of question, places, features.
import type { Locale } from '../../../locale.ts'
import { featuresOf } from './features.ts'
import { spoken } from './language.ts'
import type { Reading } from './lexicon.ts'
import type { Side } from './places.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Words } from './word-tables.ts'

/**
 * A question (or a phrasing of an article) as the search sees it. Example: “阿里云备案要多久” has `lang: 'zh'`, `provider: 'aliyun'` and its
 * words and pairs of characters as `features`.
 */
export type Query = Reading & {
  readonly lang: Locale
  readonly text: string
  readonly tokens: readonly Token[]
  readonly features: readonly string[]
  /** Code of the province and id of the provider named, if any. */
  readonly province?: string
  readonly provider?: string
  readonly side?: Side
  /** Set where more than one provider is named. */
  readonly several?: true
}

/** Reads a text. `corrected` may mend unknown words; `more` are things known from the conversation. */
export function readQuery(
  question: string,
  words: Words,
  corrected = (token: Token) => token,
  more: readonly string[] = [],
): Query {
  const plain = words.places.hostsNamed(words.normaliser.plain(question).replace(greeting, '').replace(thingy, '$1'))
  const { lang, text } = spoken(plain, words.normaliser)
  return readTokens({ lang, text, tokens: tokensOf(text).map(corrected) }, words, more)
}

type Written = Pick<Query, 'lang' | 'text' | 'tokens'>

function readTokens({ lang, text, tokens }: Written, words: Words, more: readonly string[] = []): Query {
  const named = words.places.named(tokens)
  const places = [
    ...(named.province ? ['province-named'] : []),
    ...(named.provider ? ['provider-named'] : []),
    ...(named.side ? [`served-${named.side}`] : []),
    ...(named.several ? ['two-providers'] : []),
    ...sharesIn(text),
    ...(endingIn.test(text) ? ['number-suffix'] : []),
  ]
  const featured = featuresOf(tokens, words.lexicon, [...places, ...more])
  const features = [...featured.features, ...words.replies.pointedTo(tokens).map((id) => `r${id}`)]
  return { lang, text, tokens, ...featured, features, ...named }
}

/** The question as it would be put anywhere: 「上海备案要多久」 is 「备案要多久」, for Shanghai. */
export function anywhere(query: Query, words: Words): Query {
  const { lang, text, province } = query
  const left = readTokens({ lang, text, tokens: words.places.withoutProvince(query.tokens) }, words)
  return { ...left, things: [...left.things, 'province-named'], ...(province && { province }) }
}

/** A greeting before something else: "hello, can I change the domain?" is no small talk. */
const greeting =
  /^\s*(?:(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)|dear (?:all|team|sir|madam|colleagues))(?: there| all| team| everyone)?|你好啊?|您好|哈[喽啰罗])[\s,，.。!！:：~～-]+(?=.{12})/u

/** "What is this ICP thing": the word adds nothing to what it stands with. What "the police thing" means the lexicon knows. */
const thingy =
  /\b(?:this|that|the|these) (?:whole )?(icp|bei ?an|filing|licen[cs]e|registration|edi|b25) (?:thing|thingy|stuff)\b/gi

/** A share of a company, as half of it decides over the licence. */
function sharesIn(text: string): string[] {
  const shares = [...text.matchAll(/(\d{1,3}(?:\.\d+)?) ?(?:%|percent|per cent)/g)].map(([, share]) => Number(share))
  return shares.length === 0 ? [] : [shares.some((share) => share > 50) ? 'share-over-half' : 'share-within-half']
}

/** The ending of a number that names one service: "ICP20012345-3", 「号-2A」. */
const endingIn = /(?:\d{6,}|号) ?[-－—] ?\d{1,3}[akx]?(?![\d-])|(?:^|[\s"'“(])[-－]\d[akx]?(?=[\s"'”)?？,，]|\p{Script=Han}|$)/iu

/** The things a text names and the kinds of question it asks, as the lexicon knows them; both empty where it only asks "what now?". */
export function readingOf(text: string, words: Words): Reading {
  return words.lexicon.read(tokensOf(spoken(words.normaliser.plain(text), words.normaliser).text))
}

/**
 * A question with another subject: "what is the penalty without a filing?" and "without the police one?" give "what is the penalty
 * without a ? without the police one?". Things at the heart of ours give way to such things only, others to others.
 */
export function withSubject(question: string, subject: string, words: Words): string {
  const things = readingOf(subject, words).things
  const core = things.some((thing) => words.lexicon.core.has(thing))
  const tokens = tokensOf(spoken(words.normaliser.plain(question), words.normaliser).text)
  const left = words.lexicon.without(tokens, (thing) => words.lexicon.core.has(thing) === core)
  return `${left.map(({ text, han }) => (han ? text : ` ${text} `)).join('')} ${subject}`
}
