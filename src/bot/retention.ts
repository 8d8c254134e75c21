// Erases applications that nobody has touched for the deployer's stated time; off unless that is stated (`retentionDays` of the overlay).
import type { Store } from '../store/store.ts'
import type { Receive } from './channel.ts'
import type { Log } from './log.ts'

const batch = 50
const dayMs = 86_400_000

/** The keeper of the stated time. `tick` erases what has reached it and returns how many; `stop` ends the timer. */
export type Retention = { tick(): Promise<number>; stop(): Promise<void> }

/** Starts looking, every `everyMs` (an hour) and soon after the start. Erasing is an event of the line like any other; nobody is told. */
export function retention(parts: {
  store: Store
  receive: Receive
  now: () => string
  log: Log
  days: number
  everyMs?: number
}): Retention {
  const { store, receive, now, log, days, everyMs = 3_600_000 } = parts
  let running: Promise<number> | null = null
  let stopped = false

  async function round(): Promise<number> {
    const tried = new Set<string>()
    for (;;) {
      const since = new Date(Date.parse(now()) - days * dayMs).toISOString()
      const old = (await store.find('untouched', { since, limit: batch })).filter((id) => !tried.has(id))
      if (old.length === 0 || stopped) return tried.size
      for (const id of old) {
        tried.add(id)
        await eraseOne(id)
      }
      log.info({ erased: old.length }, 'applications nobody touched for the stated time are erased')
    }
  }

  async function eraseOne(application: string): Promise<void> {
    const at = now()
    const { outcome } = await receive({
      id: `retention:${application}@${at}`,
      at,
      from: { channel: 'system', account: 'retention', chat: application },
      actor: { id: 'program', role: 'program' },
      body: { kind: 'desk', action: 'erase', values: { silent: 'yes' } },
    })
    // An application without any chat has no state to take a turn from.
    if (outcome === 'duplicate') await store.erase(application, at)
  }

  const tick = () => {
    running ??= round().finally(() => {
      running = null
    })
    return running
  }
  const beat = () =>
    void tick().catch((error: unknown) =>
      log.error({ fault: error instanceof Error ? error.name : 'unknown' }, 'the stated time could not be kept'),
    )
  const soon = setTimeout(beat, Math.min(everyMs, 30_000))
  const timer = setInterval(beat, everyMs)
  return {
    tick,
    stop: async () => {
      stopped = true
      clearTimeout(soon)
      clearInterval(timer)
      await running?.catch(() => undefined)
    },
  }
}
