// The instants of a duty for one recipient: offsets, working days, mornings and quiet hours, by the oracle's own calendar.
import type { Known } from './duties-by-hand.ts'
import { instant, later, laterWorked, quietOver, toWorked, wall } from './wall.ts'

/** One run of a duty: since when, due when. */
export type Series = {
  readonly duty: Known
  readonly occurrence: string
  readonly start: string
  readonly startAt: number
  readonly due: string | null
}

/** Whoever gets reminders, and what they do not want. */
export type Recipient = { readonly id: string; timezone: string; readonly quiet: string; stopped: Set<string> }

const hour = 3_600_000

/** The instants of a series for one recipient, in order; several on one day are one, the latest. */
export function slotsOf(series: Series, one: Recipient, now: number): { offset: string; at: number }[] {
  const { duty, start, startAt, due } = series
  const given =
    one.id === 'account_team' ? (duty.team === 'all' ? [...duty.offsets, 'overdue'] : duty.team) : [...duty.offsets, 'overdue']
  const anchor = duty.from === 'start' ? start : due
  if (duty.hourly) {
    return duty.offsets
      .filter((offset) => given.includes(offset))
      .map((offset) => ({ offset, at: startAt + Number.parseInt(offset, 10) * hour }))
  }
  const byDay = new Map<string, { offset: string; at: number }>()
  const put = (offset: string, day: string) => {
    const rolled = roll(duty, day, start, due)
    byDay.delete(rolled)
    byDay.set(rolled, { offset, at: instant(rolled, '09:30', one.timezone) })
    return instant(rolled, '09:30', one.timezone)
  }
  if (anchor !== null) {
    const days = duty.offsets
      .filter((offset) => given.includes(offset))
      .map((offset) => ({ offset, day: shifted(anchor, offset) }))
    for (const { offset, day } of days.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) put(offset, day)
  }
  if (duty.overdue && given.includes('overdue') && due !== null) {
    for (let n = 1, after = 0; ; n++) {
      after += n <= 4 ? 7 : 30
      if (put(`+${after}d`, later(due, after)) > now) break
    }
  }
  return [...byDay.values()].sort((a, b) => a.at - b.at)
}

/** A day moved by an offset: `5d`, `-3d`, `10wd`, or a day of the year, `03-15`. */
export function shifted(day: string, offset: string): string {
  if (/^\d\d-\d\d$/.test(offset)) return `${day.slice(0, 4)}-${offset}`
  const n = Number.parseInt(offset, 10)
  return offset.endsWith('wd') ? laterWorked(day, n) : later(day, n)
}

/** The day a duty is due that starts on another. */
export const dueOf = (duty: Known, start: string) => (duty.due === undefined || duty.hourly ? null : shifted(start, duty.due))

/** Back to the working day before, forward to the next; a clock that runs forward is never met before its start. */
function roll(duty: Known, day: string, start: string, due: string | null): string {
  if (duty.roll === 1) return toWorked(day, 1)
  const back = toWorked(day, -1)
  if (back < start && (due === null || due > start)) return toWorked(day < start ? start : day, 1)
  return back
}

/** Half past nine, the next time it comes for somebody, after their quiet hours. */
export function nextMorning(now: number, { timezone, quiet }: Recipient): number {
  const day = wall(now, timezone).slice(0, 10)
  const today = instant(day, '09:30', timezone)
  return quietOver(today > now ? today : instant(later(day, 1), '09:30', timezone), timezone, quiet)
}
