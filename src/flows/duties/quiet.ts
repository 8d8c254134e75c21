// When a person may be written to: the morning instant of reminders, and the hours in which nothing is pushed.
import { addDays } from '../../time.ts'
import { chinaZone, instantAt, wallClock } from './zone.ts'

/** The time of day at which reminders go out, in the recipient's zone (deadlines: Instant). */
export const morning = '09:30'

/** What matters of a recipient: where they are, and when they want silence (`21:00-09:00`). */
export type Hours = { readonly timezone: string; readonly quiet: string }

/** The account team's hours, where nothing else is known. */
export const teamHours: Hours = { timezone: chinaZone, quiet: '21:00-09:00' }

/** Is this an instant at which nothing may be pushed? */
export function isQuiet(hours: Hours, instant: string): boolean {
  const span = spanOf(hours.quiet)
  if (span === null) return false
  const { time } = wallClock(instant, hours.timezone)
  return span.from <= span.to ? time >= span.from && time < span.to : time >= span.from || time < span.to
}

/** The end of the quiet hours an instant lies in; the instant itself where it lies in none. */
export function quietEnd(hours: Hours, instant: string): string {
  if (!isQuiet(hours, instant)) return instant
  const { day, time } = wallClock(instant, hours.timezone)
  const { to } = spanOf(hours.quiet)!
  return instantAt(time < to ? day : addDays(day, 1), to, hours.timezone)
}

/** The next morning instant after now at which this person may be written to. */
export function nextMorning(hours: Hours, now: string): string {
  const { day } = wallClock(now, hours.timezone)
  const today = instantAt(day, morning, hours.timezone)
  return quietEnd(hours, today > now ? today : instantAt(addDays(day, 1), morning, hours.timezone))
}

/** Where a reminder goes that came due in quiet hours: their end, but not before the morning's own messages. */
export function afterQuiet(hours: Hours, now: string, roundTheClock: boolean): string {
  const end = quietEnd(hours, now)
  const { day, time } = wallClock(end, hours.timezone)
  return roundTheClock || time >= morning ? end : instantAt(day, morning, hours.timezone)
}

/** Is this a span of quiet hours people can set: two different times, `22:00-08:00`, or `off`? */
export function isQuietSpan(text: string): boolean {
  return text === 'off' || spanOf(text) !== null
}

function spanOf(text: string): { readonly from: string; readonly to: string } | null {
  const [, from, to] = /^((?:[01]\d|2[0-3]):[0-5]\d)-((?:[01]\d|2[0-3]):[0-5]\d)$/.exec(text) ?? []
  return from === undefined || to === undefined || from === to ? null : { from, to }
}
