// The running occurrences of an application: of dated duties, of yearly ones, and of orders in a stage.

import type { Duty } from '../../knowledge/procedure/duties.ts'
import type { Due } from '../../knowledge/procedure/duty-clock.ts'
import { stagesOf } from '../../knowledge/procedure/orders.ts'
import { isOver } from '../charts/order.ts'
import { clockStart } from './clock-start.ts'
import { plus } from './distance.ts'
import { concerns, hasEnded, isPaused } from './ending.ts'
import { countMark, eventDay, marksOf, type SeriesName, startMark } from './marks.ts'
import type { Occurrence } from './occurrence.ts'
import { type Dated, documentsOf } from './of-documents.ts'
import { ofOrders } from './of-orders.ts'
import { ofYears } from './of-years.ts'
import { type Ground, type Moment, unfinished } from './plan-input.ts'

/** Every occurrence that is running, has ended or is held, on what is known now. */
export function occurrences(ground: Ground): readonly Occurrence[] {
  return [...ground.library.duties.values()].flatMap((duty) => occurrencesOf(ground, duty))
}

/** Those of one duty. */
export function occurrencesOf(ground: Ground, duty: Duty): readonly Occurrence[] {
  if (duty.for === 'unfinished') return ofPause(ground, duty)
  if (duty.occurrence === 'year') return ofYears(ground, duty)
  if (duty.occurrence === 'number' && duty.start.of.every((reference) => reference.kind === 'order'))
    return ofOrders(ground, duty)
  return datedSeries(ground, duty).map((dated) => ofDate(ground, duty, dated))
}

const known = new WeakMap<Ground, Map<Duty, readonly Dated[]>>()

/**
 * The series of a duty whose clock starts on a known day: one a service or one for the operator, one a document. What is counted up and
 * what is planned ask for them on the same ground.
 */
export function datedSeries(ground: Ground, duty: Duty): readonly Dated[] {
  const byDuty = known.get(ground) ?? new Map<Duty, readonly Dated[]>()
  known.set(ground, byDuty)
  const series = byDuty.get(duty) ?? seriesFound(ground, duty)
  byDuty.set(duty, series)
  return series
}

function seriesFound(ground: Ground, duty: Duty): readonly Dated[] {
  const { services } = ground.application
  if (duty.id === 'document-renewal' || duty.id === 'permit-renewal') return documentsOf(ground, duty)
  const found = services.flatMap(({ id }): Dated[] => {
    const clock = clockStart(ground, duty, id)
    return clock === null || !concerns(ground, duty, id)
      ? []
      : [{ series: { duty: duty.id, service: duty.scope === 'service' ? id : null }, ...clock }]
  })
  // What concerns the operator is due once, at the earliest.
  return duty.scope === 'service' ? found : found.sort((a, b) => (a.start.day < b.start.day ? -1 : 1)).slice(0, 1)
}

/** The number of the occurrence a series is in. */
export function countOf(ground: Ground, series: SeriesName): number {
  return Number(marksOf(ground.application)[countMark(series)] ?? '1')
}

/** The name of an occurrence in keys: the number, with the document where there is a series for each. */
export function occurrenceName(series: SeriesName, count: number): string {
  return series.document === undefined ? String(count) : `${series.document}.${count}`
}

function ofDate(ground: Ground, duty: Duty, { series, start: found, fromGrant, due }: Dated): Occurrence {
  const own = marksOf(ground.application)[startMark(series)]
  const start = own === undefined ? found : { day: own }
  const occurrence = occurrenceName(series, countOf(ground, series))
  return {
    duty,
    series,
    occurrence,
    start,
    due: dueOf(ground, due ?? duty.due, start, series.service),
    ended: hasEnded(ground, duty, series, occurrence),
    paused: isPaused(ground, duty, series.service),
    ...(fromGrant && { fromGrant }),
  }
}

/** A pause of a person in the middle of the questions. */
function ofPause(ground: Ground, duty: Duty): readonly Occurrence[] {
  const people = unfinished(ground)
  const active = ground.application.conversations
    .filter((conversation) => people.has(conversation.person))
    .map((conversation) => conversation.memory.activeOn)
    .filter((day) => typeof day === 'string')
    .sort()
    .at(-1)
  if (active === undefined) return []
  const series = { duty: duty.id, service: null }
  const occurrence = occurrenceName(series, countOf(ground, series))
  return [{ duty, series, occurrence, start: { day: active }, due: null, ended: false, paused: isUnderWay(ground) }]
}

/** Has somebody handed an order in? Then the clock asks nobody to finish the questions for it. */
function isUnderWay({ application, library }: Ground): boolean {
  const { orders: book } = library
  return application.orders.some((order) => !isOver(book, order) && order.stage !== stagesOf(book, order.kind)[0]!.id)
}

function dueOf(ground: Ground, due: Due, start: Moment, service: string | null): Moment | null {
  const { calendar } = ground.library
  if (due.kind === 'start') return plus(start, due.distance, calendar)
  if (due.kind !== 'event') return null
  const day = eventDay(marksOf(ground.application), due.name, service)
  if (day !== undefined)
    return day.length > 10 ? plus({ day: day.slice(0, 10), at: day }, { n: 0, unit: 'h' }, calendar) : { day }
  return due.otherwise === undefined ? null : plus(start, due.otherwise, calendar)
}
