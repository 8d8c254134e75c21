// Days, working days and wall clocks for the oracle, by other means than the product's own: an independent calendar, the Swedish date format.
import chineseDays from 'chinese-days'

/** A day so many days later. */
export const later = (day: string, n: number) => new Date(Date.parse(`${day}T00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** Is this a working day in the mainland? */
export const worked = (day: string) => known(day)

const days = new Map<string, boolean>()
function known(day: string): boolean {
  const found = days.get(day) ?? chineseDays.isWorkday(day)
  days.set(day, found)
  return found
}

/** So many working days later or earlier; the first day does not count. */
export function laterWorked(day: string, n: number): string {
  let at = day
  for (let left = Math.abs(n); left > 0; left -= worked(at) ? 1 : 0) at = later(at, Math.sign(n))
  return at
}

/** The working day at or before (-1), at or after (1) a day. */
export function toWorked(day: string, step: 1 | -1): string {
  let at = day
  while (!worked(at)) at = later(at, step)
  return at
}

/** The wall clock in a zone: `YYYY-MM-DD HH:MM`. */
export function wall(at: number, zone: string): string {
  const format = formats.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
  formats.set(zone, format)
  return format.format(at)
}
const formats = new Map<string, Intl.DateTimeFormat>()

/** When the wall clock shows a time of a day, found by trying every quarter of an hour a zone can be off. */
export function instant(day: string, time: string, zone: string): number {
  const key = `${day} ${time} ${zone}`
  const found = instants.get(key)
  if (found !== undefined) return found
  const utc = Date.parse(`${day}T${time}Z`)
  for (let quarters = 14 * 4; quarters >= -12 * 4; quarters--) {
    const at = utc - quarters * 900_000
    if (wall(at, zone) === `${day} ${time}`) {
      instants.set(key, at)
      return at
    }
  }
  throw new Error(`no ${key}`)
}
const instants = new Map<string, number>()

/** Is a local time within quiet hours? */
export function quietAt(at: number, zone: string, quiet: string): boolean {
  if (quiet === 'off') return false
  const [from, to] = quiet.split('-') as [string, string]
  const time = wall(at, zone).slice(11)
  return from < to ? from <= time && time < to : from <= time || time < to
}

/** The end of the quiet hours an instant lies in. */
export function quietOver(at: number, zone: string, quiet: string): number {
  if (!quietAt(at, zone, quiet)) return at
  const to = quiet.split('-')[1]!
  const [day, time] = wall(at, zone).split(' ') as [string, string]
  return instant(time < to ? day : later(day, 1), to, zone)
}
