// The instants of one occurrence for one recipient: offsets counted, rolled to working days, merged by day, put on the recipient's morning.
import type { Calendar } from '../../knowledge/procedure/calendar.ts'
import type { RecipientRole } from '../../knowledge/procedure/duties.ts'
import { distanceOf } from '../../knowledge/procedure/duty-clock.ts'
import { addDays } from '../../time.ts'
import { plus } from './distance.ts'
import type { Occurrence } from './occurrence.ts'
import type { Moment } from './plan-input.ts'
import { type Hours, morning } from './quiet.ts'
import { instantAt } from './zone.ts'

/** One reminder to be: its offset, the day it falls on, and the instant it goes out. */
export type Slot = { readonly offset: string; readonly day: string; readonly at: string }

/** To whom: in which role, with which hours, and whether they are no client yet. */
export type Audience = { readonly role: RecipientRole; readonly hours: Hours; readonly prospect: boolean }

/**
 * The slots in the order of their instants: all that count up to the due day; of the overdue ones those up to now and the first
 * `ahead` after it. Several on one day are one, the latest; counted in hours they stay apart.
 */
export function slotsOf(occurrence: Occurrence, audience: Audience, calendar: Calendar, now: string, ahead = 1): readonly Slot[] {
  const wanted = wantedBy(occurrence, audience)
  const regular = occurrence.duty.offsets.flatMap((offset) => {
    const moment = wanted.includes(offset) ? momentOf(occurrence, offset, calendar) : null
    return moment === null ? [] : [{ offset, moment }]
  })
  const hourly = regular.filter(({ moment }) => moment.at !== undefined && occurrence.duty.roll === 'none')
  if (hourly.length > 0) return hourly.map(({ offset, moment }) => ({ offset, day: moment.day, at: moment.at! }))
  const nominal = regular.map(({ offset, moment }) => ({ offset, day: moment.day }))
  const slots = new Map<string, Slot>()
  const put = (offset: string, day: string) => {
    const rolled = rollTo(occurrence, day, calendar)
    const slot = { offset, day: rolled, at: instantAt(rolled, morning, audience.hours.timezone) }
    slots.delete(rolled)
    slots.set(rolled, slot)
    return slot
  }
  for (const { offset, day } of nominal.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))) put(offset, day)
  if (wanted.includes('overdue')) {
    let later = 0
    for (const { offset, day } of overdueDays(occurrence)) if (put(offset, day).at > now && ++later >= ahead) break
  }
  return [...slots.values()].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** The offsets this recipient gets, `overdue` among them. */
function wantedBy({ duty }: Occurrence, { role, prospect }: Audience): readonly string[] {
  const to = duty.to[role]
  if (to === undefined) return []
  const all = prospect && duty.prospect !== undefined ? duty.prospect : duty.offsets
  if (to === '*') return duty.overdue === undefined ? all : [...all, 'overdue']
  return to
}

function momentOf({ duty, start, due }: Occurrence, offset: string, calendar: Calendar): Moment | null {
  const anchor = duty.from === 'start' ? start : due
  if (anchor === null) return null
  if (/^\d{2}-\d{2}$/.test(offset)) return { day: `${anchor.day.slice(0, 4)}-${offset}` }
  return plus(anchor, distanceOf(offset), calendar)
}

/** Every so far after the due day, so many times, then every so far, for ever. */
function* overdueDays({ duty, due }: Occurrence): Generator<{ offset: string; day: string }> {
  if (duty.overdue === undefined || due === null) return
  const { every, times, afterwards } = duty.overdue
  for (let n = 1, days = 0; ; n++) {
    days += n <= times ? every.n : afterwards.n
    yield { offset: `+${days}d`, day: addDays(due.day, days) }
  }
}

/** To a working day, back for deadlines and forward for the rest; never back before the clock has started. */
function rollTo({ duty, start, due }: Occurrence, day: string, calendar: Calendar): string {
  if (duty.roll === 'none') return day
  if (duty.roll === 'forward') return calendar.rollForward(day)
  const rolled = calendar.rollBack(day)
  const runs = due === null || due.day > start.day
  return runs && rolled < start.day ? calendar.rollForward(day < start.day ? start.day : day) : rolled
}
