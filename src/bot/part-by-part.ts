// Sends a message in its parts, one after the other, and remembers what has gone out: after a refusal it goes on there.
import { LRUCache } from 'lru-cache'
import type { Sending } from './channel.ts'

type Progress = { done: number; last: string; sure: boolean }

const keptMost = 10_000

/** The messages of one channel that are under way. While the program runs no part that went out is sent again. */
export class PartByPart {
  readonly #begun = new LRUCache<string, Progress>({ max: keptMost })

  /**
   * Sends what is left, with a pause between two parts. A refusal says whether a part stands in the chat already: whoever does not
   * remember that would show it twice.
   */
  async send(key: string, parts: readonly (() => Promise<Sending>)[], pause: () => Promise<void>): Promise<Sending> {
    const progress = this.#begun.get(key) ?? { done: 0, last: '', sure: true }
    for (; progress.done < parts.length; progress.done++) {
      if (progress.done > 0) await pause()
      const result = await parts[progress.done]!()
      if (result.kind === 'sent') {
        progress.last = result.message ?? progress.last
        continue
      }
      if (result.kind === 'impossible' || result.kind === 'migrated') {
        this.#begun.delete(key)
        return result
      }
      progress.sure = result.kind !== 'unknown'
      this.#begun.set(key, progress)
      return result.kind !== 'unknown' && progress.done > 0 ? { ...result, begun: true } : result
    }
    this.#begun.delete(key)
    return { kind: 'sent', message: progress.last }
  }

  /** Is it known which parts have gone out, so that sending it goes on and repeats nothing? */
  goesOn(key: string): boolean {
    const { done = 0, sure = false } = this.#begun.get(key) ?? {}
    return sure && done > 0
  }
}
