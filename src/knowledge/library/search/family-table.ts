// The table follow-ups.yaml: families of articles that share the answers to bare questions.
import { z } from 'zod'
import { asks } from '../asks.ts'

const family = z.strictObject({
  articles: z.array(z.string()).default([]),
  topics: z.array(z.string()).default([]),
  /** The article by kind of question. */
  kinds: z.partialRecord(z.enum(asks), z.string()),
  /** The article by the thing named. */
  things: z.record(z.string(), z.string()).default({}),
})

/** follow-ups.yaml: families of articles that share the answers to bare questions; the last one takes what the others leave. */
export const familiesFile = z.strictObject({ families: z.array(family).min(1) })

/** The families, in order. */
export type Families = z.output<typeof familiesFile>['families']
