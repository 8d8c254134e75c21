// The same form sent twice gets the same answer: its effect is there once, and its field errors are shown again.

const keptMost = 1_000

/** Remembers the last answers by id. What failed is not remembered. */
export class Answered {
  readonly #answers = new Map<string, Promise<object>>()

  once(id: string, answer: () => Promise<object>): Promise<object> {
    const known = this.#answers.get(id)
    if (known !== undefined) return known
    if (this.#answers.size >= keptMost) this.#answers.delete(this.#answers.keys().next().value!)
    const made = answer()
    this.#answers.set(id, made)
    made.catch(() => this.#answers.delete(id))
    return made
  }
}
