// Erases applications that nobody has touched for the deployer's stated time; off unless that is stated (`retentionDays` of the overlay).

import type { Store } from '../store/store.ts'
import { dayMs } from '../time.ts'
import type { Receive } from './channel.ts'
import type { Log } from './log.ts'
import { type Rounds, rounds } from './rounds.ts'

const batch = 50

/** Starts looking, every `everyMs` (an hour) and soon after the start; a round returns how many it erased. Erasing is an event of the line like any other; nobody is told. */
export function retention(parts: {
  store: Store
  receive: Receive
  now: () => string
  log: Log
  days: number
  everyMs?: number
}): Rounds {
  const { store, receive, now, log, days, everyMs = 3_600_000 } = parts

  async function round(stopped: () => boolean): Promise<number> {
    const tried = new Set<string>()
    if (!(await store.holds('clock'))) return 0
    for (;;) {
      const since = new Date(Date.parse(now()) - days * dayMs).toISOString()
      const old = (await store.find('untouched', { since, limit: batch })).filter((id) => !tried.has(id))
      if (old.length === 0 || stopped()) return tried.size
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

  return rounds({ round, everyMs, soonMs: Math.min(everyMs, 30_000), log, failed: 'the stated time could not be kept' })
}
