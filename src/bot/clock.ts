// The clock of the program: what is due becomes an event of the line, and so do child events that wait.
import type { Event } from '../flows/index.ts'
import type { Store } from '../store/store.ts'
import type { Receive } from './channel.ts'
import type { Log } from './log.ts'
import { type Rounds, rounds } from './rounds.ts'

const batch = 200

/** Starts the pump; a round handles all that is due now and returns how many events it made. It looks every `everyMs`; nothing rests on a long timer, so clock jumps and long waits do no harm. */
export function pump(parts: { store: Store; receive: Receive; now: () => string; log: Log; everyMs?: number }): Rounds {
  const { store, receive, now, log, everyMs = 5_000 } = parts

  async function round(stopped: () => boolean): Promise<number> {
    const tried = new Set<string>()
    if (!(await store.holds('clock'))) return 0
    await takeParked({ store, receive, most: batch })
    for (;;) {
      const due = await store.dueReminders(now(), batch)
      const events = [...(await store.pendingEvents(batch)), ...due.map((reminder) => dueEvent(reminder, now()))]
      const fresh = events.filter((event) => !tried.has(event.id))
      if (fresh.length === 0 || stopped()) return tried.size
      for (const event of fresh) tried.add(event.id)
      await Promise.all(fresh.map((event) => receive(event)))
    }
  }

  return rounds({ round, everyMs, log, failed: 'the clock failed' })
}

/** Brings events that were written down for later to the line, which knows those it has already. Nobody waits for them here. */
export async function takeParked(parts: { store: Store; receive: Receive; most: number }): Promise<void> {
  const { store, receive, most } = parts
  for (const event of await store.parkedEvents(most)) void receive(event).catch(() => undefined)
}

/** A due row as an event. Its id holds the instant, so a row that was moved can come due again, and once only. */
function dueEvent(reminder: { key: string; application: string; fireAt: string }, at: string): Event {
  return {
    id: `due:${reminder.key}@${reminder.fireAt}`,
    at,
    from: { channel: 'system', account: 'clock', chat: reminder.application },
    actor: { id: 'program', role: 'program' },
    body: { kind: 'due', reminder: reminder.key },
  }
}
