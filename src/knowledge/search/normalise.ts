// Brings any text to one form: narrow, small letters, simplified characters, mainland words.
import { z } from 'zod'

/** chinese.yaml: what is replaced before anything is understood. */
export const chineseTables = z.strictObject({
  /** "備备 網网": traditional and simplified side by side. */
  characters: z.string(),
  words: z.record(z.string(), z.string()),
  /** Pinyin without blanks and its characters. */
  pinyin: z.record(z.string().regex(/^[a-z]+$/), z.string()),
})

/** The form of a text that questions and phrasings share; `pinyin` turns typed pinyin into characters. */
export type Normaliser = { readonly plain: (text: string) => string; readonly pinyin: ReadonlyMap<string, string> }

/** Builds the normaliser from the tables of chinese.yaml. */
export function normaliser(tables: z.output<typeof chineseTables>): Normaliser {
  const simplified = new Map(tables.characters.split(/\s+/).map((pair) => [[...pair][0]!, [...pair][1]!]))
  const words = new Map(Object.entries(tables.words))
  const anyWord = new RegExp([...words.keys()].sort((a, b) => b.length - a.length).join('|'), 'g')
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[‘’`´]/g, "'")
      .replace(/[\u200b-\u200f\ufeff]/g, '')
      .replace(/\p{Script=Han}/gu, (character) => simplified.get(character) ?? character)
      .replace(anyWord, (word) => words.get(word)!)
  return { plain, pinyin: new Map(Object.entries(tables.pinyin)) }
}
