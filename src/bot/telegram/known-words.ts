// Remembers for a while what messages said, since Telegram also reports edits that changed no word: those get no answer.

import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import { addressKey, type Event } from '../../flows/index.ts'

const messagesMost = 20_000

/** The words of the latest messages, as hashes. */
export class Known {
  readonly #words = new LRUCache<string, string>({ max: messagesMost })

  /** A message's words were taken in. */
  remember(event: Event): void {
    const said = wordsOf(event)
    if (said !== null) this.#words.set(said.place, said.hash)
  }

  /** Is this an edit that leaves the words as they were? */
  saidBefore(event: Event): boolean {
    const said = event.body.kind === 'edited' ? wordsOf(event) : null
    return said !== null && this.#words.get(said.place) === said.hash
  }
}

function wordsOf({ from, body }: Event): { place: string; hash: string } | null {
  if ((body.kind !== 'text' && body.kind !== 'edited') || body.message === undefined) return null
  return {
    place: `${addressKey(from)}:${body.message}`,
    hash: createHash('sha256').update(body.text.trim()).digest('base64').slice(0, 16),
  }
}
