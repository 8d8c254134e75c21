// Turns a text into countable features: words, characters, things, kinds of question and their pairs.
import type { Lexicon, Reading } from './lexicon.ts'
import type { Token } from './tokens.ts'

/** How much each kind of feature counts; the first letter of a feature says its kind. Found on held-out phrasings. */
export const featureWeights: Readonly<Record<string, number>> = {
  w: 1.7, // a word
  u: 0.9, // a Chinese character
  h: 0.5, // two characters in a row
  c: 0.95, // a thing of the lexicon
  a: 0.6, // a kind of question
  p: 0.7, // a thing together with a kind of question
  q: 0.9, // two things together
  r: 4, // words that point to a reply
}

/** Is the feature a word, a character or two of them, rather than what was understood? */
export const isWord = (feature: string) => feature[0] === 'w' || feature[0] === 'u' || feature[0] === 'h'

/** The features of a text, each once, with what the lexicon read in it. */
export type Featured = Reading & { readonly features: readonly string[] }

/** Counts the features of tokens; `more` are things known from elsewhere (the topic of the last answer). */
export function featuresOf(tokens: readonly Token[], lexicon: Lexicon, more: readonly string[] = []): Featured {
  const features = new Set<string>()
  for (let at = 0; at < tokens.length; at++) {
    const { text, han } = tokens[at]!
    features.add((han ? 'u' : 'w') + text)
    if (han && tokens[at + 1]?.han) features.add(`h${text}${tokens[at + 1]!.text}`)
  }
  const read = lexicon.read(tokens)
  const things = [...new Set([...read.things, ...more])]
  for (const feature of featuresOfReading({ things, asks: read.asks })) features.add(feature)
  return { features: [...features], things, asks: read.asks }
}

/** The features of things and kinds of question alone. */
export function featuresOfReading({ things, asks }: Reading): string[] {
  const features = asks.map((ask) => `a${ask}`)
  for (const thing of things) {
    features.push(`c${thing}`)
    for (const ask of asks) features.push(`p${thing} ${ask}`)
    for (const other of things) if (thing < other) features.push(`q${thing} ${other}`)
  }
  return features
}
