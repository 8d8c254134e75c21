// The orders of an application: opened from the confirmed verdict or by hand, each in its turn; and the stage they give the whole.
import { isOperatorsStep } from '../../knowledge/law/application-verdict.ts'
import { type OrderBook, stageOf } from '../../knowledge/procedure/orders.ts'
import type { Locale, Text } from '../../locale.ts'
import { isOver } from '../charts/order.ts'
import { turnsTaken } from '../charts/waiting.ts'
import type { Draft } from '../draft/draft.ts'
import type { Order } from '../model/application.ts'
import { judgedIn, orderTitle } from '../model/view.ts'

/** An order to open: its kind, the service it is for (null: the operator), the sector or class. */
export type Wanted = { readonly kind: string; readonly service: string | null; readonly subject?: string }

/** Opens the orders the confirmed verdict calls for, in its sequence; what is open already is left as it is. */
export function openOrders(draft: Draft): void {
  for (const wanted of wantedOrders(draft)) openOrder(draft, wanted)
  takeTurns(draft)
}

/** Opens one order, unless the same one is open. Null where it is. */
export function openOrder(draft: Draft, wanted: Wanted): Order | null {
  const { orders } = draft.application
  const book = draft.library.orders
  if (orders.some((one) => !isOver(book, one) && same(one, wanted))) return null
  const order: Order = {
    id: `o${orders.length + 1}`,
    ...wanted,
    stage: 'preparing',
    since: draft.now,
    entered: { preparing: 1 },
    hold: null,
    history: [],
  }
  draft.write.change({ kind: 'order', order })
  draft.write.audit('order opened', `${order.id} ${order.kind}`)
  return order
}

/** Lays and lifts the holds of those whose turn has not come, or has. */
export function takeTurns(draft: Draft): void {
  for (const order of turnsTaken(draft.library.orders, draft.application.orders, draft.now)) {
    draft.write.change({ kind: 'order', order })
  }
}

/** Is a number or a licence held, for any service? */
export function holdsRecord(draft: Draft): boolean {
  return draft.application.services.some(({ id }) => {
    const facts = draft.facts(id)
    const licences = facts['record.licences']
    return (
      facts['record.icpFiling'] === 'own' ||
      facts['record.appFiling'] === 'own' ||
      (Array.isArray(licences) && licences.length > 0)
    )
  })
}

/** What an order is called, in both languages. */
export function orderName(draft: Draft, order: Order): Text {
  const titled = (locale: Locale) => orderTitle({ ...draft.view, locale }, order)
  return { en: titled('en'), zh: titled('zh') }
}

/** What its stage is called. */
export function stageName(book: OrderBook, order: Order): Text {
  return stageOf(book, order.kind, order.stage)?.name ?? { en: order.stage, zh: order.stage }
}

/** The steps of the verdicts of all services that are orders; what concerns the operator once. */
function wantedOrders(draft: Draft): readonly Wanted[] {
  const { kinds } = draft.library.orders
  const wanted: Wanted[] = []
  const want = (one: Wanted) => {
    if (!wanted.some((other) => same(other, one))) wanted.push(one)
  }
  for (const { id } of draft.application.services) {
    const service = judgedIn(draft.view, id)
    const { sequence, also } = service.verdict
    for (const step of sequence) {
      if (kinds[step] === undefined) continue
      if (step === 'pre-approval') for (const subject of sectorsIn(also)) want({ kind: step, service: null, subject })
      else if (step === 'licence') want({ kind: step, service: null, ...classesIn(also) })
      else want({ kind: step, service: isOperatorsStep(step, service) ? null : id })
    }
  }
  return wanted
}

const sectorsIn = (also: readonly string[]) =>
  also.filter((name) => name.startsWith('pre-approval:')).map((name) => name.slice('pre-approval:'.length))

const classesIn = (also: readonly string[]): { subject?: string } => {
  const classes = also.filter((name) => ['b25', 'edi', 'other-vats'].includes(name))
  return classes.length === 0 ? {} : { subject: classes.join(' ') }
}

const same = (one: Wanted, other: Wanted) =>
  one.kind === other.kind &&
  one.service === other.service &&
  (!['pre-approval', 'cancel-record'].includes(one.kind) || one.subject === other.subject)
