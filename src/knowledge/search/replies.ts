// What is said when no article is the answer: the records of replies.yaml.
import { z } from 'zod'

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
