// Local time in a named zone: the instant of a wall clock, and the wall clock of an instant, right over every change of summer time.
import { chinaOffsetMs, dayMs } from '../../time.ts'

/** Where clocks of authorities run, and where people are taken to be until they say otherwise. */
export const chinaZone = 'Asia/Shanghai'

const formats = new Map<string, Intl.DateTimeFormat>()

/** The zone's name as the system writes it (`Europe/Berlin`); null where there is no such zone. */
export function zoneNamed(name: string): string | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

/** The wall clock of an instant: day (`YYYY-MM-DD`) and time (`HH:MM`). */
export function wallClock(instant: string, zone: string): { readonly day: string; readonly time: string } {
  const local = new Date(Date.parse(instant) + offsetMs(Date.parse(instant), zone)).toISOString()
  return { day: local.slice(0, 10), time: local.slice(11, 16) }
}

/** The instant at which the wall clock shows this; of two the first, and just after where the clock leaps over it. */
export function instantAt(day: string, time: string, zone: string): string {
  const key = `${zone} ${day} ${time}`
  const known = instants.get(key)
  if (known !== undefined) return known
  if (instants.size >= steadyMost) instants.clear()
  const instant = reckoned(day, time, zone)
  instants.set(key, instant)
  return instant
}

/** Plans ask for the same mornings again and again. */
const instants = new Map<string, string>()

function reckoned(day: string, time: string, zone: string): string {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const guesses = [wall - offsetMs(wall - dayMs, zone), wall - offsetMs(wall + dayMs, zone)]
  const right = guesses.filter((guess) => guess + offsetMs(guess, zone) === wall)
  return new Date(right.length > 0 ? Math.min(...right) : Math.max(...guesses)).toISOString()
}

/** How far the zone is ahead of UTC at an instant. Most days have one offset: those are asked once. */
function offsetMs(at: number, zone: string): number {
  if (zone === chinaZone && at > Date.UTC(1992, 0, 1)) return chinaOffsetMs
  const day = Math.floor(at / dayMs)
  const key = `${zone} ${day}`
  const known = steady.get(key)
  if (known !== undefined) return known ?? measured(at, zone)
  const [first, last] = [measured(day * dayMs, zone), measured((day + 1) * dayMs, zone)]
  if (steady.size >= steadyMost) steady.clear()
  steady.set(key, first === last ? first : null)
  return first === last ? first : measured(at, zone)
}

const steadyMost = 20_000
/** The offset of a zone on a day of UTC; null on a day it changes. */
const steady = new Map<string, number | null>()

function measured(at: number, zone: string): number {
  const format = formats.get(zone) ?? formatOf(zone)
  const parts: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(at)) parts[type] = Number(value)
  const wall = Date.UTC(parts.year!, parts.month! - 1, parts.day!, parts.hour!, parts.minute!, parts.second!)
  return wall - Math.floor(at / 1000) * 1000
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zoneNamed(zone) ?? chinaZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  formats.set(zone, format)
  return format
}
