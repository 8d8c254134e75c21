// The duties of a person as a calendar file: one all-day event for each due date, with an id that stays, so that a new copy replaces the old.
import ical from 'ical-generator'
import type { Message } from '../../model/message.ts'

/** A date in the calendar. `id` stays the same when the date changes. */
export type CalendarDate = { readonly id: string; readonly day: string; readonly title: string; readonly text: string }

/** Calendars take a copy with a higher number for the newer one. */
const minuteMs = 60_000

/** The file (RFC 5545). `now` is its time stamp. */
export function calendarFile(name: string, dates: readonly CalendarDate[], now: string): NonNullable<Message['file']> {
  const calendar = ical({ name, prodId: { company: 'icp-registration-assistant', product: 'duties' } })
  for (const { id, day, title, text } of dates) {
    calendar.createEvent({
      id: `${id}@icp-registration-assistant`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      summary: title,
      description: text,
      stamp: new Date(now),
      sequence: Math.floor(Date.parse(now) / minuteMs),
    })
  }
  // Every line ends in CRLF, the last one too.
  return { name: 'icp-duties.ics', type: 'text/calendar', content: `${calendar.toString().trimEnd()}\r\n` }
}
