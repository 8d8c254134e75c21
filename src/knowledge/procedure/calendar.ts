// The working days of mainland China: weekends, the days off and make-up days the State Council announces, and where that knowledge ends.
import { z } from 'zod'
import { addDays } from '../../time.ts'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'

// YAML reads a bare 2026-01-01 as a date; either form is one.
const date = z.preprocess((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value), z.iso.date())

const yearSchema = z.strictObject({
  year: z.number().int(),
  source: z.strictObject({ title: z.string(), publisher: z.string(), date }),
  off: z.array(z.strictObject({ name: textSchema, from: date, to: date })),
  work: z.array(date),
})

/** One year's announcement: days off with their names, and weekend days that are worked. */
export type HolidayYear = z.output<typeof yearSchema>

/**
 * Working days. Days are `YYYY-MM-DD` in Asia/Shanghai; counting excludes the day it starts from. Example:
 * `calendar.addWorkingDays('2026-09-30', 1)` is 2026-10-08: the days of the national holiday do not count.
 */
export type Calendar = {
  readonly years: readonly HolidayYear[]
  /** The last day the announcements cover; later (and before the first year) Monday to Friday count, and people are told so. */
  readonly endsOn: string
  /** Is the year of this day announced? */
  readonly covers: (day: string) => boolean
  readonly isWorkingDay: (day: string) => boolean
  /** The n-th working day after (n > 0) or before (n < 0) a day; the day itself for 0, worked or not. */
  readonly addWorkingDays: (day: string, n: number) => string
  /** The day itself if it is worked, else the working day before it. */
  readonly rollBack: (day: string) => string
  /** The day itself if it is worked, else the next working day. */
  readonly rollForward: (day: string) => string
}

/** Builds a calendar over announcements. */
export function calendarOf(years: readonly HolidayYear[]): Calendar {
  const covered = new Set(years.map((year) => year.year))
  const worked = new Set(years.flatMap((year) => year.work))
  const off = new Set(years.flatMap((year) => year.off.flatMap(({ from, to }) => daysFrom(from, to))))
  const isWorkingDay = (day: string) => {
    if (off.has(day)) return false
    const weekday = new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10))).getUTCDay()
    return worked.has(day) || (weekday !== 0 && weekday !== 6)
  }
  const roll = (step: 1 | -1) => (day: string) => {
    let at = day
    while (!isWorkingDay(at)) at = addDays(at, step)
    return at
  }
  return {
    years,
    endsOn: `${Math.max(...covered)}-12-31`,
    covers: (day) => covered.has(Number(day.slice(0, 4))),
    isWorkingDay,
    addWorkingDays: (day, n) => {
      const step = n < 0 ? -1 : 1
      let at = day
      for (let left = Math.abs(n); left > 0; ) {
        at = addDays(at, step)
        if (isWorkingDay(at)) left--
      }
      return at
    },
    rollBack: roll(-1),
    rollForward: roll(1),
  }
}

/** Reads holidays.yaml. Throws FaultyFile. */
export function loadCalendar(): Calendar {
  return calendarOf(readOwn('procedure/holidays.yaml', z.array(yearSchema).min(1)))
}

function daysFrom(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}
