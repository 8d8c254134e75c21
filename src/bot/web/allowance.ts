// How much an address or a talk may do: so many at once, then so many a second (token buckets). Forgets whoever is quiet.
import { LRUCache } from 'lru-cache'

type Bucket = { left: number; at: number }

const bucketsMost = 20_000

/** The limits: `burst` at once, `perSecond` after that. */
export class Allowance {
  readonly #burst: number
  readonly #perSecond: number
  readonly #buckets = new LRUCache<string, Bucket>({ max: bucketsMost })

  constructor(burst: number, perSecond: number) {
    this.#burst = burst
    this.#perSecond = perSecond
  }

  /** Takes one; zero where that is fine, else the milliseconds to wait. `at` is in milliseconds of a steady clock. */
  take(key: string, at: number): number {
    const { left, at: since } = this.#buckets.get(key) ?? { left: this.#burst, at }
    const now = Math.min(this.#burst, left + ((at - since) / 1_000) * this.#perSecond)
    if (now < 1) return Math.ceil(((1 - now) / this.#perSecond) * 1_000)
    this.#buckets.set(key, { left: now - 1, at })
    return 0
  }
}
