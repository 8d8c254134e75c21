// Clocks as data: what a duty counts from, and when it is due by that, as authors write it in duties.yaml.
import { z } from 'zod'
import { type FactPath, isFactPath } from '../law/facts.ts'

/** Something a clock can start from or a series can end with. */
export type Reference =
  | { readonly kind: 'fact'; readonly path: FactPath }
  | { readonly kind: 'field'; readonly id: string }
  | { readonly kind: 'event'; readonly name: string }
  /** `*` = any. */
  | { readonly kind: 'order'; readonly order: string; readonly stage: string }

/** What starts the clock: the first that is known, or the later of those known. */
export type Start = { readonly choose: 'first' | 'later'; readonly of: readonly Reference[] }

/** A distance in calendar days, working days or hours. */
export type Distance = { readonly n: number; readonly unit: 'd' | 'wd' | 'h' }

/** When a duty is due. */
export type Due =
  | { readonly kind: 'none' }
  | { readonly kind: 'start'; readonly distance: Distance }
  /** A day of the year after the one reported on. */
  | { readonly kind: 'yearly'; readonly day: string }
  /** The day of an event, or so far from the start where it is missing. */
  | { readonly kind: 'event'; readonly name: string; readonly otherwise?: Distance }
  /** The end of the stage's usual range, else of its limit. */
  | { readonly kind: 'stage' }

const short = /^([+-]?\d+)(wd|d|h)$/
/** A day of a year, `03-31`. */
export const monthDay = /^\d{2}-\d{2}$/

/** "29d", "-5wd", "20h". Throws where it is none. */
export function distanceOf(text: string): Distance {
  const [, n, unit] = short.exec(text) ?? []
  if (n === undefined) throw new Error(`is no distance: ${text}`)
  return { n: Number(n), unit: unit as Distance['unit'] }
}

/** A distance in its short form. */
export const distanceSchema = z.string().regex(short, 'is no distance such as 29d, -5wd or 20h').transform(distanceOf)

const many = z.union([z.string(), z.array(z.string()).min(1)]).transform((one) => [one].flat())
const fact = z
  .string()
  .refine(isFactPath, 'is no fact')
  .transform((path): Reference[] => [{ kind: 'fact', path: path as FactPath }])
const field = z.strictObject({ field: z.string() }).transform(({ field: id }): Reference[] => [{ kind: 'field', id }])
const event = z.strictObject({ event: z.string() }).transform(({ event: name }): Reference[] => [{ kind: 'event', name }])
const order = z
  .strictObject({ order: many, stage: many })
  .transform(({ order: kinds, stage: stages }): Reference[] =>
    kinds.flatMap((kind) => stages.map((stage): Reference => ({ kind: 'order', order: kind, stage }))),
  )

/**
 * What authors point at, a fact by its path, `{ field: hosting.expiresOn }`, `{ event: campaign-entered }`, `{ order: psb, stage: granted }`.
 * Order and stage may be lists, and `*` is any. Example: `{ order: "*", stage: [provider-returned, psb-returned] }` is two references.
 */
const references = z.union([fact, field, event, order])

/** A list of them, flat. */
export const referencesSchema = z.array(references).transform((all) => all.flat())

/** One of them alone. */
export const referenceSchema = references.refine((all) => all.length === 1, 'must be one').transform(([one]) => one!)

/** `service.openDate`, `{ first: [entity.certificateExpiresOn, person.idExpiresOn] }`, `{ later: [service.openDate, record.grantedOn] }`. */
export const startSchema = z.union([
  z.strictObject({ later: referencesSchema }).transform(({ later }): Start => ({ choose: 'later', of: later })),
  z.strictObject({ first: referencesSchema }).transform(({ first }): Start => ({ choose: 'first', of: first })),
  references.transform((of): Start => ({ choose: 'first', of })),
])

const amount = { days: z.number().int().optional(), workingDays: z.number().int().optional(), hours: z.number().int().optional() }
const start = z.literal('start')
const far = z
  .union([z.strictObject({ after: start, ...amount }), z.strictObject({ before: start, ...amount })])
  .refine(
    ({ days, workingDays, hours }) => [days, workingDays, hours].filter((n) => n !== undefined).length === 1,
    'needs one amount',
  )
  .transform((given): Distance => {
    const { days, workingDays, hours } = given
    const [n, unit] =
      days !== undefined
        ? ([days, 'd'] as const)
        : workingDays !== undefined
          ? ([workingDays, 'wd'] as const)
          : ([hours!, 'h'] as const)
    return { n: 'before' in given ? -n : n, unit }
  })

/** So far from the start: `{ after: start, days: 30 }`, `{ before: start, days: 90 }`, `{ after: start, workingDays: 10 }`, `{ on: start }`. */
const fromStart = z.union([
  z.strictObject({ on: start }).transform((): Due => ({ kind: 'start', distance: { n: 0, unit: 'd' } })),
  far.transform((distance): Due => ({ kind: 'start', distance })),
])

/**
 * When it is due: so far from the start; `{ yearly: "03-31" }`; `{ on: { event: notice-due }, otherwise: { after: start, days: 5 } }`;
 * `{ end: stage }`, the end of the stage's usual range, else of its limit; null for never.
 */
export const dueSchema = z.union([
  z.null().transform((): Due => ({ kind: 'none' })),
  fromStart,
  z.strictObject({ yearly: z.string().regex(monthDay) }).transform(({ yearly }): Due => ({ kind: 'yearly', day: yearly })),
  z
    .strictObject({ on: z.strictObject({ event: z.string() }), otherwise: far.optional() })
    .transform(({ on, otherwise }): Due => ({ kind: 'event', name: on.event, ...(otherwise && { otherwise }) })),
  z.strictObject({ end: z.literal('stage') }).transform((): Due => ({ kind: 'stage' })),
])
