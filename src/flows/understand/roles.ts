// Decides what a place or provider in a sentence is about: the server, the operator, the domain, an earlier filing, the customers.
import type { Role } from '../../knowledge/cues.ts'
import type { Found } from '../../knowledge/names.ts'

/** A word with a role, and where it stands. */
export type RoleWord = { readonly role: Role; readonly start: number; readonly end: number }

const farthest = 45

/** The role of what stands at a span: that of the nearest word with one, counted in letters, commas and "and" far apart. */
export function roleOf(
  plain: string,
  span: { readonly start: number; readonly end: number },
  words: readonly RoleWord[],
): Role | null {
  let nearest: RoleWord | null = null
  let least = farthest
  for (const word of words) {
    if (word.start < span.end && span.start < word.end) continue
    const distance = distanceOf(plain, span, word)
    if (distance < least) [nearest, least] = [word, distance]
  }
  return nearest?.role ?? null
}

/** The role words found in a sentence. */
export function roleWords(found: readonly Found<Role>[]): readonly RoleWord[] {
  return found.flatMap(({ values, start, end }) => values.map((role) => ({ role, start, end })))
}

function distanceOf(plain: string, span: { readonly start: number; readonly end: number }, word: RoleWord): number {
  const follows = word.start >= span.end
  const between = follows ? plain.slice(span.end, word.start) : plain.slice(word.end, span.start)
  const letters = [...between].reduce((total, one) => total + (/\p{Script=Han}/u.test(one) ? 3 : one === ' ' ? 0.5 : 1), 0)
  const breaks = (between.match(/[,;:()，；：、（）。]/g)?.length ?? 0) * 30
  const joins = (between.match(/\b(?:and|with|but|while|has|have|uses?|buys?|wants?)\b|和|但|并|用/gi)?.length ?? 0) * 8
  return letters + breaks + joins + (follows && between.trim().length > 2 ? 6 : 0)
}
