// One move of one order: refused in words where it is not legal, else the order as it is afterwards, with its evidence.
import type { FooterRule } from '../../knowledge/procedure/footers.ts'
import { type OrderBook, stageOf, stagesOf } from '../../knowledge/procedure/orders.ts'
import type { Text } from '../../locale.ts'
import type { Order } from '../model/application.ts'
import type { Evidence } from '../model/event.ts'
import { checkEvidence } from './evidence.ts'
import { correctable, isOver, leadsTo, legalMoves, type Mover } from './order.ts'
import { waitsFor } from './waiting.ts'

/**
 * A move as somebody records it. `correct` repairs a wrong entry: any stage of the track, with a reason. Example: `{ to: 'granted',
 * evidence: { date: '2026-11-23', number: '京ICP备12345678号-1' }, mover: { as: 'T', alone: false }, by: 'lin', at }`.
 */
export type Move = {
  readonly to: string
  readonly evidence: Evidence
  readonly mover: Mover
  readonly correct?: boolean
  readonly by: string
  /** When it is recorded; the day in the evidence is when it happened. */
  readonly at: string
}

/** What a move is judged by. Example: with `province: 'BJ'` a number that begins with 粤 is refused. */
export type MoveGround = {
  readonly book: OrderBook
  readonly orders: readonly Order[]
  readonly today: string
  readonly province?: string
  readonly footers: ReadonlyMap<string, FooterRule>
}

/** The order after the move, or why it cannot be made. */
export function moveOrder(ground: MoveGround, order: Order, move: Move): { readonly order: Order } | { readonly refusal: Text } {
  const { book } = ground
  const target = stageOf(book, order.kind, move.to)
  const type = `${move.correct === true ? 'correct' : 'move'}.${move.to}`
  if (target === undefined) return { refusal: noStage(book, order, move) }
  if (!leadsTo(book, order, type, move.mover)) return { refusal: notLegal(book, order, move) }
  const other = waitsFor(book, ground.orders, order)
  if (other !== null && move.to !== 'withdrawn' && move.correct !== true) return { refusal: waiting(book, other) }
  if (move.correct === true && (move.evidence.reason ?? '').trim() === '') return { refusal: words.reasonNeeded }
  const checked =
    move.correct === true ? { evidence: move.evidence } : checkEvidence(book, order.kind, move.to, move.evidence, ground)
  if ('refusal' in checked) return checked
  return {
    order: {
      ...order,
      stage: move.to,
      since: move.at,
      entered: { ...order.entered, [move.to]: (order.entered[move.to] ?? 0) + 1 },
      hold: target.next === null ? null : order.hold,
      history: [
        ...order.history,
        {
          from: order.stage,
          to: move.to,
          at: move.at,
          by: move.by,
          evidence: checked.evidence,
          ...(move.correct === true && { correction: true }),
        },
      ],
    },
  }
}

const words = {
  reasonNeeded: { en: 'A correction needs a reason.', zh: '更正须说明原因。' },
}

const say = (stages: readonly { readonly id: string; readonly name: Text }[]): Text => ({
  en: stages.map((stage) => `${stage.id} (${stage.name.en})`).join(', '),
  zh: stages.map((stage) => `${stage.id}（${stage.name.zh}）`).join('、'),
})

function noStage(book: OrderBook, order: Order, { to }: Move): Text {
  const all = say(stagesOf(book, order.kind))
  const kind = book.kinds[order.kind]!.name
  return {
    en: `“${to}” is no stage of ${kind.en}. There are: ${all.en}.`,
    zh: `${kind.zh}没有“${to}”阶段。可用阶段：${all.zh}。`,
  }
}

function notLegal(book: OrderBook, order: Order, move: Move): Text {
  const here = stageOf(book, order.kind, order.stage)!.name
  const there = stageOf(book, order.kind, move.to)!.name
  if (move.correct === true) {
    if (move.mover.as !== 'T') return { en: 'Only the account team corrects an entry.', zh: '只有客户团队可以更正记录。' }
    const all = say(correctable(book, order))
    return { en: `It stands there already. It can be corrected to: ${all.en}.`, zh: `已处于该阶段。可更正为：${all.zh}。` }
  }
  if (isOver(book, order)) {
    return { en: `This order is closed (${here.en}); a new one can be opened.`, zh: `该订单已结束（${here.zh}），可新开订单。` }
  }
  if (leadsTo(book, order, `move.${move.to}`, { as: 'T', alone: true })) {
    return { en: `Only the account team records “${there.en}”.`, zh: `“${there.zh}”只能由客户团队记录。` }
  }
  const next = say(legalMoves(book, order, move.mover))
  return {
    en: `From “${here.en}” it can’t go to “${there.en}”. It can go to: ${next.en}.`,
    zh: `“${here.zh}”不能直接转为“${there.zh}”。可转为：${next.zh}。`,
  }
}

function waiting(book: OrderBook, other: Order): Text {
  const { name } = book.kinds[other.kind]!
  const stage = stageOf(book, other.kind, other.stage)!.name
  return {
    en: `Its turn has not come: it waits for ${other.id}, ${name.en} (${stage.en}).`,
    zh: `尚未轮到该订单：须等待${other.id}${name.zh}（${stage.zh}）。`,
  }
}
