// What ends or holds a series: an order that got somewhere, a fact, an event, or somebody who said that it is done.

import { type Duty, isWanted } from '../../knowledge/procedure/duties.ts'
import type { Reference } from '../../knowledge/procedure/duty-clock.ts'
import { isClosed } from '../../knowledge/procedure/orders.ts'
import type { Order } from '../model/application.ts'
import { beganMark, doneMark, eventDay, marksOf, type SeriesName } from './marks.ts'
import { dateIn, entry, type Ground, holdsNumber, isClient } from './plan-input.ts'
import { chinaZone, wallClock } from './zone.ts'

/** Is this somebody's duty at all, on what is known? */
export function concerns(ground: Ground, duty: Duty, service: string): boolean {
  if (!isWanted(duty, ground.facts(service))) return false
  const { orders } = ground.application
  const own = (order: Order) => order.service === service
  switch (duty.for) {
    case 'registered':
      return (
        holdsNumber(ground.facts(service)) ||
        orders.some((order) => own(order) && filings.includes(order.kind) && order.stage !== 'withdrawn')
      )
    case 'client':
      return isClient(ground)
    case 'filing':
      return orders.some((order) => own(order) && order.kind === 'website-filing' && ['preparing', 'ready'].includes(order.stage))
    default:
      return true
  }
}

/** Has this occurrence ended? `year`: the year reported on, for yearly duties. */
export function hasEnded(ground: Ground, duty: Duty, series: SeriesName, occurrence: string, year?: number): boolean {
  const marks = marksOf(ground.application)
  if (marks[doneMark(series, occurrence)] !== undefined) return true
  const began = marks[beganMark(series)] ?? ''
  return duty.until.some((reference) => isReached(ground, reference, series.service, began, year))
}

/** The day on which it was said to be done, or the event came that ends it. */
export function doneOn(ground: Ground, duty: Duty, series: SeriesName, occurrence: string): string | undefined {
  const marks = marksOf(ground.application)
  const events = duty.until.flatMap((reference) =>
    reference.kind === 'event' ? [eventDay(marks, reference.name, series.service)] : [],
  )
  return marks[doneMark(series, occurrence)] ?? events.find((day) => day !== undefined)
}

/** Is it held now, while an order is on its way? */
export function isPaused(ground: Ground, duty: Duty, service: string | null): boolean {
  return duty.paused.some(
    (reference) =>
      reference.kind === 'order' && ordersFor(ground, reference.order, service).some((order) => order.stage === reference.stage),
  )
}

function isReached(ground: Ground, until: Reference, service: string | null, began: string, year?: number): boolean {
  switch (until.kind) {
    case 'event':
      return eventDay(marksOf(ground.application), until.name, service) !== undefined
    case 'fact':
      return year === undefined
        ? ground.facts(service ?? firstService(ground))[until.path] === true
        : saidInYear(ground, until.path, year + 1)
    case 'order':
      return ordersFor(ground, until.order, service).some((order) => wasIn(ground, order, until.stage, began, year))
    case 'field':
      return dateIn(ground.fields(service ?? firstService(ground))[until.id]) !== undefined
  }
}

/** A closed stage counts while the order stands in it; an open one once it was entered. Yearly: in the year after the one reported on. */
function wasIn(ground: Ground, order: Order, stage: string, began: string, year?: number): boolean {
  if (isClosed(ground.library.orders, order.kind, stage) && order.stage !== stage) return false
  return order.history.some((move) => {
    if (move.hold !== undefined || move.to !== stage || move.at <= began) return false
    return year === undefined || (entry(order)?.evidence.date ?? wallClock(move.at, chinaZone).day).startsWith(String(year + 1))
  })
}

/** A statement about "the last calendar year" holds for the year before the one it was made in. */
function saidInYear(ground: Ground, path: string, year: number): boolean {
  const said = ground.application.assertions.findLast((assertion) => {
    if (assertion.path !== path || assertion.standing === 'proposed') return false
    return wallClock(assertion.at, chinaZone).day.startsWith(String(year))
  })
  return said?.value === true
}

const filings = ['website-filing', 'app-filing']
const firstService = (ground: Ground) => ground.application.services[0]?.id ?? 's1'
const ordersFor = (ground: Ground, kind: string, service: string | null) =>
  ground.application.orders.filter(
    (order) => (kind === '*' || order.kind === kind) && (service === null || order.service === null || order.service === service),
  )
