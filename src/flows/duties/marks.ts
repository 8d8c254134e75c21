// Where the series of an application stand: days of events, what was done, and which occurrence is running. Kept with the desk.
import type { Application } from '../model/application.ts'

/** Marks by name; the value is a day, an instant or a number. Example: `{ 'event:campaign-entered|s1': '2026-12-01', 'count:psb|s1': '2' }`. */
export type Marks = Readonly<Record<string, string>>

/** A series: a duty for one service (or the operator), and one document where there is a series for each. */
export type SeriesName = { readonly duty: string; readonly service: string | null; readonly document?: string }

const name = ({ duty, service, document }: SeriesName) =>
  `${document === undefined ? duty : `${duty}/${document}`}|${service ?? '-'}`

/** An event of a service, or of the operator: its value is the day or instant it happened. */
export const eventMark = (event: string, service: string | null) => `event:${event}|${service ?? '-'}`
/** One occurrence of a series was done: the day. */
export const doneMark = (series: SeriesName, occurrence: string) => `done:${name(series)}|${occurrence}`
/** How many tries of one occurrence failed; absent: none. */
export const triesMark = (series: SeriesName, occurrence: string) => `tries:${name(series)}|${occurrence}`
/** The number of the occurrence that is running; absent: 1. */
export const countMark = (series: SeriesName) => `count:${name(series)}`
/** When the running occurrence began (an instant); what happened before does not end it. Absent: the first one. */
export const beganMark = (series: SeriesName) => `began:${name(series)}`
/** The date with which the running occurrence ended; another date after it begins a new one. */
export const endedMark = (series: SeriesName) => `ended:${name(series)}`
/** A start of its own, where a series begins anew when it was done. */
export const startMark = (series: SeriesName) => `start:${name(series)}`

/** The marks of an application. */
export const marksOf = (application: Application): Marks => application.casework.marks

/** An event's value, for the service or for the operator. */
export function eventDay(marks: Marks, event: string, service: string | null): string | undefined {
  return marks[eventMark(event, service)] ?? (service === null ? undefined : marks[eventMark(event, null)])
}
