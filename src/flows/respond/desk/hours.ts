// When the experts are there: their hours, in their zone, on China's working days; and when they are there next.
import type { Calendar } from '../../../knowledge/calendar.ts'
import type { Overlay } from '../../../knowledge/overlay.ts'

/** A day (YYYY-MM-DD) and an hour (HH:MM) in the experts' zone. */
export type Hour = { readonly day: string; readonly hour: string }

/** The next time somebody is there; null while they are. */
export function nextHours(
  { expertHours, expertZone }: Pick<Overlay, 'expertHours' | 'expertZone'>,
  calendar: Calendar,
  now: string,
): Hour | null {
  const [from = '', to = ''] = expertHours.split('-')
  const { day, hour } = hourIn(expertZone, now)
  if (!calendar.isWorkingDay(day) || hour >= to) return { day: calendar.addWorkingDays(day, 1), hour: from }
  return hour < from ? { day, hour: from } : null
}

function hourIn(timeZone: string, now: string): Hour {
  const digits = {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  } as const
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, ...digits }).formatToParts(new Date(now))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ''
  return { day: `${part('year')}-${part('month')}-${part('day')}`, hour: `${part('hour')}:${part('minute')}` }
}
