// Which article a bare question after an answer is about: "how long does that take?" means the procedure just spoken of.
import type { Article } from '../article.ts'
import type { Families } from './family-table.ts'
import type { Query } from './query.ts'

/** Things that only repeat the kind of question. */
const kindly = new Set(['documents', 'process', 'order', 'official-fee', 'overall-time', 'budget', 'working-day'])
/** "What happens if we don't?" is about leaving it; "what happens next?" is not. */
const leaving = /\b(?:if|not|without|skip|ignore|never|penalt|fin)\b|不|没|罚/
/** Where several kinds are heard, the first of these counts. */
const order = ['how-long', 'how-much', 'papers', 'consequence', 'where', 'who', 'when', 'how'] as const

/** The id of the article that a bare question after `last` is answered by; undefined where it names something of its own. */
export function familyAnswer(families: Families, last: Article, { things, asks: kinds, tokens }: Query): string | undefined {
  const left = leaving.test(tokens.map(({ text }) => text).join(' '))
  const kind = order.find((one) => kinds.includes(one) && (one !== 'consequence' || left))
  const repeats = (thing: string) => kindly.has(thing) || (kind === 'consequence' && /^(?:unfiled|penalty)$/.test(thing))
  const own = things.filter((thing) => !repeats(thing) && !thing.endsWith('-named'))
  const ours = families.find(({ articles, topics }) => articles.includes(last.id) || topics.includes(last.topic))
  const asked = [ours, families.at(-1)].flatMap((one) => one ?? [])
  for (const { kinds: byKind, things: byThing } of asked) {
    const named = own.map((thing) => byThing[thing]).find((id) => id !== undefined && id !== last.id)
    if (own.length > 0 && own.length <= most && named !== undefined && (kind === undefined || kind === 'who')) return named
    if (own.length === 0 && kind !== undefined && byKind[kind] !== undefined) return byKind[kind]
  }
  return undefined
}

/** "And for foreigners?" is heard as two things; more are a question of its own. */
const most = 2
