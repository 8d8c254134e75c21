// Mends slips of the finger in English words: an unknown word becomes the known one that is nearest to it.

/** Finds the known word nearest to an unknown one; undefined when none is near enough. */
export type Speller = (word: string) => string | undefined

/** A speller over known stems. Words under five letters are left alone; eight letters and more may have two slips. */
export function speller(known: Iterable<string>): Speller {
  const byStart = new Map<string, string[]>()
  const all = new Set(known)
  for (const word of all) {
    if (word.length < 4 || /[^a-z]/.test(word)) continue
    const row = byStart.get(word[0]!) ?? []
    if (row.length === 0) byStart.set(word[0]!, row)
    row.push(word)
  }
  return (word) => {
    if (word.length < 5 || all.has(word) || /[^a-z]/.test(word)) return undefined
    let limit = word.length < 8 ? 1 : 2
    let best: string | undefined
    for (const candidate of byStart.get(word[0]!) ?? []) {
      if (Math.abs(candidate.length - word.length) > limit) continue
      const slips = slipsBetween(word, candidate, limit)
      if (slips <= limit && (best === undefined || slips < limit)) {
        best = candidate
        limit = slips
      }
    }
    return best
  }
}

/** Letters left out, added, changed or swapped with their neighbour; counting stops above `limit`. */
function slipsBetween(one: string, other: string, limit: number): number {
  let before: number[] = []
  let last = Array.from({ length: other.length + 1 }, (_, at) => at)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1
      let slips = Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + same)
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) slips = Math.min(slips, before[column - 2]! + 1)
      current.push(slips)
    }
    if (Math.min(...current) > limit) return limit + 1
    before = last
    last = current
  }
  return last[other.length]!
}
