// The road from today to "live": every step with its stages, who acts, and between which days each is over, by China's working days.

import { addDays } from '../../time.ts'
import { type StepName, steps } from '../law/verdict.ts'
import type { Calendar } from '../procedure/calendar.ts'
import { type OrderBook, type Stage, stagesOf } from '../procedure/orders.ts'
import type { Dossier, Known } from './dossier.ts'

/** How long something lasts: from, to, unit. `limit`: only what is the most is known. */
export type Lasting = { readonly from: number; readonly to: number; readonly unit: 'wd' | 'd' | 'h'; readonly limit?: true }

/**
 * One stop. Days are those on which it begins at the earliest and is over at the earliest and the latest; null where no figure is known.
 * Example: `{ step: 'filing', actor: 'provider', lasts: { from: 1, to: 2, unit: 'wd' }, begins: '2026-11-23', latest: '2026-11-25', … }`.
 */
export type Stop = {
  readonly step: StepName
  /** The stage of the step's order; null for what has none. */
  readonly stage: Stage | null
  readonly actor: keyof OrderBook['actors']
  readonly lasts: Lasting | null
  readonly begins: string | null
  readonly soonest: string | null
  readonly latest: string | null
  readonly done: boolean
}

/** Steps that are an order, and its kind. */
const kinds: Partial<Record<StepName, string>> = {
  'pre-approval': 'pre-approval',
  'cancel-record': 'cancel-record',
  'website-filing': 'website-filing',
  'app-filing': 'app-filing',
  'access-filing': 'access-filing',
  'change-record': 'change-record',
  licence: 'licence',
  psb: 'psb',
  'licence-renewal': 'licence-renewal',
  'annual-report': 'annual-report',
}

/** Two days that are known, or are not. */
type Span = { readonly soonest: string | null; readonly latest: string | null }

/** The stops in their order. */
export function roadOf(dossier: Dossier, { orders, calendar }: Pick<Known, 'orders' | 'calendar'>): readonly Stop[] {
  const taken = steps.filter((step) => dossier.services.some(({ verdict }) => verdict.sequence.includes(step)))
  let at: Span = { soonest: dossier.today, latest: dossier.today }
  const stops: Stop[] = []
  for (const step of taken) {
    const own = stopsOf(step, dossier, orders, calendar, at)
    stops.push(...own)
    const last = own.at(-1)
    if (last !== undefined && !last.done) at = { soonest: last.soonest, latest: last.latest }
  }
  return stops
}

function stopsOf(step: StepName, dossier: Dossier, book: OrderBook, calendar: Calendar, from: Span): Stop[] {
  const kind = kinds[step]
  if (kind === undefined) return [plainStop(step, dossier, from)]
  const order = dossier.orders.find((order) => order.kind === kind)
  const way = stagesOf(book, kind).filter(({ id, next }) => next !== null && !id.endsWith('-returned'))
  const here = order === undefined ? 0 : way.findIndex(({ id }) => id === order.stage.replace('-returned', '-review'))
  const stops: Stop[] = []
  let at = from
  for (const [index, stage] of way.entries()) {
    const actor = stage.next!
    if (here < 0 || index < here) {
      stops.push({ step, stage, actor, lasts: null, begins: null, soonest: null, latest: null, done: true })
      continue
    }
    const lasts = lastingOf(stage)
    const end: Span = lasts === null ? { soonest: null, latest: null } : endOf(at, lasts, calendar)
    stops.push({ step, stage, actor, lasts, begins: at.soonest, ...end, done: false })
    at = end
  }
  return stops
}

/** Opening waits for the day that is planned; the rest is done on the spot. */
function plainStop(step: StepName, { services }: Dossier, at: Span): Stop {
  const planned = services.flatMap(({ facts }) => facts['service.openDate'] ?? []).find((day) => day !== 'unknown')
  const wait = (day: string | null) =>
    step === 'open' && day !== null && typeof planned === 'string' && planned > day ? planned : day
  const [soonest, latest] = [wait(at.soonest), wait(at.latest)]
  return { step, stage: null, actor: 'applicant', lasts: null, begins: soonest, soonest, latest, done: false }
}

function lastingOf({ usual, limit }: Stage): Lasting | null {
  if (usual !== null) return { from: usual[0], to: usual[1], unit: usual[2] }
  return limit === null ? null : { from: limit[0], to: limit[0], unit: limit[1], limit: true }
}

function endOf({ soonest, latest }: Span, { from, to, unit }: Lasting, calendar: Calendar): Span {
  const after = (day: string | null, many: number) => {
    if (day === null) return null
    if (unit === 'wd') return calendar.addWorkingDays(day, many)
    return addDays(day, unit === 'h' ? Math.ceil(many / 24) : many)
  }
  return { soonest: after(soonest, from), latest: after(latest, to) }
}
