// An order waits for a stated reason: laid and lifted by the account team, told once; the stage stays where it is.
import type { Text } from '../../locale.ts'
import { isOver } from '../charts/order.ts'
import { waits } from '../charts/waiting.ts'
import type { Turning } from '../draft/draft.ts'
import { tellActor } from '../draft/outbox.ts'
import { openChats, push } from '../draft/push.ts'
import type { Order, OrderMove } from '../model/application.ts'
import type { EventBody } from '../model/event.ts'
import { moverOf, refuse } from './moves.ts'
import { holdBlocks } from './order-words.ts'
import { takeTurns } from './orders.ts'

const words = {
  unknown: { en: 'There is no such order.', zh: '没有该订单。' },
  team: { en: 'Only the account team does that.', zh: '只有客户团队可以操作。' },
  reason: { en: 'There is no such reason for a hold. There are: {reasons}.', zh: '没有该暂停原因。可用原因：{reasons}。' },
  closed: { en: 'This order is closed; it can’t be held.', zh: '该订单已结束，不能暂停。' },
  notHeld: { en: 'This order is not on hold.', zh: '该订单未暂停。' },
  done: { en: 'Recorded.', zh: '已记录。' },
}

/** Lays a hold over an order, or lifts it; the account team alone. */
export function takeHold(turning: Turning, body: Extract<EventBody, { kind: 'held' }>): boolean {
  const { actor } = turning.event
  const order = turning.application.orders.find((one) => one.id === body.order)
  if (order === undefined) return refuse(turning, words.unknown)
  if (actor.role !== 'team' && !moverOf(turning).alone) return refuse(turning, words.team)
  const { holds } = turning.library.orders
  const { reason } = body
  if (reason !== null && (holds[reason] === undefined || reason === waits))
    return refuse(turning, namedReasons(Object.keys(holds)))
  if (isOver(turning.library.orders, order)) return refuse(turning, words.closed)
  if (reason === null && (order.hold === null || order.hold.reason === waits)) return refuse(turning, words.notHeld)
  const hold = reason === null ? null : { reason, since: turning.now, by: actor.id, ...noted(body) }
  const entry: OrderMove = {
    from: order.stage,
    to: order.stage,
    at: turning.now,
    by: actor.id,
    evidence: noteOf(body),
    hold: reason,
  }
  const held: Order = { ...order, hold, history: [...order.history, entry] }
  turning.write({ kind: 'order', order: held })
  turning.audit(reason === null ? 'hold lifted' : 'order held', `${order.id} ${reason ?? ''}`.trim())
  takeTurns(turning)
  const about = { kind: 'hold', order: order.id, move: held.history.length - 1 } as const
  for (const chat of openChats(turning)) push(turning, chat, about, (locale) => ({ blocks: holdBlocks(turning, held, locale) }))
  if (actor.role === 'team') tellActor(turning, words.done)
  return true
}

const noted = ({ note, until }: Extract<EventBody, { kind: 'held' }>) => ({
  ...(note !== undefined && note !== '' && { note }),
  ...(until !== undefined && until !== '' && { until }),
})
const noteOf = ({ note }: Extract<EventBody, { kind: 'held' }>) => (note === undefined || note === '' ? {} : { reason: note })

function namedReasons(all: readonly string[]): Text {
  const reasons = all.filter((one) => one !== waits).join(', ')
  return { en: words.reason.en.replace('{reasons}', reasons), zh: words.reason.zh.replace('{reasons}', reasons) }
}
