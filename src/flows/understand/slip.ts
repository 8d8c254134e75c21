// Forgives one slip of the finger in a longer word, where only one known word is that near.

/** The known words one slip away from the text, letters only, from a length on; empty where several differ. */
export function bySlip(text: string, known: readonly string[], from: number): readonly string[] {
  const words = text.toLowerCase()
  if (words.length < from - 1 || words.length > 40 || /\p{Script=Han}/u.test(words)) return []
  const near = known.filter((word) => word.length >= from && withinOneSlip(word.toLowerCase(), words))
  return near.length === 1 ? near : []
}

/** Do two words differ by at most one letter missing, added, changed or swapped with its neighbour? */
export function withinOneSlip(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false
  let start = 0
  while (start < left.length && left[start] === right[start]) start++
  let end = 0
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end++
  const [l, r] = [left.slice(start, left.length - end), right.slice(start, right.length - end)]
  return (l.length <= 1 && r.length <= 1) || (l.length === 2 && r.length === 2 && l[0] === r[1] && l[1] === r[0])
}
