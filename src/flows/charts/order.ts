// The chart of orders: one machine for each track, made from the data; states are stages, an event is a move, guards say who may record it.
import { createMachine, transition } from 'xstate'
import { isClosed, type OrderBook, type Recorder, type Stage, stagesOf } from '../../knowledge/procedure/orders.ts'
import type { Order } from '../model/application.ts'

/** Who records a move. `alone`: no account team works on the application, so the applicant may record every one. */
export type Mover = { readonly as: Recorder; readonly alone: boolean }

type MoveEvent = { readonly type: string; readonly mover: Mover }

const machines = new WeakMap<OrderBook, Map<string, ReturnType<typeof build>>>()

/** The machine of a track. Its events are `move.<stage>` and, to repair a wrong entry, `correct.<stage>`. */
export function orderChart(book: OrderBook, track: string) {
  const made = machines.get(book) ?? new Map<string, ReturnType<typeof build>>()
  machines.set(book, made)
  const machine = made.get(track) ?? build(track, book.tracks[track]!)
  made.set(track, machine)
  return machine
}

/** The stages an order may go to next, as this mover may record them, in the order of the track. */
export function legalMoves(book: OrderBook, order: Pick<Order, 'kind' | 'stage'>, mover: Mover): readonly Stage[] {
  return stagesOf(book, order.kind).filter((stage) => leadsTo(book, order, `move.${stage.id}`, mover))
}

/** May this mover record this move (or correction)? */
export function leadsTo(book: OrderBook, order: Pick<Order, 'kind' | 'stage'>, type: string, mover: Mover): boolean {
  const machine = orderChart(book, book.kinds[order.kind]!.track)
  const to = type.slice(type.indexOf('.') + 1)
  const [next] = transition(machine, machine.resolveState({ value: order.stage }), { type, mover })
  return next.value !== order.stage && next.value === to
}

/** The stages a correction may put the order in: every other one of its track. */
export function correctable(book: OrderBook, order: Pick<Order, 'kind' | 'stage'>): readonly Stage[] {
  return stagesOf(book, order.kind).filter((stage) => stage.id !== order.stage)
}

/** Is the order closed: granted, done, refused or withdrawn? */
export function isOver(book: OrderBook, order: Pick<Order, 'kind' | 'stage'>): boolean {
  return isClosed(book, order.kind, order.stage)
}

function build(track: string, stages: readonly Stage[]) {
  const corrections = Object.fromEntries(
    stages.map((stage) => [
      `correct.${stage.id}`,
      { target: `.${stage.id}`, guard: ({ event }: Guarded) => event.mover.as === 'T' },
    ]),
  )
  return createMachine({
    types: {} as { events: MoveEvent },
    id: `order-${track}`,
    initial: stages[0]!.id,
    on: corrections,
    states: Object.fromEntries(stages.map((stage) => [stage.id, { on: movesOf(stage) }])),
  })
}

type Guarded = { readonly event: MoveEvent }

function movesOf(stage: Stage) {
  return Object.fromEntries(
    Object.entries(stage.to).map(([to, recorders]) => [
      `move.${to}`,
      { target: to, guard: ({ event: { mover } }: Guarded) => mover.alone || recorders.includes(mover.as) },
    ]),
  )
}
