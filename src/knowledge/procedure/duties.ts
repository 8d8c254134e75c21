// Duties as data: what is wanted by which date, counted from what, brought to mind when, and in which words.
import { z } from 'zod'
import { statedSchema } from '../law/engine/stated.ts'
import { type FactPath, type Facts, isFactPath } from '../law/facts.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

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

/**
 * The roles a reminder goes to: everybody of the client, the one whose task it is, the client's other chats, who was named to step in, the
 * team.
 */
export const recipients = ['applicant', 'responsible_person', 'linked_chats', 'backup_person', 'account_team'] as const
/** One of them. */
export type RecipientRole = (typeof recipients)[number]

const distance = /^([+-]?\d+)(wd|d|h)$/
const monthDay = /^\d{2}-\d{2}$/

/** "29d", "-5wd", "20h". Throws where it is none. */
export function distanceOf(text: string): Distance {
  const [, n, unit] = distance.exec(text) ?? []
  if (n === undefined) throw new Error(`is no distance: ${text}`)
  return { n: Number(n), unit: unit as Distance['unit'] }
}

function referenceOf(text: string): Reference {
  const [kind, first, second] = text.split(':') as [string, string | undefined, string | undefined]
  if (kind === 'order' && first !== undefined && second !== undefined) return { kind, order: first, stage: second }
  if (kind === 'event' && first !== undefined) return { kind, name: first }
  if (kind === 'field' && first !== undefined) return { kind, id: first }
  const path = kind === 'fact' && first !== undefined ? first : text
  if (isFactPath(path)) return { kind: 'fact', path }
  throw new Error(`is neither fact, field, event nor order stage: ${text}`)
}

function startOf(text: string): Start {
  const later = /^max\((.+)\)$/.exec(text)?.[1]
  if (later !== undefined) return { choose: 'later', of: later.split(',').map(referenceOf) }
  return { choose: 'first', of: text.split('|').map(referenceOf) }
}

function dueOf(text: string | null): Due {
  if (text === null) return { kind: 'none' }
  if (text === 'usual|limit') return { kind: 'stage' }
  if (monthDay.test(text)) return { kind: 'yearly', day: text }
  const [first, second] = text.split('|') as [string, string | undefined]
  if (first.startsWith('event:')) {
    return { kind: 'event', name: first.slice(6), ...(second !== undefined && { otherwise: fromStart(second) }) }
  }
  return { kind: 'start', distance: fromStart(text) }
}

const fromStart = (text: string) => distanceOf(text.replace(/^start/, ''))

/** Turns words of the file into what they mean; a fault becomes one of the file. */
const read = <Value>(parse: (text: string) => Value) =>
  z.string().transform((text, context) => {
    try {
      return parse(text)
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message })
      return z.NEVER
    }
  })

const offset = z.string().refine((text) => distance.test(text) || monthDay.test(text), 'is no offset')
const dutySchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  scope: z.enum(['operator', 'service']),
  start: read(startOf),
  due: z.union([read(dueOf), z.null().transform(() => ({ kind: 'none' }) as Due)]),
  basis: z.enum(['law', 'law_recalled', 'provider', 'practice', 'product']),
  sources: z.array(z.string()),
  severity: z.enum(['critical', 'high', 'normal', 'low']),
  roll: z.enum(['back', 'forward', 'none']),
  quiet: z.literal('break').optional(),
  from: z.enum(['start', 'due']),
  offsets: z.array(offset).min(1),
  /** Every so far after the due day, so many times, then every so far. */
  overdue: z.tuple([read(distanceOf), z.number().int(), read(distanceOf)]).optional(),
  /** For somebody without an open application. */
  prospect: z.array(offset).optional(),
  to: z.partialRecord(z.enum(recipients), z.union([z.literal('*'), z.array(z.union([offset, z.literal('overdue')]))])),
  until: z.array(read(referenceOf)),
  paused: z.array(read(referenceOf)).default([]),
  occurrence: z.enum(['once', 'number', 'year']),
  do: textSchema,
  consequence: textSchema.optional(),
  /** What the second reminder says in place of `do`, the third, and so on; after the last they begin anew, still with the days that have passed. */
  again: z.array(textSchema).min(1).optional(),
  for: z.enum(['registered', 'client', 'filing', 'unfinished']).optional(),
  when: statedSchema.optional(),
  /** What "done" asks for: the day, the new expiry, or nothing but having seen it. */
  done: z.enum(['day', 'expiry', 'seen']).optional(),
  /** The fact or field that holds the new expiry. */
  renews: z.string().optional(),
  /** How many wrong tries the authority allows. */
  tries: z.number().int().optional(),
  /** Begins anew when it was done. */
  repeats: z.boolean().default(false),
})

/** One duty. */
export type Duty = z.output<typeof dutySchema>

/** Reads duties.yaml, by id, in the order of the file. Throws FaultyFile. */
export function loadDuties(): ReadonlyMap<string, Duty> {
  const duties = readOwn('procedure/duties.yaml', z.array(dutySchema))
  return new Map(duties.map((duty) => [duty.id, duty]))
}

/** Do the facts make this somebody's duty? An unknown fact meets no condition but one that is `possible`. */
export function isWanted({ when }: Duty, facts: Facts): boolean {
  return when === undefined || when.holds(facts)
}
