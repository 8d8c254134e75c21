// What planning rests on: the application with its facts and orders, the knowledge, and the present instant.
import type { Facts } from '../../knowledge/law/facts.ts'
import type { Library } from '../../knowledge/library.ts'
import { mode } from '../charts/position.ts'
import type { Application, Order, OrderMove } from '../model/application.ts'
import { currentFacts, currentFields } from '../model/current.ts'
import { chinaZone, wallClock } from './zone.ts'

/** A day in Asia/Shanghai; with the instant where hours count. */
export type Moment = { readonly day: string; readonly at?: string }

/**
 * Everything a plan depends on. Example: `groundOf(application, library, '2026-11-23T17:00:00.000Z')` has `today` 2026-11-24: it is past
 * midnight in China.
 */
export type Ground = {
  readonly application: Application
  readonly facts: (service: string) => Facts
  readonly fields: (service: string) => Readonly<Record<string, string>>
  readonly library: Pick<Library, 'duties' | 'orders' | 'calendar'>
  /** ISO instant, UTC. */
  readonly now: string
  /** Today in China. */
  readonly today: string
}

/** The ground of an application at an instant. */
export function groundOf(application: Application, library: Ground['library'], now: string): Ground {
  const facts = new Map<string, Facts>()
  const fields = new Map<string, Readonly<Record<string, string>>>()
  return {
    application,
    library,
    now,
    today: wallClock(now, chinaZone).day,
    facts: (service) => facts.get(service) ?? keep(facts, service, currentFacts(application, service)),
    fields: (service) => fields.get(service) ?? keep(fields, service, currentFields(application, service)),
  }
}

/** A date, or nothing where it is missing or not known. */
export function dateIn(value: unknown): string | undefined {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value : undefined
}

/** A date or an instant as a moment. */
export function momentOf(value: string): Moment {
  return value.length > 10 ? { day: wallClock(value, chinaZone).day, at: new Date(value).toISOString() } : { day: value }
}

/** The move with which an order entered the stage it is in; undefined where it was opened there. */
export function entry(order: Order): OrderMove | undefined {
  return order.history.findLast((move) => move.hold === undefined && move.to === order.stage)
}

/** When an order entered its stage: the day of the evidence counts, the hour only where it is known. */
export function entered(order: Order): Moment {
  const move = entry(order)
  if (move === undefined) return momentOf(order.since)
  const { date } = move.evidence
  const recorded = momentOf(move.at)
  if (date === undefined || date === recorded.day) return recorded
  return date.length > 10 ? momentOf(date) : { day: date, at: new Date(`${date}T00:00:00+08:00`).toISOString() }
}

/** Is a number or a licence held, or an order there? Everybody else is a prospect. */
export function isClient({ application, facts }: Ground): boolean {
  return application.orders.length > 0 || application.services.some(({ id }) => holdsNumber(facts(id)) || holdsLicence(facts(id)))
}

/** Is a filing number held? */
export function holdsNumber(facts: Facts): boolean {
  return (
    facts['record.icpFiling'] === 'own' || facts['record.appFiling'] === 'own' || dateIn(facts['record.grantedOn']) !== undefined
  )
}

/** The people of the client whose questions are still open. */
export function unfinished({ application }: Ground): ReadonlySet<string> {
  const under = application.conversations.filter((conversation) =>
    ['deciding', 'paperwork', 'review'].includes(mode(conversation.position)),
  )
  return new Set(under.map((conversation) => conversation.person))
}

const holdsLicence = (facts: Facts) => Array.isArray(facts['record.licences']) && facts['record.licences'].length > 0

function keep<Value>(map: Map<string, Value>, key: string, value: Value): Value {
  map.set(key, value)
  return value
}
