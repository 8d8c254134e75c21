// An application as it stood earlier: what was said is only ever added to, so any moment can be looked at again.
import { chinaDay } from '../../time.ts'
import type { Application, Order } from './application.ts'

/** A moment of an application: how many of its assertions had been made, and when. */
export type Moment = { readonly made: number; readonly at: string }

/** The application as it stood at a moment. */
export function asItStood(application: Application, { made, at }: Moment): Application {
  return {
    ...application,
    assertions: application.assertions.slice(0, made),
    orders: application.orders.map((order) => ({ ...order, stage: stageAt(order, at) })),
  }
}

/** How many assertions had been made after each event that made any, oldest first. */
export const endsOf = ({ assertions }: Pick<Application, 'assertions'>): readonly number[] =>
  assertions.flatMap(({ event }, place) => (assertions[place + 1]?.event === event ? [] : [place + 1]))

/** After what every event said or moved: the moments of a day in China, after the last one before it; oldest first. */
export function momentsOf(application: Application, day: string): readonly Moment[] {
  const { assertions, orders } = application
  const said = endsOf(application).map((made) => ({ made, at: assertions[made - 1]!.at }))
  const moved = orders.flatMap(({ history }) =>
    history.map(({ at }) => ({ made: assertions.filter((assertion) => assertion.at <= at).length, at })),
  )
  const all = [...said, ...moved].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.made - b.made))
  const before = all.filter(({ at }) => chinaDay(at) < day).at(-1)
  return [...(before === undefined ? [] : [before]), ...all.filter(({ at }) => chinaDay(at) === day)]
}

function stageAt({ history, stage }: Order, instant: string): string {
  const moves = history.filter(({ hold }) => hold === undefined)
  return moves.findLast(({ at }) => at <= instant)?.to ?? moves[0]?.from ?? stage
}
