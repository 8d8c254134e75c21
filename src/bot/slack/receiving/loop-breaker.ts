// Breaks loops: whoever says the very same thing over and over is told so once, and not answered for a while: it may be a machine.

import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

const timesMost = 8
const windowMs = 60_000
const keptMost = 10_000

/** Counts equal words of one sender within a minute. */
export class LoopBreaker {
  readonly #said = new LRUCache<string, { count: number; since: number }>({ max: keptMost })
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** Is this one too many? `told`: the first that is, so that a person knows. */
  heard(sender: string, words: string): 'fine' | 'told' | 'unanswered' {
    const key = createHash('sha256').update(`${sender}\n${words}`).digest('base64url').slice(0, 16)
    const at = this.#now()
    const before = this.#said.get(key)
    if (before === undefined || at - before.since > windowMs) {
      this.#said.set(key, { count: 1, since: at })
      return 'fine'
    }
    before.count++
    if (before.count <= timesMost) return 'fine'
    return before.count === timesMost + 1 ? 'told' : 'unanswered'
  }
}
