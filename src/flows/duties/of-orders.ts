// What an order's stage calls for while it lasts: follow-ups, the window of the SMS code, prompts where it takes longer than usual.
import type { Calendar } from '../../knowledge/procedure/calendar.ts'
import type { Duty } from '../../knowledge/procedure/duties.ts'
import { type Stage, stageOf } from '../../knowledge/procedure/orders.ts'
import { addDays, daysBetween } from '../../time.ts'
import { isOver } from '../charts/order.ts'
import { waits } from '../charts/waiting.ts'
import type { Order } from '../model/application.ts'
import { plus } from './distance.ts'
import { hasEnded, isPaused } from './ending.ts'
import type { Occurrence } from './occurrence.ts'
import { entered, type Ground, type Moment, momentOf } from './plan-input.ts'

/** One occurrence for each order in such a stage: the order, the stage, and how often it was entered. */
export function ofOrders(ground: Ground, duty: Duty): readonly Occurrence[] {
  const { orders: book, calendar } = ground.library
  return ground.application.orders.flatMap((order): Occurrence[] => {
    const stage = stageOf(book, order.kind, order.stage)
    if (stage === undefined || isOver(book, order) || order.hold?.reason === waits || !starts(duty, order)) return []
    const start = entered(order)
    const due =
      duty.due.kind === 'stage' ? lastUsualDay(order, stage, start, calendar, ground.today) : dueAfter(duty, start, calendar)
    if (duty.due.kind === 'stage' && due === null) return []
    const series = { duty: duty.id, service: order.service }
    const occurrence = `${order.id}.${order.stage}.${order.entered[order.stage] ?? 1}`
    const ended = hasEnded(ground, duty, series, occurrence)
    return [{ duty, series, occurrence, start, due, ended, paused: isPaused(ground, duty, order.service) }]
  })
}

function starts(duty: Duty, order: Order): boolean {
  return duty.start.of.some(
    (reference) =>
      reference.kind === 'order' &&
      (reference.order === '*' || reference.order === order.kind) &&
      (reference.stage === '*' || reference.stage === order.stage),
  )
}

function dueAfter(duty: Duty, start: Moment, calendar: Calendar): Moment | null {
  return duty.due.kind === 'start' ? plus(start, duty.due.distance, calendar) : null
}

/**
 * The end of the stage's usual range, else of its limit; null where there is neither, or the applicant acts.
 * A hold stops the usual range: the days held are added to it, and while it lasts only a limit counts.
 */
export function lastUsualDay(order: Order, stage: Stage, start: Moment, calendar: Calendar, today: string): Moment | null {
  if (stage.next === null || stage.next === 'applicant') return null
  const limit = stage.limit === null ? null : plus(start, { n: stage.limit[0], unit: stage.limit[1] }, calendar)
  if (stage.usual === null || order.hold !== null) return limit
  const [, most, unit] = stage.usual
  const held = heldSpans(order).map(([from, to]) => [[from, start.day].sort()[1]!, [to, today].sort()[0]!] as const)
  const lost = held.map(([from, to]) =>
    from >= to ? 0 : unit === 'wd' ? workingDays(calendar, from, to) : daysBetween(from, to),
  )
  return plus(start, { n: most + lost.reduce((sum, n) => sum + n, 0), unit }, calendar)
}

/** The holds that lay over the present stage and were lifted, as days; one from an earlier stage counts from the beginning. */
function heldSpans(order: Order): readonly (readonly [string, string])[] {
  const here = order.history.slice(order.history.findLastIndex((move) => move.hold === undefined) + 1)
  const spans: (readonly [string, string])[] = []
  let from: string | undefined
  for (const { hold, at } of here) {
    const { day } = momentOf(at)
    if (hold !== null && hold !== undefined) from ??= day
    else {
      spans.push([from ?? '', day])
      from = undefined
    }
  }
  return spans
}

/** Working days after the first day, up to and with the last. */
function workingDays(calendar: Calendar, from: string, to: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count++
  return count
}
