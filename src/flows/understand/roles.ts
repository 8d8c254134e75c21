// Decides what a place or provider in a sentence is about: the server, the operator, the domain, an earlier filing, the customers.
import type { Role } from '../../knowledge/law/cues.ts'
import type { Found } from '../../knowledge/names/names.ts'

/** A word with a role, and where it stands. */
export type RoleWord = { readonly role: Role; readonly start: number; readonly end: number }

type Span = { readonly start: number; readonly end: number }

const farthest = 45
/** Beyond so many letters nothing belongs together. */
const reach = 160

/** The role of what stands at a span: that of the nearest word with one; else the only role spoken of around it. */
export function roleOf(plain: string, span: Span, words: readonly RoleWord[]): Role | null {
  const nearest = nearestRole(plain, span, words)
  if (nearest !== null) return nearest
  const roles = new Set(within(span, words).map((word) => word.role))
  return roles.size === 1 ? [...roles][0]! : null
}

/** The role of the nearest word with one, where commas and "and" count as far; null where none is near. */
export function nearestRole(plain: string, span: Span, words: readonly RoleWord[]): Role | null {
  let nearest: RoleWord | null = null
  let least = farthest
  for (const word of within(span, words)) {
    // "On a server in Copenhagen behind Cloudflare": what stands behind or in front is named after these words.
    if (word.start >= span.end && /^(?:behind|in front)/i.test(plain.slice(word.start, word.end))) continue
    const distance = distanceOf(plain, span, word)
    if (distance < least) [nearest, least] = [word, distance]
  }
  return nearest?.role ?? null
}

/** The nearest few words with a role, on either side. */
function within(span: Span, words: readonly RoleWord[]): readonly RoleWord[] {
  return words
    .map((word) => ({ word, gap: Math.max(span.start - word.end, word.start - span.end) }))
    .filter(({ gap }) => gap >= 0 && gap < reach)
    .sort((left, right) => left.gap - right.gap)
    .slice(0, 8)
    .map(({ word }) => word)
}

/** The role words found in a sentence. */
export function roleWords(found: readonly Found<Role>[]): readonly RoleWord[] {
  return found.flatMap(({ values, start, end }) => values.map((role) => ({ role, start, end })))
}

/** A blank between two Chinese characters parts what it stands between: 「腾讯云香港 烟台的韩资企业」. */
const stopsBetween = (plain: string, from: number, length: number) =>
  [...plain.slice(from - 1, from + length + 1).matchAll(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu)].length

function distanceOf(plain: string, span: Span, word: RoleWord): number {
  const follows = word.start >= span.end
  const between = (follows ? plain.slice(span.end, word.start) : plain.slice(word.end, span.start)).replace(
    /\([^()]*\)|（[^（）]*）/g,
    '',
  )
  const letters = [...between].reduce((total, one) => total + (/\p{Script=Han}/u.test(one) ? 3 : one === ' ' ? 0.5 : 1), 0)
  const from = follows ? span.end : word.end
  const breaks = ((between.match(/[,;:()，；：、（）。]| [-–—] /g)?.length ?? 0) + stopsBetween(plain, from, between.length)) * 30
  const joins = (between.match(/\b(?:and|with|but|while|has|have|uses?|buys?|wants?)\b|和|但|并|用/gi)?.length ?? 0) * 8
  return letters + breaks + joins + (follows && between.trim().length > 2 ? 6 : 0)
}
