// Words as they may leave, in a message or on paper: nothing broken, invisible or turned, wherever they came from.

/** Marks that turn the direction of what follows (Unicode TR36). */
const turning = /[\u202a-\u202e\u2066-\u2069]/g

/** Line ends as one sign, no control characters, no turned direction; half a character becomes U+FFFD. */
export function cleanWords(words: string): string {
  return words
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}/gu, '')
    .replace(turning, '')
    .toWellFormed()
}

/** The same plain data with every string in it clean. Word, for one, opens no file with a control character in it. */
export function withCleanWords<Data>(data: Data): Data {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return cleanWords(value)
    if (Array.isArray(value)) return value.map(clean)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, clean(inner)]))
  }
  return clean(data) as Data
}
