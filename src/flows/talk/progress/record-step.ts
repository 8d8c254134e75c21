// The applicant records what happened to an order: picks the order and the step, gives the proof it needs, one thing at a time.
import { stageOf } from '../../../knowledge/procedure/orders.ts'
import { isOver, legalMoves } from '../../charts/order.ts'
import { waits } from '../../charts/waiting.ts'
import type { Turning } from '../../draft/draft.ts'
import type { Order } from '../../model/application.ts'
import { encodeButton } from '../../model/button.ts'
import type { Evidence } from '../../model/event.ts'
import type { Button } from '../../model/message.ts'
import { moverOf, takeMove } from '../../orders/moves.ts'
import { nextWords } from '../../orders/order-words.ts'
import { orderName, stageName } from '../../orders/orders.ts'
import { dayOf } from '../../understand/calendar-words.ts'

const words = {
  none: {
    en: 'There is no open order. Orders are opened when you confirm the answer.',
    zh: '目前没有进行中的订单；确认结论后会生成订单。',
  },
  which: { en: 'Which order?', zh: '哪一个订单？' },
  stands: { en: '**{order}: {stage}**. What has happened?', zh: '**{order}：{stage}**。有什么进展？' },
  nothing: {
    en: 'There is nothing you can record here now; our team does that.',
    zh: '目前没有您可以记录的步骤，由我们的团队处理。',
  },
  date: { en: 'On which day?', zh: '发生在哪一天？' },
  number: { en: 'Which number was granted?', zh: '取得的编号是什么？' },
  reason: { en: 'What was the reason? A few words will do.', zh: '原因是什么？简单说明即可。' },
  expiry: { en: 'Until which date is it valid?', zh: '有效期至哪一天？' },
  unclear: { en: 'I need one full date, like 2027-03-01.', zh: '请填写一个完整日期，例如2027-03-01。' },
  today: { en: 'Today', zh: '今天' },
} as const

type Proof = 'date' | 'number' | 'reason' | 'expiry'

/** `order`: the open ones; `order o1`: its next steps; `o1.granted`: one of them; `o1.granted.today`: on this day. */
export function takeOrder(turning: Turning, argument: string): void {
  const [id = '', to, today] = argument.trim().split('.')
  const open = turning.application.orders.filter((one) => !isOver(turning.library.orders, one) && one.hold?.reason !== waits)
  if (open.length === 0) return turning.tell(words.none)
  const order = turning.application.orders.find((one) => one.id === id) ?? (open.length === 1 ? open[0] : undefined)
  if (order === undefined) return chooseOrder(turning, open)
  if (to === undefined) return chooseStep(turning, order)
  const kept =
    turning.memory.asked?.what === 'order-step' && turning.memory.asked.values.order === order.id
      ? turning.memory.asked.values
      : {}
  goOn(turning, order, to, { ...proofIn(kept), ...(today === 'today' && { date: turning.today }) })
}

/** A typed proof where one is waited for. True if the message was taken. */
export function takeTypedProof(turning: Turning, said: string): boolean {
  const { asked } = turning.memory
  const wanted = asked?.what === 'order-step' ? (asked.values.wanted as Proof) : undefined
  const order = turning.application.orders.find((one) => one.id === asked?.values.order)
  if (asked === undefined || wanted === undefined || order === undefined) return false
  const isDate = wanted === 'date' || wanted === 'expiry'
  const day = isDate ? dayOf(said.trim(), turning.today) : null
  if ((isDate && day === null) || (!isDate && /[?？]\s*$/.test(said))) return false
  if (day !== null && day.kind !== 'day') {
    turning.tell(words.unclear)
    return true
  }
  goOn(turning, order, asked.values.to!, { ...proofIn(asked.values), [wanted]: day?.date ?? said.trim().slice(0, 400) })
  return true
}

function goOn(turning: Turning, order: Order, to: string, evidence: Evidence): void {
  const stage = stageOf(turning.library.orders, order.kind, to)
  const legal = legalMoves(turning.library.orders, order, moverOf(turning)).some((one) => one.id === to)
  const wanted = legal ? stage?.evidence.find((one) => evidence[one] === undefined) : undefined
  if (wanted !== undefined) return askProof(turning, order, to, evidence, wanted)
  turning.remember({ asked: undefined })
  takeMove(turning, { kind: 'moved', order: order.id, to, evidence })
}

function askProof(turning: Turning, order: Order, to: string, evidence: Evidence, wanted: Proof): void {
  const values = Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== undefined)) as Record<string, string>
  turning.remember({ asked: { what: 'order-step', values: { ...values, order: order.id, to, wanted } } })
  turning.tell(words[wanted])
  if (wanted === 'date') turning.offer([[button(words.today[turning.locale], `${order.id}.${to}.today`)]])
}

function chooseOrder(turning: Turning, orders: readonly Order[]): void {
  turning.tell(words.which)
  turning.offer(orders.slice(0, 6).map((one) => [button(orderName(turning, one)[turning.locale], one.id)]))
}

function chooseStep(turning: Turning, order: Order): void {
  const { locale } = turning
  const book = turning.library.orders
  const steps = isOver(book, order) || order.hold?.reason === waits ? [] : legalMoves(book, order, moverOf(turning))
  turning.tell(steps.length === 0 ? words.nothing : words.stands, {
    order: orderName(turning, order)[locale],
    stage: stageName(book, order)[locale],
  })
  const next = nextWords(book, order, undefined, locale)
  if (steps.length === 0 && next !== null) turning.tell({ en: next, zh: next })
  turning.offer(steps.map((one) => [button(one.name[locale], `${order.id}.${one.id}`)]))
}

const proofIn = ({ date, number, reason, expiry }: Readonly<Record<string, string>>): Evidence => ({
  ...(date !== undefined && { date }),
  ...(number !== undefined && { number }),
  ...(reason !== undefined && { reason }),
  ...(expiry !== undefined && { expiry }),
})

const button = (label: string, argument: string): Button => ({
  label,
  data: encodeButton({ kind: 'command', name: 'order', argument }),
})
