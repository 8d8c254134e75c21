// Which parts this process plays of those that only one may play at a time: polling, sending for an account, the clock.
import type postgres from 'postgres'
import { connectPostgres, run } from './connection.ts'

/** The parts of one process. The database itself gives a part back when the process ends, however it ends. */
export type Parts = {
  /** Does this process play the part? Takes it where nobody does. */
  holds(part: string): Promise<boolean>
  /** Does it, as far as it knows? */
  has(part: string): boolean
  close(): Promise<void>
}

const againMs = 500

/** Opens the one connection whose life the parts have. `taken` is done before a part begins. */
export function openParts(url: string, taken: (part: string) => Promise<void>): Parts {
  const held = new Set<string>()
  const tried = new Map<string, { at: number; answer: Promise<boolean> }>()
  const onclose: postgres.Options<Record<string, never>>['onclose'] = () => held.clear()
  const db = connectPostgres(url, { max: 1, onclose })

  async function take(part: string): Promise<boolean> {
    const [row] = await run<{ mine: boolean }>(db, 'select pg_try_advisory_lock(hashtextextended($1, 0)) as mine', [part])
    if (row?.mine !== true) return false
    await taken(part)
    held.add(part)
    return true
  }

  return {
    has: (part) => held.has(part),
    holds: (part) => {
      if (held.has(part)) return Promise.resolve(true)
      const at = performance.now()
      const before = tried.get(part)
      if (before !== undefined && at - before.at < againMs) return before.answer
      const answer = take(part).catch(() => false)
      tried.set(part, { at, answer })
      return answer
    },
    close: () => db.end({ timeout: 2 }),
  }
}
