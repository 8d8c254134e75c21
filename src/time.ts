// Days and instants: the one clock of the program, which day it is in China, and counting in days.

/** A day in milliseconds. */
export const dayMs = 86_400_000

/** China has had one offset since 1992: every day a fact holds and an authority counts is one of its days. */
export const chinaOffsetMs = 8 * 3_600_000

/** The present instant as ISO text in UTC. `testNow`: an instant ("2027-01-05T01:30:00Z") or an offset ("+36h", "-2d"). */
export function clockOf(testNow: string | undefined): () => string {
  if (testNow === undefined) return () => new Date().toISOString()
  const offset = /^([+-]\d+)(ms|s|m|h|d)$/.exec(testNow)
  if (offset !== null) {
    const unit = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: dayMs }[offset[2] as 'ms' | 's' | 'm' | 'h' | 'd']
    const by = Number(offset[1]) * unit
    return () => new Date(Date.now() + by).toISOString()
  }
  const fixed = new Date(testNow).toISOString()
  return () => fixed
}

/** The day (`YYYY-MM-DD`) it is in China at an instant: at 2027-01-05T16:30:00Z it is 2027-01-06 there. A day alone stays that day. */
export function chinaDay(instant: string): string {
  return instant.length <= 10 ? instant : new Date(Date.parse(instant) + chinaOffsetMs).toISOString().slice(0, 10)
}

/** Is there such a day, written `YYYY-MM-DD`? 2026-02-30 is none. */
export function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** A day so many calendar days later (or earlier). */
export function addDays(day: string, n: number): string {
  return n === 0
    ? day
    : new Date(Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10) + n)).toISOString().slice(0, 10)
}

/** How many calendar days lie between two days; negative where the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs)
}
