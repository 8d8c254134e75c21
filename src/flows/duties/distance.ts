// A distance added to a moment: calendar days, working days or hours.
import type { Calendar } from '../../knowledge/procedure/calendar.ts'
import type { Distance } from '../../knowledge/procedure/duty-clock.ts'
import { addDays } from '../../time.ts'
import { type Moment, momentOf } from './plan-input.ts'

/** The moment so far away. Hours count from the instant, which must be known; else from the beginning of the day in China. */
export function plus(from: Moment, { n, unit }: Distance, calendar: Calendar): Moment {
  if (unit === 'd') return { day: addDays(from.day, n) }
  if (unit === 'wd') return { day: calendar.addWorkingDays(from.day, n) }
  const start = from.at ?? new Date(`${from.day}T00:00:00+08:00`).toISOString()
  return momentOf(new Date(Date.parse(start) + n * 3_600_000).toISOString())
}
