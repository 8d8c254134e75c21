// Work that comes back: a round at a time, never two at once, and an end that waits for the round under way.
import { whyNotWritten } from '../store/problem.ts'
import type { Log } from './log.ts'

/** Rounds of work. `tick` makes one now (or joins the one under way) and returns what it counted; `stop` ends the timer and waits. */
export type Rounds = { tick(): Promise<number>; wake(): void; stop(): Promise<void> }

/** Makes a round every `everyMs`, and one `soonMs` after the start where given. `round` asks `stopped()` where it may end early; `failed` is what a fault is called. */
export function rounds(parts: {
  round: (stopped: () => boolean) => Promise<number>
  everyMs: number
  soonMs?: number
  log: Log
  failed: string
}): Rounds {
  const { round, everyMs, soonMs, log, failed } = parts
  let running: Promise<number> | null = null
  let stopped = false
  const tick = () => {
    running ??= round(() => stopped).finally(() => {
      running = null
    })
    return running
  }
  const wake = () => void tick().catch((error: unknown) => log.error({ fault: whyNotWritten(error) }, failed))
  const soon = soonMs === undefined ? undefined : setTimeout(wake, soonMs)
  const timer = setInterval(wake, everyMs)
  return {
    tick,
    wake,
    stop: async () => {
      stopped = true
      clearTimeout(soon)
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}
