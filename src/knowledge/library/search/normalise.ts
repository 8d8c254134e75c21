// Brings any text to one form: narrow, small letters, simplified characters, mainland words.
import { z } from 'zod'

/** chinese.yaml: what is replaced before anything is understood. */
export const chineseTables = z.strictObject({
  /** "備备 網网": traditional and simplified side by side. */
  characters: z.string(),
  words: z.record(z.string(), z.string()),
  /** "bei备倍": a syllable and the characters read so. */
  syllables: z.string(),
  /** Pinyin without blanks and its characters. */
  pinyin: z.record(z.string().regex(/^[a-z]+$/), z.string()),
})

/** english.yaml: short forms and what they stand for. */
export const englishTable = z.strictObject({ shortened: z.record(z.string(), z.string()) })

/** Words in pinyin without blanks, and every beginning of one (so that most English words are passed over at once). */
export type Pinyin = { readonly words: ReadonlyMap<string, string>; readonly heads: ReadonlySet<string> }

/** The form of a text that questions and phrasings share; `pinyin` turns typed pinyin into characters. */
export type Normaliser = { readonly plain: (text: string) => string; readonly pinyin: Pinyin }

const ascii = /^[\t\n\r\x20-\x7e]*$/
const latin = /[a-z]/

/** Builds the normaliser from its tables; `spelledWords` are Chinese words to be known in pinyin too. */
export function normaliser(
  tables: z.output<typeof chineseTables>,
  { shortened }: z.output<typeof englishTable>,
  spelledWords: readonly string[] = [],
): Normaliser {
  const simplified = new Map(tables.characters.split(/\s+/).map((pair) => [[...pair][0]!, [...pair][1]!]))
  const words = new Map(Object.entries(tables.words))
  const anyWord = new RegExp([...words.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')
  const characters = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/ü/g, 'v')
      .replace(/[‘’`´]/g, "'")
      .replace(/[\u200b-\u200f\ufeff]/g, '')
      .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
      .replace(anyWord, (word) => words.get(word)!)
  // Ten thousand phrases pass here at every start, and most have one script only: each takes the steps that can change it.
  const plain = (text: string) => {
    const narrow = ascii.test(text) ? text.toLowerCase().replaceAll('`', "'") : characters(text)
    if (!latin.test(narrow)) return narrow
    return narrow.replace(/(?<![a-z.@])[a-z]+(?:\/[a-z]*)?(?![a-z.@])/g, (word) =>
      Object.hasOwn(shortened, word) ? shortened[word]! : word,
    )
  }
  const known = new Map([...inPinyin(spelledWords.map(plain), tables.syllables), ...Object.entries(tables.pinyin)])
  const heads = new Set([...known.keys()].flatMap((word) => Array.from(word, (_, end) => word.slice(0, end + 1))))
  return { plain, pinyin: { words: known, heads } }
}

/** Words of two to six characters by their pinyin; of two words that sound alike the first is taken. */
function inPinyin(words: readonly string[], syllables: string): Map<string, string> {
  const reading = new Map<string, string>()
  for (const [, syllable, characters] of syllables.matchAll(/([a-z]+)(\p{Script=Han}+)/gu)) {
    for (const character of characters!) reading.set(character, syllable!)
  }
  const spelled = new Map<string, string>()
  for (const word of words) {
    const parts = [...word].map((character) => reading.get(character))
    const key = parts.join('')
    if (parts.length > 1 && parts.length < 7 && !parts.includes(undefined) && !spelled.has(key)) spelled.set(key, word)
  }
  return spelled
}
