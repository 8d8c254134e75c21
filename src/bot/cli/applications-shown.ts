// What `applications` shows: lists, one application with its orders and next dates, everything that will be sent.

import {
  type Application,
  actorName,
  currentFacts,
  holdReason,
  isOver,
  legalMoves,
  type Order,
  rangeWords,
} from '../../flows/index.ts'
import type { Library } from '../../knowledge/library.ts'
import { stageOf } from '../../knowledge/procedure/orders.ts'
import type { Store } from '../../store/store.ts'
import { chinaDay } from '../../time.ts'
import type { CommandIo } from './io.ts'

/** What a query stands on. */
export type Desk = {
  readonly store: Store
  readonly library: Library
  readonly json: boolean
  readonly io: CommandIo
}

/** The queries by name: 0 when shown, 1 where there is nothing by that id. */
export const queries: Readonly<Record<string, (desk: Desk, words: readonly string[]) => Promise<number>>> = {
  list: async (desk, words) => {
    const found = await desk.store.find('applications', { ...(words.length > 0 && { text: words.join(' ') }), limit: 200 })
    return show(
      desk,
      found.map((application) => summary(desk, application)),
      found.map((application) => line(desk, application)),
    )
  },
  show: async (desk, [id]) =>
    withApplication(desk, id, (application) =>
      show(desk, summary(desk, application), [
        line(desk, application),
        ...application.orders.map((order) => `  ${orderLine(desk, order)}`),
        ...(application.reminders.length > 0 ? nextDates(desk, application) : []),
      ]),
    ),
  orders: async (desk, [id]) =>
    withApplication(desk, id, (application) =>
      show(
        desk,
        application.orders.map((order) => ({ ...order, moves: moves(desk, order) })),
        application.orders.map((order) => `${orderLine(desk, order)}\n    ${moves(desk, order).join(', ') || '-'}`),
      ),
    ),
  reminders: async (desk, [id]) =>
    withApplication(desk, id, (application) => {
      const rows = application.reminders.filter((row) => row.state === 'waiting')
      return show(
        desk,
        rows,
        rows.map(
          (row) =>
            `${row.fireAt}  ${row.duty}  ${row.offset}  to ${row.recipient}${row.dueOn === null ? '' : `  due ${row.dueOn}`}`,
        ),
      )
    }),
}

async function withApplication(desk: Desk, id: string | undefined, use: (application: Application) => number): Promise<number> {
  const state = id === undefined ? null : await desk.store.loadApplication(id)
  if (state !== null) return use(state.application)
  desk.io.stderr.write(`there is no application ${id ?? 'without an id'}\n`)
  return 1
}

function summary({ library }: Desk, { id, startedAt, services, orders }: Application) {
  const open = orders.filter((order) => !isOver(library.orders, order))
  return {
    id,
    startedAt,
    services: services.length,
    orders: orders.map(({ id: order, kind, stage, service, hold }) => ({
      id: order,
      kind,
      stage,
      service,
      hold: hold?.reason ?? null,
    })),
    open: open.length,
  }
}

function line(desk: Desk, application: Application): string {
  const names = application.services.map(({ id }) => {
    const facts = currentFacts(application, id)
    return String(facts['domain.name'] ?? facts['service.name'] ?? id)
  })
  return `${application.id}  ${chinaDay(application.startedAt)}  ${names.join(', ')}  ${summary(desk, application).open} open orders`
}

function orderLine({ library }: Desk, order: Order): string {
  const stage = stageOf(library.orders, order.kind, order.stage)!
  const who =
    stage.next === null
      ? ''
      : `; next: ${stage.next === 'applicant' ? 'the applicant' : actorName(library.orders, order, stage, 'en')}. ${rangeWords(stage, order.hold !== null, 'en')}`
  const hold = order.hold === null ? '' : ` [on hold: ${holdReason(library.orders, order.hold, 'en')}]`
  return `${order.id}  ${order.kind}  ${order.stage}${hold}${who}`.trimEnd()
}

const moves = ({ library }: Desk, order: Order) =>
  legalMoves(library.orders, order, { as: 'T', alone: true }).map((move) => move.id)

function nextDates(desk: Desk, application: Application): string[] {
  const dated = application.reminders.filter((reminder) => reminder.state === 'waiting' && reminder.dueOn !== null)
  const first = dated.sort((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1)).slice(0, 5)
  return [
    ...new Set(
      first.map((reminder) => `  ${reminder.dueOn}  ${desk.library.duties.get(reminder.duty)?.name.en ?? reminder.duty}`),
    ),
  ]
}

function show({ io, json }: Desk, data: unknown, lines: readonly string[]): number {
  if (json) io.stdout.write(`${JSON.stringify(data)}\n`)
  else io.stdout.write(lines.map((one) => `${one}\n`).join(''))
  return 0
}
