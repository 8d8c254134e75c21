// The Telegram channel: updates in by polling or webhook, messages and courtesies out. grammY speaks to the API; all else is ours.
import { Api } from 'grammy'
import type { Store } from '../../store/store.ts'
import type { ChannelAdapter, Pace, Receive, Sending } from '../channel.ts'
import type { Http } from '../http.ts'
import type { Log } from '../log.ts'
import { deepLinks, startAddress } from './deep-link.ts'
import { accountOf, queryOf } from './identity.ts'
import { moved } from './inbound.ts'
import { intake } from './intake.ts'
import { Known } from './known-words.ts'
import { linkFor } from './links.ts'
import { Moves } from './moves.ts'
import { Outage } from './outage.ts'
import { pace as telegramPace } from './pace.ts'
import { Presses } from './presses.ts'
import { sending } from './send.ts'
import { transport } from './transport.ts'
import { type Connection, connect } from './updates.ts'

/**
 * How the channel is opened. Example: `{ token: '123:abc', apiRoot: 'https://api.telegram.org', http, store, now, log }` polls and makes
 * no deep links.
 */
export type TelegramOptions = {
  readonly token: string
  readonly apiRoot: string
  /** Unset: long polling. */
  readonly webhook?: { readonly url: string; readonly secret: string } | undefined
  readonly http: Http
  readonly store: Pick<Store, 'putFile' | 'readFile' | 'seen' | 'find' | 'holds'>
  readonly now: () => string
  readonly log: Log
  /** The store's key, for signed links; without it buttons that lead to the private chat are left out. */
  readonly linkKey?: Uint8Array | undefined
  /** Seconds Telegram holds a poll open. */
  readonly holdSeconds?: number
  /** Another pace than Telegram's own (a server of one's own allows more). */
  readonly pace?: Pace
}

const callSeconds = 20
const uploadSeconds = 120

/** The channel, with the way into an application on from a page. The link is good until an instant; null before the start. */
export type TelegramChannel = ChannelAdapter & {
  readonly linkOnward: (application: string, expiresAt: string) => string | null
}

/** Opens the channel. Nothing is asked of Telegram before `start`. */
export function telegramChannel(options: TelegramOptions): TelegramChannel {
  const { token, now, log, store, holdSeconds = 25, pace = telegramPace } = options
  const apiRoot = options.apiRoot.replace(/\/+$/, '')
  const { fetch } = transport()
  const api = new Api(token, { apiRoot, fetch, timeoutSeconds: callSeconds })
  const pollApi = new Api(token, { apiRoot, fetch, timeoutSeconds: holdSeconds + callSeconds })
  const uploads = new Api(token, { apiRoot, fetch, timeoutSeconds: uploadSeconds })
  const account = accountOf(token)
  const links = options.linkKey === undefined ? undefined : deepLinks(options.linkKey)
  const moves = new Moves()
  const presses = new Presses(api)
  const known = new Known()
  const outage = new Outage(api, presses)
  let connection: Connection | undefined
  let receive: Receive | undefined

  const sender = sending({
    api,
    uploads,
    readFile: (id) => store.readFile(id),
    chatOf: (chat) => moves.chatOf(chat),
    linkToChat: (claimed) => linkFor(claimed, links, connection?.bot()?.username),
    pause: (to) => new Promise((resolve) => setTimeout(resolve, pace.chatIntervalMs(to))),
  })

  return {
    channel: 'telegram',
    account,
    pace,
    start: async (heard) => {
      receive = heard
      const takerFor = (bot: Parameters<typeof intake>[0]['bot']) =>
        intake({ api, apiRoot, token, bot, store, receive: heard, links, moves, presses, known, outage, now, log })
      const mayPoll = () => store.holds(`poll:telegram:${account}`)
      const { webhook, http } = options
      connection = await connect({ api, pollApi, webhook, http, holdSeconds, mayPoll, takerFor, now, log })
    },
    fault: () => connection?.fault() ?? null,
    stop: async () => connection?.stop(),
    send: async (claimed) => {
      const result = await sender.send(claimed)
      if (result.kind !== 'migrated') return result
      // The chat has moved: what is owed goes where it is now, and the conversation is told.
      const { to } = claimed.delivery
      moves.moved(to.chat, result.to)
      const again: Sending = await sender.send(claimed)
      await receive?.(moved(to.chat, result.to, { id: account }, now(), to.thread))
      return again
    },
    again: sender.again,
    nudge: async (nudge, event) => {
      if (nudge.kind === 'typing') await api.sendChatAction(moves.chatOf(nudge.to.chat), 'typing')
      const query = nudge.kind === 'toast' ? queryOf(event.id) : null
      if (nudge.kind === 'toast' && query !== null) await presses.tell(query, nudge.text)
    },
    linkOnward: (application, expiresAt) => {
      const username = connection?.bot()?.username
      if (links === undefined || username === undefined) return null
      return startAddress(username, links.make({ purpose: 'continue', subject: application, expiresAt }))
    },
    joinUrl: (code) => {
      const username = connection?.bot()?.username
      return username === undefined ? null : startAddress(username, `join-${code}`)
    },
    health: () => connection?.health() ?? { connected: false, detail: 'not started', lastHeardAt: null },
  }
}
