// Follows groups that became supergroups: what is owed to the old id goes to the new one.
import { LRUCache } from 'lru-cache'
import type { Address } from '../../flows/index.ts'

const groupsMost = 10_000

/** The moves this run knows of, and who has spoken in which group, so that each of their conversations can be told. */
export class Moves {
  readonly #to = new Map<string, string>()
  readonly #threads = new LRUCache<string, Set<string>>({ max: groupsMost })

  /** Somebody spoke in a group. */
  heard({ chat, thread }: Address): void {
    if (thread === undefined) return
    this.#threads.set(chat, (this.#threads.get(chat) ?? new Set()).add(thread))
  }

  /** A chat has moved. Answers whose conversations in it are known. */
  moved(from: string, to: string): readonly string[] {
    this.#to.set(from, to)
    return [...(this.#threads.get(from) ?? [])]
  }

  /** Where a chat is now. */
  chatOf(chat: string): string {
    return this.#to.get(chat) ?? chat
  }
}
