// Guides as data: what is done to a record that exists, step by step, up to the orders that follow.
import { z } from 'zod'
import { checkFact, type Facts, isFactPath } from '../law/facts.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

const choice = z.strictObject({
  id: z.string(),
  label: textSchema,
  /** The next step, or `guide/step`. */
  to: z.string(),
  /** Said before the next step. */
  say: textSchema.optional(),
  synonyms: z.array(z.string()).default([]),
})
const asking = z.strictObject({ ask: textSchema, choices: z.array(choice).min(2).max(6) })
const dating = z.strictObject({
  ask: textSchema,
  /** The field that keeps the day: where it has come already, and where it lies ahead. */
  day: z.strictObject({ past: z.string(), ahead: z.string() }),
  to: z.string(),
})
const ending = z.strictObject({
  first: textSchema.optional(),
  tell: textSchema,
  states: z
    .record(z.string(), z.array(z.string()))
    .refine((states) => Object.entries(states).every(([path, value]) => isFactPath(path) && 'value' in checkFact(path, value)))
    .transform((states) => states as Facts)
    .default({}),
  orders: z
    .array(z.strictObject({ kind: z.string(), subject: z.string().optional(), of: z.literal('operator').optional() }))
    .default([]),
  duties: z.array(z.string()).default([]),
  sources: z.array(z.string()).optional(),
})
const guideSchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  /** What it is about, for questions in between. */
  article: z.string(),
  begin: z.string(),
  sources: z.array(z.string()).min(1),
  steps: z.record(z.string(), z.union([asking, dating, ending])),
})
const fileSchema = z.array(guideSchema).superRefine((guides, context) => {
  const places = new Set(guides.flatMap(({ id, steps }) => Object.keys(steps).map((step) => `${id}/${step}`)))
  guides.forEach(({ id, begin, steps }, at) => {
    const leads = (to: string, path: (string | number)[]) => {
      if (!places.has(to.includes('/') ? to : `${id}/${to}`))
        context.addIssue({ code: 'custom', path: [at, ...path], message: `leads to ${to}, which is no step` })
    }
    leads(begin, ['begin'])
    for (const [name, step] of Object.entries(steps)) {
      if ('choices' in step) step.choices.forEach(({ to }, place) => void leads(to, ['steps', name, 'choices', place, 'to']))
      else if ('day' in step) leads(step.to, ['steps', name, 'to'])
    }
  })
})

/** One guide: its steps by id. "cancel" begins at `what`, whose choice `access` leads to `others`. */
export type Guide = z.output<typeof guideSchema>
/** A step: asks with choices, asks for a day, or ends in orders. */
export type GuideStep = Guide['steps'][string]
/** A step that ends the guide. */
export type GuideEnd = z.output<typeof ending>

/** Reads guides.yaml, in the order of the file. Throws FaultyFile. */
export const loadGuides = (): readonly Guide[] => readOwn('procedure/guides.yaml', fileSchema)
