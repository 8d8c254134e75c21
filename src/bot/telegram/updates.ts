// The connection to Telegram: by polling or by webhook, made again when it was lost, and honest about how it is.
import { type Api, GrammyError } from 'grammy'
import type { Update } from 'grammy/types'
import type { ChannelHealth } from '../channel.ts'
import { answer, type Http } from '../http.ts'
import type { Log } from '../log.ts'
import { StartFault } from '../start-faults.ts'
import { untilConnected } from '../until-connected.ts'
import type { Bot } from './identity.ts'
import { writeMenu } from './menu.ts'
import { poll } from './polling.ts'
import { nameOf } from './refusal.ts'
import { setWebhook, webhookPath, webhookRoute, webhookTrouble } from './webhook.ts'

/**
 * What the connection stands on. `pollApi` waits longer than Telegram holds a poll. Example: with `webhook` undefined it polls; else it
 * tells Telegram `webhook.url` and listens on `http`.
 */
export type ConnectionParts = {
  readonly api: Api
  readonly pollApi: Api
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
  readonly http: Http
  readonly holdSeconds: number
  readonly mayPoll: () => Promise<boolean>
  readonly takerFor: (bot: Bot) => (update: Update) => Promise<void>
  readonly now: () => string
  readonly log: Log
}

/** An open (or still opening) connection. */
export type Connection = {
  readonly bot: () => Bot | undefined
  /** What Telegram refuses in the settings. */
  readonly fault: () => StartFault | null
  health(): ChannelHealth
  stop(): Promise<void>
}

const lookMs = 45_000
/** Without a word for this long, something is wrong: polls come back and look-ups are made well within. */
const quietMs = 110_000

/** Connects; where Telegram is away or refuses the settings, it goes on trying and says so. */
export async function connect(parts: ConnectionParts): Promise<Connection> {
  const { api, pollApi, webhook, http, now, log } = parts
  let bot: Bot | undefined
  let lastHeardAt: string | null = null
  let trouble: string | null = 'not connected yet'
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let polling: ReturnType<typeof poll> | undefined
  const underWay = new Set<Promise<void>>()

  const heard = () => {
    lastHeardAt = now()
    trouble = null
  }
  const troubled = (what: string) => {
    if (trouble !== what) log.warn({ channel: 'telegram' }, what)
    trouble = what
  }

  async function opened(): Promise<void> {
    await open().catch((error: unknown) => {
      throw startFaultOf(error, webhook !== undefined && bot !== undefined) ?? error
    })
  }

  async function open(): Promise<void> {
    const me = await api.getMe()
    if (stopped) return
    bot = { id: String(me.id), username: me.username }
    const take = parts.takerFor(bot)
    if (webhook === undefined) {
      await api.deleteWebhook({ drop_pending_updates: false })
      const { holdSeconds, mayPoll } = parts
      polling = poll({ api: pollApi, take, mayPoll, heard, trouble: troubled, holdSeconds })
    } else {
      const counted = (update: Update) => {
        if (stopped) return Promise.reject(new Error('stopping'))
        const taken = take(update).finally(() => underWay.delete(taken))
        underWay.add(taken)
        return taken
      }
      http.route(webhookPath, webhookRoute({ secret: webhook.secret, take: counted, heard, trouble: troubled }))
      await setWebhook(api, webhook)
      timer = setInterval(
        () => void look(webhook).catch((error: unknown) => troubled(`Telegram cannot be reached (${nameOf(error)})`)),
        lookMs,
      )
    }
    heard()
    log.info({ channel: 'telegram', account: bot.id, mode: webhook ? 'webhook' : 'polling' }, 'connected')
    void writeMenu(api).catch((error: unknown) =>
      log.warn({ channel: 'telegram', fault: nameOf(error) }, 'the command menu was not written'),
    )
  }

  async function look(hook: { readonly url: string; readonly secret: string }): Promise<void> {
    const found = await webhookTrouble(api, hook.url, Date.parse(now()) / 1000)
    if (found === null) return heard()
    troubled(found)
    if (found.endsWith('removed')) await setWebhook(api, hook)
  }

  if (webhook !== undefined) http.route(webhookPath, (_, response) => answer(response, 503))
  const opening = await untilConnected({ platform: 'Telegram', open: opened, nameOf, troubled })
  return {
    bot: () => bot,
    fault: opening.fault,
    health: () => {
      const quiet = lastHeardAt === null || Date.parse(now()) - Date.parse(lastHeardAt) > quietMs
      return {
        connected: trouble === null && !quiet,
        detail: trouble ?? (quiet ? 'nothing heard from Telegram for two minutes' : webhook ? 'webhook' : 'polling'),
        lastHeardAt,
      }
    },
    stop: async () => {
      stopped = true
      opening.stop()
      clearInterval(timer)
      await polling?.stop()
      await Promise.allSettled(underWay)
    },
  }
}

/** Refusals that waiting does not cure. */
function startFaultOf(error: unknown, setting: boolean): StartFault | null {
  if (!(error instanceof GrammyError)) return null
  if (error.error_code === 401 || error.error_code === 404)
    return new StartFault('TELEGRAM_BOT_TOKEN is refused by Telegram; get the token again from @BotFather.')
  if (error.error_code === 400 && setting)
    return new StartFault(
      'TELEGRAM_WEBHOOK_URL is refused by Telegram: it must be an https address that Telegram can reach, on port 443, 80, 88 or 8443.',
    )
  return null
}
