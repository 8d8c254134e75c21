// The applicant records what happened to an order: picks the order and the step, gives the proof it needs, one thing at a time.
import { stageOf } from '../../../knowledge/procedure/orders.ts'
import { isOver, legalMoves } from '../../charts/order.ts'
import { waits } from '../../charts/waiting.ts'
import type { Draft } from '../../draft/draft.ts'
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
export function takeOrder(draft: Draft, argument: string): void {
  const [id = '', to, today] = argument.trim().split('.')
  const open = draft.application.orders.filter((one) => !isOver(draft.library.orders, one) && one.hold?.reason !== waits)
  if (open.length === 0) return draft.reply.tell(words.none)
  const order = draft.application.orders.find((order) => order.id === id) ?? (open.length === 1 ? open[0] : undefined)
  if (order === undefined) return chooseOrder(draft, open)
  if (to === undefined) return chooseStep(draft, order)
  const kept =
    draft.memory.asked?.what === 'order-step' && draft.memory.asked.values.order === order.id ? draft.memory.asked.values : {}
  goOn(draft, order, to, { ...proofIn(kept), ...(today === 'today' && { date: draft.today }) })
}

/** A typed proof where one is waited for. True if the message was taken. */
export function takeTypedProof(draft: Draft, said: string): boolean {
  const { asked } = draft.memory
  const wanted = asked?.what === 'order-step' ? (asked.values.wanted as Proof) : undefined
  const order = draft.application.orders.find((order) => order.id === asked?.values.order)
  if (asked === undefined || wanted === undefined || order === undefined) return false
  const isDate = wanted === 'date' || wanted === 'expiry'
  const day = isDate ? dayOf(said.trim(), draft.today, wanted === 'date') : null
  if ((isDate && day === null) || (!isDate && /[?？]\s*$/.test(said))) return false
  if (day !== null && day.kind !== 'day') {
    draft.reply.tell(words.unclear)
    return true
  }
  goOn(draft, order, asked.values.to!, { ...proofIn(asked.values), [wanted]: day?.date ?? said.trim().slice(0, 400) })
  return true
}

function goOn(draft: Draft, order: Order, to: string, evidence: Evidence): void {
  const stage = stageOf(draft.library.orders, order.kind, to)
  const legal = legalMoves(draft.library.orders, order, moverOf(draft)).some((move) => move.id === to)
  const wanted = legal ? stage?.evidence.find((one) => evidence[one] === undefined) : undefined
  if (wanted !== undefined) return askProof(draft, order, to, evidence, wanted)
  draft.write.remember({ asked: undefined })
  takeMove(draft, { kind: 'moved', order: order.id, to, evidence })
}

function askProof(draft: Draft, order: Order, to: string, evidence: Evidence, wanted: Proof): void {
  const values = Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== undefined)) as Record<string, string>
  draft.write.remember({ asked: { what: 'order-step', values: { ...values, order: order.id, to, wanted } } })
  draft.reply.tell(words[wanted])
  if (wanted === 'date' || wanted === 'expiry') draft.reply.expect('day')
  if (wanted === 'date') draft.reply.offer([[button(words.today[draft.locale], `${order.id}.${to}.today`)]])
}

function chooseOrder(draft: Draft, orders: readonly Order[]): void {
  draft.reply.tell(words.which)
  draft.reply.offer(orders.slice(0, 6).map((order) => [button(orderName(draft, order)[draft.locale], order.id)]))
}

function chooseStep(draft: Draft, order: Order): void {
  const { locale } = draft
  const book = draft.library.orders
  const steps = isOver(book, order) || order.hold?.reason === waits ? [] : legalMoves(book, order, moverOf(draft))
  draft.reply.tell(steps.length === 0 ? words.nothing : words.stands, {
    order: orderName(draft, order)[locale],
    stage: stageName(book, order)[locale],
  })
  const next = nextWords(book, order, undefined, locale)
  if (steps.length === 0 && next !== null) draft.reply.tell({ en: next, zh: next })
  draft.reply.offer(steps.map((step) => [button(step.name[locale], `${order.id}.${step.id}`)]))
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
