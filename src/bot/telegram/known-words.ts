// Remembers for a while what messages said, since Telegram also reports edits that changed no word: those get no answer.

import { createHash } from 'node:crypto'
import { addressKey, type Event } from '../../flows/index.ts'

const messagesMost = 20_000

/** The words of the latest messages, as hashes. */
export class Known {
  readonly #words = new Map<string, string>()

  /** A message's words were taken in. */
  remember(event: Event): void {
    const said = wordsOf(event)
    if (said === null) return
    this.#words.delete(said.place)
    this.#words.set(said.place, said.hash)
    if (this.#words.size > messagesMost) this.#words.delete(this.#words.keys().next().value!)
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
