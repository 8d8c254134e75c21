// Who may be written to when: the account's pace, a chat's pace, and the pauses platforms ask for.
import { type Address, addressKey } from '../flows/event.ts'
import type { Pace, Sending } from './channel.ts'

/** Keeps to a channel's limits. All times are milliseconds of the injected clock. */
export class Pauses {
  readonly #pace: Pace
  readonly #chats = new Map<string, number>()
  /** Chats that were told to wait, until when: a second one among them means that the whole account has to. */
  readonly #told = new Map<string, number>()
  #account = 0
  #sent: number[] = []

  constructor(pace: Pace) {
    this.#pace = pace
  }

  /** How many messages may start now. */
  allowance(at: number): number {
    if (at < this.#account) return 0
    this.#sent = this.#sent.filter((sent) => sent > at - 1_000)
    return this.#pace.accountPerSecond - this.#sent.length
  }

  /** Chats that may not be written to now. */
  paused(at: number): string[] {
    for (const [key, until] of this.#chats) if (until <= at) this.#chats.delete(key)
    return [...this.#chats.keys()]
  }

  /** A message starts. */
  started(to: Address, at: number): void {
    this.#sent.push(at)
    this.#chats.set(addressKey(to), at + this.#pace.chatIntervalMs(to))
  }

  /** What the platform answered. */
  heard(to: Address, sending: Sending, at: number): void {
    if (sending.kind !== 'wait') return
    const until = at + sending.retryAfterMs
    const key = addressKey(to)
    for (const [other, end] of this.#told) if (end <= at) this.#told.delete(other)
    const another = [...this.#told.keys()].some((other) => other !== key)
    if (sending.bucket !== 'chat' || another) this.#account = Math.max(this.#account, until)
    this.#told.set(key, until)
    this.#chats.set(key, Math.max(this.#chats.get(key) ?? 0, until))
  }

  /** How long until somebody who waits may be written to again. */
  nextMs(at: number): number {
    const ends = [...this.#chats.values(), ...(this.#account > at ? [this.#account] : [])]
    if (this.#sent.length >= this.#pace.accountPerSecond) ends.push(this.#sent[0]! + 1_000)
    return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.min(...ends) - at)
  }
}
