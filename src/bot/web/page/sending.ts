// Sends what the person does, one after another, until the program has it: across lost connections, reloads and restarts.
import { freshId, keepToken, keepUnsent, type Unsent, unsentOfTalk } from './kept.ts'
import { post } from './request.ts'

const pausesMs = [500, 1_000, 2_000, 4_000, 8_000, 15_000]

/** The sender of one talk. */
export type Sender = {
  /** Takes something on; it is kept until it is confirmed. `quiet`: nothing the person did, so that nothing is kept for it. */
  take(doing: Omit<Unsent, 'id' | 'at'> & { readonly id?: string }, quiet?: boolean): void
  /** Tries what was refused once more. */
  again(id: string): void
  unsent(): readonly Unsent[]
  /** There may be a connection again. */
  wake(): void
}

/** Starts sending. `changed` hears what waits whenever that changes; `sent` what was confirmed. */
export function sendingOf(
  token: string,
  parts: { changed: (unsent: readonly Unsent[]) => void; sent: (doing: Unsent) => void },
): Sender {
  let unsent = unsentOfTalk()
  let busy = false
  let tries = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep(next: readonly Unsent[], quiet = false): void {
    unsent = next
    if (!quiet) keepUnsent(next)
    parts.changed(next)
  }

  async function run(): Promise<void> {
    const next = unsent.find(({ refused }) => refused !== true)
    if (busy || next === undefined) return
    busy = true
    clearTimeout(timer)
    const { at: _, refused: __, ...doing } = next
    const outcome = await post('/chat/act', token, JSON.stringify(doing))
    busy = false
    if (outcome.kind === 'later') {
      const pause = Math.max(pausesMs[Math.min(tries++, pausesMs.length - 1)]!, outcome.afterMs)
      timer = setTimeout(run, pause)
      return
    }
    tries = 0
    if (outcome.kind === 'refused') keep(unsent.map((one) => (one.id === next.id ? { ...one, refused: true } : one)))
    else {
      keep(unsent.filter(({ id }) => id !== next.id))
      parts.sent(next)
    }
    void run()
  }

  addEventListener('online', () => void run())
  return {
    take: (doing, quiet = false) => {
      if (!quiet) keepToken(token)
      keep([...unsent, { id: freshId(), at: new Date().toISOString(), ...doing }], quiet)
      void run()
    },
    again: (id) => {
      keep(unsent.map(({ refused, ...one }) => (one.id === id || refused === undefined ? one : { ...one, refused })))
      void run()
    },
    unsent: () => unsent,
    wake: () => void run(),
  }
}
