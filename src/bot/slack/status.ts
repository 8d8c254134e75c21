// Says under a message that its answer is coming, and takes that away once the answer has come.
//
// Slack takes a status away by itself when we answer in its thread, or after two minutes (docs.slack.dev, assistant.threads.setStatus).
// In private most answers stand below the message, not in a thread under it, so it is always taken away.
import { LRUCache } from 'lru-cache'
import type { Locale, Text } from '../../locale.ts'
import type { Log } from '../log.ts'
import type { Api } from './api.ts'
import { waitingAt } from './identity.ts'
import { nameOf } from './sending/refusal.ts'

const keptMost = 1_000

/** Slack puts the name of the app before it. */
const words: Text = { en: 'is looking it up …', zh: '正在查找…' }

type Waiting = { readonly place: NonNullable<ReturnType<typeof waitingAt>>; readonly shown: Promise<boolean> }

/** The statuses that are shown now. Each is shown once or never; what Slack refuses is only noted. */
export class Status {
  readonly #api: () => Api | undefined
  readonly #log: Log
  readonly #waiting = new LRUCache<string, Waiting>({ max: keptMost })

  constructor(api: () => Api | undefined, log: Log) {
    this.#api = api
    this.#log = log
  }

  /** Somebody waits for the answer to an event. */
  async show(event: string, locale: Locale): Promise<void> {
    const place = waitingAt(event)
    if (place === null) return
    const shown = this.#set(place, words[locale])
    this.#waiting.set(event, { place, shown })
    await shown
  }

  /** The answer to an event has come, or never will: `key` is that of its message. */
  async over(key: string): Promise<void> {
    const event = key.replace(/#1$/, '')
    const waiting = this.#waiting.get(event)
    if (waiting === undefined) return
    this.#waiting.delete(event)
    if (await waiting.shown) await this.#set(waiting.place, '')
  }

  async #set(place: Waiting['place'], status: string): Promise<boolean> {
    try {
      await this.#api()?.assistant.threads.setStatus({ ...place, status })
      return true
    } catch (error) {
      this.#log.debug({ fault: nameOf(error) }, 'a status was not shown')
      return false
    }
  }
}
