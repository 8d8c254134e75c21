// Where an application stands as a whole: computed from its orders, so it can never be out of date.
import type { OrderBook } from '../../knowledge/procedure/orders.ts'
import type { Application, Order } from '../model/application.ts'
import { isOver } from './order.ts'
import { waits } from './waiting.ts'

/** The stage of the application: that of its least advanced open order, or what holds without one. Computed, never stored. */
export function applicationStage(
  book: OrderBook,
  application: Application,
  holds: boolean,
): { readonly order: Order } | { readonly derived: keyof OrderBook['derived'] } {
  const place = (order: Order) => book.rank.indexOf(order.stage)
  const kinds = Object.keys(book.kinds)
  const open = application.orders.filter((order) => !isOver(book, order) && order.hold?.reason !== waits)
  const least = open.sort((a, b) => place(a) - place(b) || kinds.indexOf(a.kind) - kinds.indexOf(b.kind))[0]
  if (least !== undefined) return { order: least }
  if (application.orders.length === 0) return { derived: 'interview' }
  return { derived: holds ? 'maintained' : 'closed' }
}
