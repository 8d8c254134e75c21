// The web channel: a page of our own, alone or inside the vendor's. What is done comes by POST, what is said goes out as server-sent events.
import type { Store } from '../../store/store.ts'
import type { ChannelAdapter, Receive } from '../channel.ts'
import type { Http } from '../http.ts'
import type { Log } from '../log.ts'
import { shownEntry } from './entries.ts'
import { pageRoutes } from './page-routes.ts'
import { Streams } from './streams.ts'
import { talkRoutes } from './talk-routes.ts'
import { account } from './talk-token.ts'

/**
 * How the channel is opened. Example: `{ origins: ['https://example.com'], brand: 'Example', http, store, now, log }` lets that site show
 * the page.
 */
export type WebOptions = {
  /** Sites that may show the page inside their own. */
  readonly origins: readonly string[]
  /** The name in the page's head; absent: the assistant's own. */
  readonly brand?: string | undefined
  /** A signed link that goes on with an application on Telegram, good for a while from `at`; null before Telegram is there. */
  readonly toTelegram?: ((application: string, at: string) => string | null) | undefined
  /** Where people reach it; without it invitations carry no link to the page. */
  readonly url?: string | undefined
  readonly http: Http
  readonly store: Pick<Store, 'load' | 'find' | 'putFile' | 'readFile' | 'seen' | 'onWork'>
  readonly now: () => string
  readonly log: Log
  /** The clock that limits are counted by, in milliseconds (default: the machine's). */
  readonly steady?: (() => number) | undefined
}

/**
 * Opens the channel. The talk itself lies in the store: a message is sent once it is written down, whether a page is open or not; an open
 * page hears it at once, any other reads it when it comes back. Its key is its id, so a page shows it once however often it is sent.
 */
export function webChannel(options: WebOptions): ChannelAdapter {
  const { http, now } = options
  const streams = new Streams()
  let lastHeardAt: string | null = null
  let receive: Receive | undefined

  // The paths are there before anybody is served: what comes too early is told to come back, not that there is nothing.
  const built = pageRoutes(http, { ...options, telegram: options.toTelegram !== undefined })
  talkRoutes({
    ...options,
    streams,
    heard: () => {
      lastHeardAt = now()
    },
    receive: () => receive,
  })

  return {
    channel: 'web',
    account,
    pace: { accountPerSecond: 5_000, chatIntervalMs: () => 0 },
    repeatable: true,
    joinUrl: (code) => (options.url === undefined ? null : `${options.url}/chat#join-${code}`),
    start: async (heard) => {
      await built
      receive = heard
    },
    stop: async () => {
      receive = undefined
      streams.close()
    },
    send: async ({ delivery, editing }) => {
      const message = editing ?? delivery.key
      streams.tell(delivery.to.chat, { kind: 'entry', entry: shownEntry(delivery, message, now()) })
      return { kind: 'sent', message }
    },
    nudge: async (nudge) => {
      if (nudge.kind === 'typing') streams.tell(nudge.to.chat, { kind: 'typing' })
      if (nudge.kind === 'toast') streams.tell(nudge.to.chat, { kind: 'toast', text: nudge.text })
    },
    health: () => ({ connected: receive !== undefined, detail: `${streams.many} pages open`, lastHeardAt }),
  }
}
