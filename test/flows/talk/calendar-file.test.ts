// The calendar file, read back by a parser of others, as a phone or a mail program would.
import ical from 'ical.js'
import { expect, it } from 'vitest'
import { type CalendarDate, calendarFile } from '../../../src/flows/talk/reminders/calendar-file.ts'

const dates: readonly CalendarDate[] = [
  { id: 'psb-s1', day: '2027-03-31', title: '公安联网备案截止', text: `逗号, 分号; 反斜杠\\\n第二行${'很长的说明'.repeat(40)}` },
  { id: 'annual', day: '2027-02-28', title: 'Annual report of the licence', text: 'By miit.gov.cn' },
]
function fileOf(now: string): string {
  const file = calendarFile('ICP duties', dates, now)
  return 'content' in file ? String(file.content) : ''
}
const eventsIn = (file: string) =>
  new ical.Component(ical.parse(file)).getAllSubcomponents('vevent').map((one) => new ical.Event(one))

it('holds each duty as a whole day of its own, in the words it was given', () => {
  const events = eventsIn(fileOf('2026-11-29T10:00:00Z'))
  expect(
    events.map(({ uid, startDate, endDate, summary, description }) => [uid, `${startDate}`, `${endDate}`, summary, description]),
  ).toEqual([
    ['psb-s1@icp-registration-assistant', '2027-03-31', '2027-04-01', dates[0]!.title, dates[0]!.text],
    ['annual@icp-registration-assistant', '2027-02-28', '2027-03-01', dates[1]!.title, dates[1]!.text],
  ])
})

it('keeps to lines of 75 bytes, each ended as the standard wants it (RFC 5545, 3.1)', () => {
  const file = fileOf('2026-11-29T10:00:00Z')
  expect(file).toMatch(/END:VCALENDAR\r\n$/)
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

it('is a newer version of the same events when it is sent again', () => {
  const [before] = eventsIn(fileOf('2026-11-29T10:00:00Z'))
  const [after] = eventsIn(fileOf('2026-11-30T10:00:00Z'))
  expect(after!.uid).toBe(before!.uid)
  expect(after!.sequence).toBeGreaterThan(before!.sequence)
})
