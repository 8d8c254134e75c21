// Flood control with the published figures (Bots FAQ, "How can I message all of my bot's subscribers at once?"), and stricter than
// Telegram in one way: the short bursts the FAQ hints at ("we may allow short bursts that go over this limit") are not granted.
import { Refusal } from './refusal.ts'

/** Messages allowed: in all per second, in a private chat per second, in a group per minute. */
export type FloodLimits = { readonly overall: number; readonly perChat: number; readonly perGroup: number }

/** What Telegram publishes. */
export const publishedLimits: FloodLimits = { overall: 30, perChat: 1, perGroup: 20 }

/** Counts what is sent, and refuses what is too much. */
export class Flood {
  limits: FloodLimits | null
  refused = 0
  readonly #now: () => number
  readonly #sent = new Map<string, number[]>()

  constructor(limits: FloodLimits | null, now: () => number) {
    this.limits = limits
    this.#now = now
  }

  /** One message to a chat. Throws 429 with the seconds to wait. */
  count(chat: number): void {
    if (this.limits === null) return
    const { overall, perChat, perGroup } = this.limits
    const windows = [
      { key: 'all', most: overall, ms: 1_000 },
      chat < 0 ? { key: `${chat}`, most: perGroup, ms: 60_000 } : { key: `${chat}`, most: perChat, ms: 1_000 },
    ]
    const now = this.#now()
    for (const { key, most, ms } of windows) {
      const recent = (this.#sent.get(key) ?? []).filter((at) => at > now - ms)
      this.#sent.set(key, recent)
      if (recent.length < most) continue
      this.refused++
      const seconds = Math.max(1, Math.ceil((recent[0]! + ms - now) / 1_000))
      throw new Refusal(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
    }
    for (const { key } of windows) this.#sent.get(key)!.push(now)
  }
}
