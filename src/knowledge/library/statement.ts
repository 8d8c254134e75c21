// What an article says first, for one kind of question or one situation: the body answers the usual case, a statement the other ones.
import { z } from 'zod'
import { asks } from './asks.ts'

/** A statement, as an author writes it in the front matter. */
export const statement = z.strictObject({
  /** The kinds of question it settles; none: whatever is asked. */
  settles: z.array(z.enum(asks)).default([]),
  /** Things that must all be named: words of the lexicon, `province:GD`, `provider:wix`, `served-outside` … */
  when: z.array(z.string()).default([]),
  /** Things none of which may be named. */
  unless: z.array(z.string()).default([]),
  /** Stands alone: the body does not follow, as it speaks of another case. */
  alone: z.boolean().default(false),
  /** Sources of its own, the best first; none: those of the article. What only practice knows names `S`. */
  sources: z.array(z.string()).default([]),
  says: z.string(),
})

/** One to three sentences that may stand first. */
export type Statement = z.output<typeof statement>

/** What was understood of a question, as far as statements hang on it. */
export type Asked = { readonly asks: readonly string[]; readonly names: ReadonlySet<string> }

/**
 * The statement that fits best: all its conditions hold, and no other that holds has more of them. Of two with as many, the one that
 * settles the more telling kind of question: "where do I need to show it?" asks where, although it says "need". The text competes as a
 * statement that settles what its article lists (`usual`), and gives way where it would only be even.
 */
export function statementFor(
  statements: readonly Statement[],
  asked: Asked,
  usual: Statement['settles'] = [],
): Statement | undefined {
  let best: Statement | undefined
  for (const one of statements) if (holds(one, asked) && (!best || rank(one, asked) > rank(best, asked))) best = one
  const text = { ...empty, settles: usual }
  return best && usual.length > 0 && holds(text, asked) && rank(text, asked) > rank(best, asked) ? undefined : best
}

const empty: Statement = { settles: [], when: [], unless: [], alone: false, sources: [], says: '' }

/** The kinds of question, from the one that words show most surely to the one that they show by the way. */
const telling: readonly string[] = [
  'how-much',
  'how-long',
  'papers',
  'where',
  'number',
  'who',
  'difference',
  'why',
  'can',
  'need',
]

function rank(one: Statement, { asks: kinds }: Asked): number {
  const places = one.settles.filter((kind) => kinds.includes(kind)).map((kind) => telling.indexOf(kind))
  const best = Math.min(...places.map((place) => (place < 0 ? telling.length : place)), telling.length)
  return weight(one) + (telling.length - best) / (telling.length + 1)
}

function holds({ settles, when, unless }: Statement, { asks: kinds, names }: Asked): boolean {
  return (
    when.every((name) => names.has(name)) &&
    !unless.some((name) => names.has(name)) &&
    (settles.length === 0 || settles.some((kind) => kinds.includes(kind)))
  )
}

const weight = ({ settles, when, unless }: Statement) => 2 * when.length + unless.length + (settles.length > 0 ? 1 : 0)
