// How like a question is to the nearest single phrasing of an entry: what many words in common cannot tell, one phrasing may.

/** The features of every phrasing: those of entry e are the rows `entryStarts[e]` to `entryStarts[e + 1]`. */
export type Phrasings = {
  readonly entryStarts: Uint32Array
  readonly starts: Uint32Array
  readonly features: Uint32Array
  readonly sizes: Float32Array
}

/** Packs the phrasings, given as the feature numbers of each one, by entry. */
export function packPhrasings(byEntry: readonly (readonly (readonly number[])[])[], telling: Float32Array): Phrasings {
  const rows = byEntry.flat()
  const entryStarts = new Uint32Array(byEntry.length + 1)
  byEntry.forEach((phrasings, entry) => {
    entryStarts[entry + 1] = entryStarts[entry]! + phrasings.length
  })
  const starts = new Uint32Array(rows.length + 1)
  rows.forEach((row, at) => {
    starts[at + 1] = starts[at]! + row.length
  })
  return {
    entryStarts,
    starts,
    features: Uint32Array.from(rows.flat()),
    sizes: Float32Array.from(rows, (row) => sizeOf(row, telling)),
  }
}

/** The length of features as a vector of what they tell. */
export function sizeOf(features: Iterable<number>, telling: Float32Array): number {
  let square = 0
  for (const feature of features) square += telling[feature]! ** 2
  return Math.sqrt(square)
}

/** How much of the best matching title of an entry a question says, 0 to 1, by what the words tell. */
export function titleSaid(
  { entryStarts, starts, features }: Phrasings,
  telling: Float32Array,
  asked: ReadonlySet<number>,
  entry: number,
): number {
  let most = 0
  for (let row = entryStarts[entry]!; row < entryStarts[entry + 1]!; row++) {
    let whole = 0
    let said = 0
    for (let at = starts[row]!; at < starts[row + 1]!; at++) {
      const word = features[at]!
      whole += telling[word]!
      if (asked.has(word)) said += telling[word]!
    }
    if (whole > 0) most = Math.max(most, said / whole)
  }
  return most
}

/** A share above this is the very same phrasing. */
const same = 0.999

/** The cosine, 0 to 1, between a question (`has` is 1 at its features) and the nearest phrasing of an entry; `tested`: the same one does not count. */
export function likeness(
  { entryStarts, starts, features, sizes }: Phrasings,
  telling: Float32Array,
  asked: { readonly has: Uint8Array; readonly size: number },
  entry: number,
  tested: boolean,
): number {
  let nearest = 0
  for (let row = entryStarts[entry]!; row < entryStarts[entry + 1]!; row++) {
    let shared = 0
    for (let at = starts[row]!; at < starts[row + 1]!; at++)
      if (asked.has[features[at]!] === 1) shared += telling[features[at]!]! ** 2
    const like = shared / (sizes[row]! * asked.size || 1)
    if (like > nearest && !(tested && like > same)) nearest = like
  }
  return nearest
}
