// What is the deployer's own: brand, operator named in the notice, contacts, expert hours; one file in one folder, all of it optional.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { locales } from '../locale.ts'
import { readYaml } from './read.ts'

const overlay = z.strictObject({
  /** The name the assistant greets with. */
  brand: z.string().max(80).optional(),
  /** Who operates it, for the privacy notice. */
  operator: z.string().max(200).optional(),
  privacyContact: z.string().optional(),
  /** Where a person can be reached when no team is connected. */
  expertContact: z.string().optional(),
  /** Are full identity numbers collected? Only where the deployer says so. */
  collectIds: z.boolean().default(false),
  /** Days after which an application nobody touches is erased; absent: never by itself. */
  retentionDays: z.number().int().positive().optional(),
  /** Hours of the experts, such as `09:30-18:00`, in their zone, on China's working days. */
  expertHours: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/)
    .refine((hours) => hours.slice(0, 5) < hours.slice(6), 'must begin before they end')
    .default('09:30-18:00'),
  expertZone: z.string().refine(isZone, 'is no time zone').default('Asia/Shanghai'),
  /** Minutes of those hours a client waits for a person before the next one is called. */
  escalateAfterMinutes: z.number().int().min(1).max(2_880).default(30),
  /** The language of a thread that a client’s talk opens; one that a member opens is in theirs. */
  teamLanguage: z.enum(locales).default('en'),
  /** Who is called then, in this order: Slack member ids. Empty: the team's channel is told, nobody by name. */
  escalation: z
    .array(z.string().regex(/^[UW][A-Z0-9]{2,}$/, 'is no Slack member id (such as U012ABCDEF)'))
    .max(3)
    .default([]),
  /** What to say about prices; absent: a person answers. */
  prices: z.strictObject({ en: z.string(), zh: z.string() }).optional(),
})

/** The deployer's own settings, with whether a team is connected to take over talks. */
export type Overlay = z.output<typeof overlay> & { readonly teamConnected: boolean }

/** Reads `overlay.yaml` of the overlay folder; defaults where there is none. Throws FaultyFile. */
export function loadOverlay(folder: string | undefined, teamConnected: boolean): Overlay {
  const file = folder === undefined ? undefined : join(folder, 'overlay.yaml')
  const given = file !== undefined && existsSync(file) ? readYaml(file, overlay, 'overlay.yaml') : overlay.parse({})
  return { ...given, teamConnected }
}

function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}
