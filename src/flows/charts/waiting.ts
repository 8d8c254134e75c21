// Whose turn it is: which order another one waits for. Computed from the orders alone, so it can never be out of date.
import type { OrderBook } from '../../knowledge/procedure/orders.ts'
import type { Order } from '../model/application.ts'
import { isOver } from './order.ts'

/** The hold of an order whose turn has not come. */
export const waits = 'waits-for-order'

/** The order this one waits for; null when its turn has come. Orders stand in the sequence in which they were opened. */
export function waitsFor(book: OrderBook, orders: readonly Order[], order: Order): Order | null {
  if (order.stage !== 'preparing') return null
  const track = (one: Order) => book.kinds[one.kind]!.track
  const open = orders.filter((one) => one.id !== order.id && !isOver(book, one))
  const before = open.filter((one) => orders.indexOf(one) < orders.indexOf(order))
  const permit = before.find((one) => track(one) === 'permit')
  switch (track(order)) {
    case 'filing':
    case 'cancel':
      // One open order of these tracks per operator at a time (R-G5); pre-approvals come first.
      return (
        permit ??
        open.find((one) => isFiling(book, one) && one.stage !== 'preparing') ??
        before.find((one) => isFiling(book, one)) ??
        null
      )
    case 'licence':
      return order.kind === 'licence' ? (permit ?? before.find((one) => isFiling(book, one)) ?? null) : null
    case 'police':
      return open.find((one) => /^(website|app)-filing$/.test(one.kind) && one.service === order.service) ?? null
    default:
      return null
  }
}

/** An order of the filing or cancel track. */
export function isFiling(book: OrderBook, order: Pick<Order, 'kind'>): boolean {
  return ['filing', 'cancel'].includes(book.kinds[order.kind]!.track)
}

/** The orders whose hold for their turn is to be laid or lifted now, as they will be. */
export function turnsTaken(book: OrderBook, orders: readonly Order[], at: string): readonly Order[] {
  return orders.flatMap((order): readonly Order[] => {
    if (isOver(book, order)) return []
    const other = waitsFor(book, orders, order)
    const held = order.hold?.reason === waits
    if (other === null) return held ? [{ ...order, hold: null }] : []
    if (order.hold !== null && (!held || order.hold.note === other.id)) return []
    return [{ ...order, hold: { reason: waits, since: at, note: other.id, by: 'program' } }]
  })
}
