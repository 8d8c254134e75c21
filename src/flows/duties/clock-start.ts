// What starts the clock of a duty: the day of a fact, a field, an event or an order's stage.

import type { Duty } from '../../knowledge/procedure/duties.ts'
import type { Reference } from '../../knowledge/procedure/duty-clock.ts'
import { eventDay, marksOf } from './marks.ts'
import { dateIn, entered, type Ground, holdsNumber, type Moment, momentOf } from './plan-input.ts'

/** The start of a duty for one service, as far as it is known. */
export function clockStart(ground: Ground, duty: Duty, service: string): { start: Moment; fromGrant?: boolean } | null {
  const known = duty.start.of.map((reference) => momentOfReference(ground, reference, service))
  if (duty.start.choose === 'first') {
    const first = known.find((moment) => moment !== null)
    return first == null ? null : { start: first }
  }
  const [opened, granted] = known as [Moment | null, Moment | null]
  const later = opened === null || (granted !== null && granted.day > opened.day) ? granted : opened
  // Open without a number: no date yet, the grant will start the clock (R-E2).
  if (later === null || (!holdsNumber(ground.facts(service)) && later.day <= ground.today)) return null
  return { start: later, ...(granted !== null && opened !== null && later === granted && { fromGrant: true }) }
}

/** The day of one reference. */
export function momentOfReference(ground: Ground, reference: Reference, service: string): Moment | null {
  const value = valueIn(ground, reference, service)
  return typeof value === 'string' ? momentOf(value) : value
}

function valueIn(ground: Ground, reference: Reference, service: string): string | Moment | null {
  const { application } = ground
  switch (reference.kind) {
    case 'fact':
      return dateIn(ground.facts(service)[reference.path]) ?? null
    case 'field':
      return dateIn(ground.fields(service)[reference.id]) ?? null
    case 'event':
      return dateIn(eventDay(marksOf(application), reference.name, service)) ?? null
    case 'order': {
      const order = application.orders.findLast(
        (order) => order.kind === reference.order && order.stage === reference.stage && (order.service ?? service) === service,
      )
      return order === undefined ? null : entered(order)
    }
  }
}
