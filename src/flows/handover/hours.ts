// When the experts are there: their hours, in their zone, on China's working days; when they are there next, and how long they stay.

import type { Overlay } from '../../knowledge/overlay.ts'
import type { Calendar } from '../../knowledge/procedure/calendar.ts'
import type { Locale } from '../../locale.ts'
import { chinaZone, instantAt, wallClock } from '../duties/zone.ts'

/** A day (YYYY-MM-DD) and an hour (HH:MM) in the experts' zone. */
export type Hour = { readonly day: string; readonly hour: string }

/** What is known of their hours. */
export type Presence = { readonly overlay: Pick<Overlay, 'expertHours' | 'expertZone'>; readonly calendar: Calendar }

const words = { shanghai: { en: 'Shanghai time', zh: '北京时间' } }

/** The next time somebody is there; null while they are. */
export function nextHours({ overlay, calendar }: Presence, now: string): Hour | null {
  const [from, to] = span(overlay)
  const { day, time } = wallClock(now, overlay.expertZone)
  if (!calendar.isWorkingDay(day) || time >= to) return afterDay(day, { overlay, calendar })
  return time < from ? { day, hour: from } : null
}

/** The hour they leave today, and when they are there again after that; null while nobody is there. */
export function untilHours(presence: Presence, now: string): { readonly to: string; readonly next: Hour } | null {
  if (nextHours(presence, now) !== null) return null
  const { overlay } = presence
  return { to: span(overlay)[1], next: afterDay(wallClock(now, overlay.expertZone).day, presence) }
}

/** The instant somebody is there: now, or their next opening. */
export function whenIn(presence: Presence, now: string): string {
  const next = nextHours(presence, now)
  return next === null ? now : instantAt(next.day, next.hour, presence.overlay.expertZone)
}

/** The instant so many minutes of their hours later; time nobody is there does not count. */
export function afterMinutesIn(presence: Presence, now: string, minutes: number): string {
  const { expertZone } = presence.overlay
  const [, to] = span(presence.overlay)
  let left = minutes * 60_000
  for (let at = now; ; ) {
    const from = whenIn(presence, at)
    const closing = instantAt(wallClock(from, expertZone).day, to, expertZone)
    const room = Date.parse(closing) - Date.parse(from)
    if (left < room) return new Date(Date.parse(from) + left).toISOString()
    left -= room
    at = closing
  }
}

/** The experts' zone as people name it. */
export function zoneWords({ overlay }: Presence, locale: Locale): string {
  return overlay.expertZone === chinaZone ? words.shanghai[locale] : overlay.expertZone
}

const afterDay = (day: string, { overlay, calendar }: Presence): Hour => ({
  day: calendar.addWorkingDays(day, 1),
  hour: span(overlay)[0],
})

function span({ expertHours }: Presence['overlay']): readonly [from: string, to: string] {
  const [from = '', to = ''] = expertHours.split('-')
  return [from, to]
}
