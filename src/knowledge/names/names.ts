// Finds authored names in a text: the longest first, whole words in Latin script, anywhere in Chinese.
import { readOnce } from '../read-once.ts'

/** A name and what it stands for. */
export type Named<Value> = { readonly name: string; readonly value: Value }

/** A name found: what it stands for (several where the name is shared), the words, and where they stand in the plain text. */
export type Found<Value> = {
  readonly values: readonly Value[]
  readonly words: string
  readonly start: number
  readonly end: number
}

/** Finds names in a plain text, first to last, never overlapping. */
export type Finder<Value> = (plain: string) => readonly Found<Value>[]

/** A text with narrow letters, straight quotes, single blanks and no accents; capitals stay. */
export const plainly = readOnce((text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .replace(/[‘’`´]/g, "'")
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/\s+/g, ' ')
    .trim(),
)

/** Builds a finder. A name of two capitals counts only in capitals ("US", not "us"); a single character never counts. */
export function finderOf<Value>(names: Iterable<Named<Value>>): Finder<Value> {
  const find = findersOf([names])
  return (plain) => find(plain)[0]!
}

/** A name of one of several lists. */
type Entry<Value> = { readonly list: number; readonly name: string; readonly exact: string; readonly values: Value[] }

/** Builds a finder for several lists of names, each found for itself, in one pass over the text: what is found, list by list. */
export function findersOf<Value>(
  lists: readonly Iterable<Named<Value>>[],
): (plain: string) => readonly (readonly Found<Value>[])[] {
  const byStart = new Map<string, Entry<Value>[]>()
  for (const [list, names] of lists.entries())
    for (const { name, value } of names) {
      const exact = plainly(name)
      if (exact.length < 2) continue
      const lower = small(exact)
      const row = byStart.get(lower.slice(0, 2)) ?? []
      const known = row.find(
        (entry) => entry.list === list && entry.name === lower && (lower.length > 2 || entry.exact === exact),
      )
      if (known === undefined) row.push({ list, name: lower, exact, values: [value] })
      else if (!known.values.includes(value)) known.values.push(value)
      byStart.set(lower.slice(0, 2), row)
    }
  for (const row of byStart.values()) row.sort((a, b) => b.name.length - a.name.length)
  return readOnce((plain) => {
    const { text, pairs } = lookedAt(plain)
    const found: Found<Value>[][] = lists.map(() => [])
    for (let at = 0; at < text.length; at++)
      for (const { list, name, exact, values } of byStart.get(pairs[at]!) ?? none) {
        const own = found[list]!
        const end = at + name.length
        if (at < (own.at(-1)?.end ?? 0) || !text.startsWith(name, at) || !standsAlone(text, at, end)) continue
        if (exact.length > 2 || exact === name || plain.startsWith(exact, at))
          own.push({ values, words: plain.slice(at, end), start: at, end })
      }
    return found
  })
}
const none: readonly never[] = []

/** A text in small letters with the two letters that begin at each place: several finders look at one text after another. */
const lookedAt = readOnce((plain) => {
  const text = small(plain)
  return { text, pairs: Array.from({ length: text.length }, (_, at) => text.slice(at, at + 2)) }
})

/** The plain text with the found words blanked out, so that what is left can be read for something else. */
export function without(plain: string, found: readonly { readonly start: number; readonly end: number }[]): string {
  let left = plain
  for (const { start, end } of found) left = left.slice(0, start) + ' '.repeat(end - start) + left.slice(end)
  return left
}

/** Small letters, one for one, so that places in the text stay the same. */
function small(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length
    ? lower
    : [...text].map((one) => (one.toLowerCase().length === one.length ? one.toLowerCase() : one)).join('')
}

function standsAlone(text: string, start: number, end: number): boolean {
  const latin = /[a-z0-9]/
  const before = start > 0 && latin.test(text[start]!) && latin.test(text[start - 1]!)
  const after = end < text.length && latin.test(text[end - 1]!) && latin.test(text[end]!)
  return !before && !after
}
