// The Telegram channel: updates in by polling or webhook, messages out, each through the same few steps.
import { Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { Event } from '../../flows/event.ts'
import type { Store } from '../../store/store.ts'
import type { ChannelAdapter, ChannelHealth, Receive } from '../channel.ts'
import type { Http } from '../http.ts'
import { inOrder } from '../in-order.ts'
import type { Log } from '../log.ts'
import { StartFault } from '../start-faults.ts'
import { deepLinks } from './deep-link.ts'
import { keepFile } from './files.ts'
import { accountOf, type Bot, queryOf } from './identity.ts'
import { type Inbound, moved, toEvent } from './inbound.ts'
import { toastMost } from './limits.ts'
import { linkFor, readLink } from './links.ts'
import { writeMenu } from './menu.ts'
import { Moves } from './moves.ts'
import { pace } from './pace.ts'
import { poll } from './polling.ts'
import { nameOf } from './refusal.ts'
import { sending } from './send.ts'
import { transport } from './transport.ts'
import { setWebhook, webhookPath, webhookRoute, webhookTrouble } from './webhook.ts'

/** How the channel is opened. `linkKey`: the store's key, for signed links; without it links are left out. */
export type TelegramOptions = {
  readonly token: string
  readonly apiRoot: string
  /** Unset: long polling. */
  readonly webhook?: { readonly url: string; readonly secret: string } | undefined
  readonly http: Http
  readonly store: Pick<Store, 'putFile' | 'seen' | 'find'>
  readonly now: () => string
  readonly log: Log
  readonly linkKey?: Uint8Array | undefined
}

const callSeconds = 20
const holdSeconds = 25
const quietMs = { polling: 90_000, webhook: 180_000 }
const lookMs = 60_000
const connectAgainMs = 5_000

/** Opens the channel. Nothing is asked of Telegram before `start`. */
export function telegramChannel(options: TelegramOptions): ChannelAdapter {
  return new TelegramChannel(options)
}

class TelegramChannel implements ChannelAdapter {
  readonly channel = 'telegram'
  readonly account: string
  readonly pace = pace
  readonly send: ChannelAdapter['send']
  readonly #options: TelegramOptions
  readonly #api: Api
