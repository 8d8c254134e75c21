// An application as it stood earlier: what was said is only ever added to, so any moment can be looked at again.
import { chinaDay } from '../../time.ts'
import type { Application, Order } from './application.ts'

/** The application after everything that happened up to an instant, that included. */
export function asItStood(application: Application, instant: string): Application {
  return {
    ...application,
    assertions: application.assertions.filter(({ at }) => at <= instant),
    orders: application.orders.map((order) => ({ ...order, stage: stageAt(order, instant) })),
  }
}

/** The instants at which anything on record changed on a day in China, and the last one before it; oldest first. */
export function instantsOf(application: Application, day: string): readonly string[] {
  const moves = application.orders.flatMap(({ history }) => history.map(({ at }) => at))
  const all = [...new Set([...application.assertions.map(({ at }) => at), ...moves])].sort()
  const before = all.filter((at) => chinaDay(at) < day).at(-1)
  return [...(before === undefined ? [] : [before]), ...all.filter((at) => chinaDay(at) === day)]
}

function stageAt({ history, stage }: Order, instant: string): string {
  const moves = history.filter(({ hold }) => hold === undefined)
  return moves.findLast(({ at }) => at <= instant)?.to ?? moves[0]?.from ?? stage
}
