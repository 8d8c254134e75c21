// When a digest is due: at nine where its reader is, on working days of China, every one or the first of each week.

import type { Calendar } from '../../knowledge/procedure/calendar.ts'
import { addDays } from '../../time.ts'
import type { Reminder } from '../model/application.ts'
import type { Rhythm } from '../model/casework.ts'
import { instantAt, wallClock } from './zone.ts'

/** The time of day, in the reader's zone. */
const digestTime = '09:00'
/** What the rows of digests have in the place of a duty. */
export const digestDuty = 'digest'
/** No holiday lasts so long that a digest is further away, in days. */
const furthest = 60

/** The key of a member's row: there is one, and it moves on. */
export function digestKey(office: string, person: string): string {
  return `${office}|-|${digestDuty}|1|0d|${person}`
}

/** Whose digest a row is; null where it is none. */
export function digestReader(key: string): string | null {
  const [, , duty, , , reader] = key.split('|')
  return duty === digestDuty && reader !== undefined ? reader : null
}

/** The next instant of a digest, after now. */
export function nextDigest(calendar: Calendar, rhythm: Rhythm, zone: string, now: string): string {
  return nextMorning(zone, now, (day) => calendar.isWorkingDay(day) && (rhythm === 'daily' || isFirstOfWeek(calendar, day)))
}

/** The next working morning after now: where one goes that came due at a time nobody should be written to. */
export function nextWorkingMorning(calendar: Calendar, zone: string, now: string): string {
  return nextMorning(zone, now, calendar.isWorkingDay)
}

/** A row as it is to be. */
export function digestRow(office: string, person: string, fireAt: string): Reminder {
  const key = digestKey(office, person)
  const base = { application: office, service: null, duty: digestDuty, occurrence: '1', offset: '0d', recipient: person }
  return { key, ...base, dueOn: null, fireAt, state: 'waiting' }
}

function nextMorning(zone: string, now: string, fits: (day: string) => boolean): string {
  const { day } = wallClock(now, zone)
  for (let n = 0; ; n++) {
    const next = addDays(day, n)
    const at = instantAt(next, digestTime, zone)
    if (at > now && (fits(next) || n > furthest)) return at
  }
}

/** Weeks begin on Monday; a Sunday that is worked belongs to the week before it. */
function isFirstOfWeek(calendar: Calendar, day: string): boolean {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return Array.from({ length: weekday }, (_, n) => addDays(day, -n - 1)).every((one) => !calendar.isWorkingDay(one))
}
