// Who may be written to when: the account's pace, a chat's pace, and the pauses platforms ask for.
import { type Address, addressKey } from '../flows/index.ts'
import type { Pace, Sending } from './channel.ts'

type Chat = { until: number; readonly addresses: Set<string> }

/** Keeps to a channel's limits. All times are milliseconds of one steady clock. Several conversations may share a chat (`chatKey`). */
export class Pauses {
  readonly #pace: Pace
  readonly #chats = new Map<string, Chat>()
  /** Chats that were told to wait, until when: a second one among them means that the whole account has to. */
  readonly #told = new Map<string, number>()
  #account = 0
  #inFlight = 0
  #ended: number[] = []

  constructor(pace: Pace) {
    this.#pace = pace
  }

  /**
   * How many messages may start now. One counts from its start until a second after its end: nobody knows when in between the platform
   * took it, and so no second as the platform counts ever holds too many.
   */
  allowance(at: number): number {
    if (at < this.#account) return 0
    this.#ended = this.#ended.filter((end) => end > at - 1_000)
    return this.#pace.accountPerSecond - this.#inFlight - this.#ended.length
  }

  /** Conversations that may not be written to now. */
  paused(at: number): string[] {
    for (const [key, chat] of this.#chats) if (chat.until <= at) this.#chats.delete(key)
    return [...this.#chats.values()].flatMap((chat) => [...chat.addresses])
  }

  /** How long this conversation has to wait; zero: now. */
  waitMs(to: Address, at: number): number {
    return Math.max(0, (this.#chats.get(this.#keyOf(to))?.until ?? 0) - at)
  }

  /** A message starts. */
  started(to: Address, at: number): void {
    this.#inFlight++
    this.#pause(to, at + this.#pace.chatIntervalMs(to))
  }

  /** It has ended: the chat's interval counts from here, for the same reason. */
  ended(to: Address, sending: Sending, at: number): void {
    this.#inFlight--
    this.#ended.push(at)
    this.#pause(to, at + this.#pace.chatIntervalMs(to))
    if (sending.kind !== 'wait') return
    const until = at + sending.retryAfterMs
    const key = this.#keyOf(to)
    for (const [other, end] of this.#told) if (end <= at) this.#told.delete(other)
    const another = [...this.#told.keys()].some((other) => other !== key)
    if (sending.bucket !== 'chat' || another) this.#account = Math.max(this.#account, until)
    this.#told.set(key, until)
    this.#pause(to, until)
  }

  /** How long until somebody who waits may be written to again. */
  nextMs(at: number): number {
    const ends = [...this.#chats.values()].map((chat) => chat.until)
    if (this.#account > at) ends.push(this.#account)
    const [first] = this.#ended
    if (first !== undefined && this.#inFlight + this.#ended.length >= this.#pace.accountPerSecond) ends.push(first + 1_000)
    return ends.length === 0 ? Number.POSITIVE_INFINITY : Math.max(1, Math.min(...ends) - at)
  }

  #pause(to: Address, until: number): void {
    const key = this.#keyOf(to)
    const chat = this.#chats.get(key) ?? { until: 0, addresses: new Set() }
    chat.until = Math.max(chat.until, until)
    this.#chats.set(key, chat)
    chat.addresses.add(addressKey(to))
  }

  #keyOf(to: Address): string {
    return this.#pace.chatKey?.(to) ?? addressKey(to)
  }
}
