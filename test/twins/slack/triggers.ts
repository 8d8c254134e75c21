// Trigger ids: each opens one view, within three seconds.
import { Refusal } from './refusal.ts'

const lifeMs = 3_000

/** The triggers given out. */
export class Triggers {
  readonly #given = new Map<string, { readonly user: string; readonly at: number; used: boolean }>()
  readonly #now: () => number
  #count = 0

  constructor(now: () => number) {
    this.#now = now
  }

  give(user: string): string {
    const id = `${++this.#count}.${Math.floor(this.#now())}.abc`
    this.#given.set(id, { user, at: this.#now(), used: false })
    return id
  }

  /** Uses one up, and gives whose it was. */
  use(id: unknown): string {
    const trigger = this.#given.get(String(id))
    if (trigger === undefined) throw new Refusal('invalid_trigger_id')
    if (trigger.used) throw new Refusal('exchanged_trigger_id')
    if (this.#now() - trigger.at > lifeMs) throw new Refusal('expired_trigger_id')
    trigger.used = true
    return trigger.user
  }
}
