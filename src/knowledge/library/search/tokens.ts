// Cuts normalised text into the pieces everything else counts: one English word or number, or one Chinese character.

/** One piece of a text: a word's stem, a number, a domain suffix (".io") or a single Chinese character. */
export type Token = { readonly text: string; readonly han: boolean }

const piece = /(\p{Script=Han})|(\.[a-z]{2,}(?![a-z.]))|([a-z0-9]+(?:\.[a-z0-9]+)*)/gu

/** The tokens of normalised text (see normalise.ts), in order. */
export function tokensOf(text: string): Token[] {
  if (allHan.test(text)) return Array.from(text, (character) => ({ text: character, han: true }))
  const tokens: Token[] = []
  const joined = text
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/'s\b/g, '')
    .replace(/(?<=[a-z])'(?=[a-z])/g, '')
  for (const [, han, suffix, word] of joined.matchAll(piece)) {
    if (han) tokens.push({ text: han, han: true })
    else tokens.push({ text: suffix ?? stemOf(word!), han: false })
  }
  return tokens
}

const allHan = /^\p{Script=Han}*$/u

/** Words that would be another word without their e: a wine is no win, a note is not. */
const ownE = new Set(['note', 'none', 'wine', 'care', 'bare', 'here', 'ride', 'shore', 'cute'])

/** A word without its ending: "filings", "filed" and "filing" are one; a host name becomes its suffix, official sites stay whole. */
export function stemOf(word: string): string {
  if (word.includes('.')) return /\.gov\.cn$|^[\d.]+$/.test(word) ? word : word.replace(/^.*\./, '.')
  if (word.length < 4 || /\d/.test(word)) return word
  const known = stems.get(word)
  if (known !== undefined) return known
  const stem = withoutEnding(word)
  // A bound, since whoever writes may write anything.
  if (stems.size < mostStems) stems.set(word, stem)
  return stem
}

const stems = new Map<string, string>()
const mostStems = 20_000

function withoutEnding(word: string): string {
  let stem = word
    .replace(/(?<=[^aeious])ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$/, '')
    .replace(/(?<=[^su])s$/, '')
  const bare = stem.replace(/(?<=.{3})(?:ing|ed)$/, '')
  if (bare !== stem && /[aeiouy]/.test(bare)) stem = bare.replace(/([bdgmnprt])\1$/, '$1')
  if (ownE.has(stem)) return stem
  return stem
    .replace(/ens(e?)$/, 'enc$1')
    .replace(/is(e|ation)$/, 'iz$1')
    .replace(/(?<=.{3})e$/, '')
    .replace(/our$/, 'or')
}
