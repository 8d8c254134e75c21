// Whether two questions ask the same, in one language or in two: by the things they name, what is asked of them, and the places.
import { featureWeights } from './features.ts'
import { readQuery } from './query.ts'
import type { Words } from './word-tables.ts'

/** A question as it is compared. `nearest`: the articles that came nearest to it, best first. */
export type Compared = ReturnType<typeof compared>

/** From here up, 0 to 1, two questions in one language have the same words, and two in two languages name the same things. */
const alike = 0.6

/** Reads a question once, to be compared with many. */
export function compared(question: string, nearest: readonly string[], words: Words) {
  const { lang, things, asks, province, provider, features } = readQuery(question, words)
  return { lang, things, asks, province, provider, features: features.filter((feature) => !filler.has(feature)), nearest }
}

/**
 * Do two questions ask the same? In one language most words agree; in two, most things named, and the article nearest to each is among those
 * near the other. Whoever names another province, or asks how long where the other asks how much, asks something else. Example:
 * "can a temple register a website?" and 「寺庙可以做网站备案吗」 do.
 */
export function sameQuestion(one: Compared, other: Compared): boolean {
  if (one.province !== other.province || one.provider !== other.provider || !agree(one.asks, other.asks)) return false
  if (one.lang === other.lang) return share(one.features, other.features, weightOf) >= alike
  return isNear(one, other) && isNear(other, one) && share(one.things, other.things) >= alike
}

/** Is the article nearest to one question among those near the other? */
const isNear = ({ nearest: [first] }: Compared, { nearest }: Compared) => first !== undefined && nearest.includes(first)

/** One of the kinds of question is the same, or one of the two names none. */
function agree(one: readonly string[], other: readonly string[]): boolean {
  return one.length === 0 || other.length === 0 || one.some((ask) => other.includes(ask))
}

/** The part of all features that both have, by weight. */
function share(one: readonly string[], other: readonly string[], weight: (feature: string) => number = () => 1): number {
  const sum = (features: Iterable<string>) => [...features].reduce((total, feature) => total + weight(feature), 0)
  const whole = sum(new Set([...one, ...other]))
  return whole === 0 ? 0 : sum(one.filter((feature) => other.includes(feature))) / whole
}

const weightOf = (feature: string) => featureWeights[feature[0]!] ?? 0

/** Words that stand in any question. */
const filler = new Set(
  ['a', 'an', 'the', 'is', 'it', 'its', 'to', 'for', 'of', 'do', 'doe', 'we', 'our', 'my', 'i', 'you', 'possibl', 'be', 'by'].map(
    (word) => `w${word}`,
  ),
)
