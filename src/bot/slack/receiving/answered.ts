// The same form sent twice gets the same answer: its effect is there once, and its field errors are shown again.
import { LRUCache } from 'lru-cache'

const keptMost = 1_000

/** Remembers the last answers by id. What failed is not remembered. */
export class Answered {
  readonly #answers = new LRUCache<string, Promise<object>>({ max: keptMost })

  once(id: string, answer: () => Promise<object>): Promise<object> {
    const known = this.#answers.get(id)
    if (known !== undefined) return known
    const made = answer()
    this.#answers.set(id, made)
    made.catch(() => this.#answers.delete(id))
    return made
  }
}
