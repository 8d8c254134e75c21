// An order waits for a stated reason: laid and lifted by the account team, told once; the stage stays where it is.
import type { Text } from '../../locale.ts'
import { isOver } from '../charts/order.ts'
import { waits } from '../charts/waiting.ts'
import type { Draft } from '../draft/draft.ts'
import { openChats, push } from '../draft/push.ts'
import { tellActor } from '../draft/tell-team.ts'
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
export function takeHold(draft: Draft, body: Extract<EventBody, { kind: 'held' }>): boolean {
  const { actor } = draft.event
  const order = draft.application.orders.find((order) => order.id === body.order)
  if (order === undefined) return refuse(draft, words.unknown)
  if (actor.role !== 'team' && !moverOf(draft).alone) return refuse(draft, words.team)
  const { holds } = draft.library.orders
  const { reason } = body
  if (reason !== null && (holds[reason] === undefined || reason === waits)) return refuse(draft, namedReasons(Object.keys(holds)))
  if (isOver(draft.library.orders, order)) return refuse(draft, words.closed)
  if (reason === null && (order.hold === null || order.hold.reason === waits)) return refuse(draft, words.notHeld)
  const hold = reason === null ? null : { reason, since: draft.now, by: actor.id, ...noted(body) }
  const entry: OrderMove = {
    from: order.stage,
    to: order.stage,
    at: draft.now,
    by: actor.id,
    evidence: noteOf(body),
    hold: reason,
  }
  const held: Order = { ...order, hold, history: [...order.history, entry] }
  draft.write.change({ kind: 'order', order: held })
  draft.write.audit(reason === null ? 'hold lifted' : 'order held', `${order.id} ${reason ?? ''}`.trim())
  takeTurns(draft)
  const about = { kind: 'hold', order: order.id, move: held.history.length - 1 } as const
  for (const chat of openChats(draft)) push(draft, chat, about, (locale) => ({ blocks: holdBlocks(draft, held, locale) }))
  if (actor.role === 'team') tellActor(draft, words.done)
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
