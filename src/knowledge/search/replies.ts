// What is said when no article is the answer: the records of replies.yaml.
import { z } from 'zod'
import type { Normaliser } from './normalise.ts'
import { addPhrase, phrasesIn, phraseTree } from './phrases.ts'
import type { Token } from './tokens.ts'

const words = z.strictObject({ en: z.array(z.string()).default([]), zh: z.array(z.string()).default([]) })

/** replies.yaml: small talk, handoffs and refusals, with phrasings by which they are recognised. */
export const repliesFile = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.enum(['smalltalk', 'handoff', 'decline']),
    /** Whether the nearest articles are offered as well. */
    topics: z.boolean().default(false),
    text: z.strictObject({ en: z.string(), zh: z.string() }),
    /** Words that settle it by themselves. */
    sure: words.default({ en: [], zh: [] }),
    phrasings: words,
  }),
)

/** One such reply. */
export type Reply = z.output<typeof repliesFile>[number]

/** Finds the reply whose sure words are in a question. */
export function sureReplies(replies: readonly Reply[], normaliser: Normaliser) {
  const tree = phraseTree()
  for (const { id, sure } of replies) for (const phrase of [...sure.en, ...sure.zh]) addPhrase(tree, normaliser.plain(phrase), id)
  return (tokens: readonly Token[]): Reply | undefined => {
    const [id] = phrasesIn(tree, tokens)
    return replies.find((reply) => reply.id === id)
  }
}
