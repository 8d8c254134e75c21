// What is said when no article is the answer: the records of replies.yaml.
import { z } from 'zod'
import type { Normaliser } from './normalise.ts'
import { addPhrase, collapsed, phrasesIn, phraseTree } from './phrases.ts'
import type { Token } from './tokens.ts'

const word = z.union([z.string(), z.number()]).transform(String)
const words = z.strictObject({
  en: z.array(word).default([]),
  zh: z.array(word).default([]),
})
const none = { en: [], zh: [] }

const reply = z.strictObject({
  id: z.string(),
  kind: z.enum(['smalltalk', 'handoff', 'decline']),
  /** Said to a message without any words. */
  wordless: z.boolean().default(false),
  /** Whether the nearest articles are offered as well. */
  topics: z.boolean().default(false),
  text: z.strictObject({ en: z.string(), zh: z.string() }),
  /** Things beside which it does not stand: another country's law is not meant where the mainland is named too. */
  unless: z.array(z.string()).default([]),
  /** Words that settle it by themselves. */
  sure: words.default(none),
  /** Words that point to it; `<country>` stands for each country. */
  words: words.default(none),
  phrasings: words,
})

/** replies.yaml: small talk, handoffs and refusals, with words and phrasings by which they are recognised. */
export const repliesFile = z.strictObject({ countries: words, replies: z.array(reply) })

/** One such reply. */
export type Reply = z.output<typeof reply>

/**
 * The replies, and what finds words of theirs in a question. Example: “thanks” alone is settled by `sure`; `refuses('tax-advice')` says
 * whether that reply declines.
 */
export type Replies = {
  readonly all: readonly Reply[]
  /** The reply to a message without words. */
  readonly wordless: Reply | undefined
  /** The reply settled by its sure words. */
  readonly sure: (tokens: readonly Token[]) => Reply | undefined
  /** Ids of the replies that words of the question point to. */
  readonly pointedTo: (tokens: readonly Token[]) => readonly string[]
  /** Whether the reply of that id declines. */
  readonly refuses: (id: string) => boolean
}

/** Builds the recogniser of replies. */
export function replies({ countries, replies: all }: z.output<typeof repliesFile>, { plain }: Normaliser): Replies {
  const sure = phraseTree()
  const pointing = phraseTree()
  const places = phraseTree()
  for (const country of [...countries.en, ...countries.zh]) addPhrase(places, plain(country), anyCountry)
  for (const { id, sure: settling, words: cues } of all) {
    for (const lang of ['en', 'zh'] as const) {
      for (const phrase of settling[lang]) addPhrase(sure, plain(phrase), id)
      for (const cue of cues[lang]) addPhrase(pointing, plain(cue.replace('<country>', ` ${anyCountry} `)), id)
    }
  }
  const refusing = new Set(all.flatMap(({ id, kind }) => (kind === 'decline' ? [id] : [])))
  return {
    all,
    refuses: (id) => refusing.has(id),
    wordless: all.find((reply) => reply.wordless),
    sure: (tokens) => all.find(({ id }) => id === phrasesIn(sure, tokens)[0]),
    pointedTo: (tokens) => {
      const row = collapsed(places, tokens, anyCountryToken)
      const found = phrasesIn(pointing, tokens)
      return row.includes(anyCountryToken) ? [...new Set([...found, ...phrasesIn(pointing, row)])] : found
    },
  }
}

const anyCountry = 'anycountry'
const anyCountryToken: Token = { text: anyCountry, han: false }
