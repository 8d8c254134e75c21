// Traditional characters as simplified ones, and the characters of spoken Cantonese, from the table the search uses as well.
import { z } from 'zod'
import { readOwn } from '../read.ts'

/** Rewrites traditional characters, one for one. */
export type Simplify = (text: string) => string

/** Reads the characters of chinese.yaml. Throws FaultyFile. */
export function loadSimplify(): Simplify {
  const table = readOwn('names/chinese.yaml', z.object({ characters: z.string(), words: z.record(z.string(), z.string()) }))
  const simple = new Map(table.characters.split(/\s+/).map((pair) => [[...pair][0]!, [...pair][1]!]))
  for (const [word, plain] of Object.entries(table.words)) if ([...word].length === 1) simple.set(word, plain)
  return (text) => text.replace(/\p{Script=Han}/gu, (character) => simple.get(character) ?? character)
}
