// Duties as data: what is wanted by which date, counted from what, brought to mind when, and in which words.
import { z } from 'zod'
import { statedSchema } from '../law/engine/stated.ts'
import type { Facts } from '../law/facts.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'
import { distanceSchema, dueSchema, monthDay, referenceSchema, referencesSchema, startSchema } from './duty-clock.ts'

/**
 * The roles a reminder goes to: everybody of the client, the one whose task it is, the client's other chats, who was named to step in, the
 * team.
 */
export const recipients = ['applicant', 'responsible_person', 'linked_chats', 'backup_person', 'account_team'] as const
/** One of them. */
export type RecipientRole = (typeof recipients)[number]

const offset = z.string().refine((text) => monthDay.test(text) || distanceSchema.safeParse(text).success, 'is no offset')
const dutySchema = z.strictObject({
  id: z.string(),
  name: textSchema,
  scope: z.enum(['operator', 'service']),
  start: startSchema,
  due: dueSchema,
  /** Documents of a kind that are due otherwise, by kind. */
  dueOf: z.record(z.string(), dueSchema).default({}),
  basis: z.enum(['law', 'law_recalled', 'provider', 'practice', 'product']),
  sources: z.array(z.string()),
  severity: z.enum(['critical', 'high', 'normal', 'low']),
  roll: z.enum(['back', 'forward', 'none']),
  quiet: z.literal('break').optional(),
  from: z.enum(['start', 'due']),
  offsets: z.array(offset).min(1),
  /** Every so far after the due day, so many times, then every so far: `{ every: 7d, times: 4, afterwards: 30d }`. */
  overdue: z.strictObject({ every: distanceSchema, times: z.number().int(), afterwards: distanceSchema }).optional(),
  /** For somebody without an open application. */
  prospect: z.array(offset).optional(),
  to: z.partialRecord(z.enum(recipients), z.union([z.literal('*'), z.array(z.union([offset, z.literal('overdue')]))])),
  until: referencesSchema,
  paused: referencesSchema.default([]),
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
  renews: referenceSchema.optional(),
  /** How many wrong tries the authority allows. */
  tries: z.number().int().optional(),
  /** Begins anew when it was done. */
  repeats: z.boolean().default(false),
})

/** One duty, as read. Example: `psb` starts at the later of opening and grant, is due 30 days after it, and is brought to mind on day 0, 14, 21, 27 and 29. */
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
