// Remembers for ten minutes what was only shown, so that a replayed request shows nothing twice. What changes something the store remembers.

const keptMs = 600_000
const keptMost = 20_000

/** A bounded memory of ids. */
export class Once {
  readonly #seen = new Map<string, number>()
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** True the first time. */
  first(id: string): boolean {
    const at = this.#now()
    for (const [known, since] of this.#seen) {
      if (at - since <= keptMs && this.#seen.size < keptMost) break
      this.#seen.delete(known)
    }
    if (this.#seen.has(id)) return false
    this.#seen.set(id, at)
    return true
  }
}
