// Reads a text once: a turn puts the same words to the same readers again and again.
import { LRUCache } from 'lru-cache'

/** So many texts each reader remembers: those of a turn, and then some. */
const most = 64

/**
 * A reader that gives what it gave before where it is shown the same words again. For readers of a text alone, whose readings nobody
 * changes. Example: `const plainly = readOnce((text) => text.normalize('NFKC'))` normalises “Ａ” once, however often it is asked.
 */
export function readOnce<Reading>(read: (text: string) => Reading): (text: string) => Reading {
  const readings = new LRUCache<string, { readonly reading: Reading }>({ max: most })
  return (text) => {
    const known = readings.get(text)
    if (known !== undefined) return known.reading
    const reading = read(text)
    readings.set(text, { reading })
    return reading
  }
}
