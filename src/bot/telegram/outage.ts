// When nothing can be stored, nothing is acknowledged; the person is told once that their message is not lost.

import type { Api } from 'grammy'
import { LRUCache } from 'lru-cache'
import type { Event } from '../../flows/index.ts'
import { type Locale, say, type Text } from '../../locale.ts'
import type { Presses } from './presses.ts'

const words: Text = {
  en: 'I can’t save anything at the moment. Your message is not lost: I’ll answer it as soon as I can.',
  zh: '暂时无法保存内容。您的消息不会丢失，恢复后我会尽快回复。',
}

const onceInMs = 10 * 60_000
const chatsMost = 10_000

/** Says sorry at most once in ten minutes to a chat. It goes past the store, which is what is failing: sent at once or never. */
export class Outage {
  readonly #api: Api
  readonly #presses: Presses
  readonly #told = new LRUCache<string, number>({ max: chatsMost })

  constructor(api: Api, presses: Presses) {
    this.#api = api
    this.#presses = presses
  }

  async sorry({ from, actor }: Event, query: string | undefined, at: number): Promise<void> {
    if (actor.role === 'program' || at - (this.#told.get(from.chat) ?? Number.NEGATIVE_INFINITY) < onceInMs) return
    this.#told.set(from.chat, at)
    const text = say(words, (actor.locale ?? 'en') satisfies Locale)
    if (query !== undefined) return this.#presses.tell(query, text)
    await this.#api.sendMessage(from.chat, text).catch(() => undefined)
  }
}
