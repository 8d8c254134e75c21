// The program's settings, read from the environment once; every fault is named at once, and no secret is ever shown.
import { z } from 'zod'
import { locate, namesPostgres } from '../store/location.ts'
import { proxyFault } from './way-out.ts'

const text = z.string().trim().min(1)

/** Every setting by its name, with what it means: docs/deployers/settings.md and .env.example are written from here. */
export const environment = z.object({
  NODE_ENV: text.optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]{20,}$/, 'is not a bot token (digits, a colon, letters)')
    .optional()
    .describe('The token from BotFather; opens the Telegram channel.'),
  TELEGRAM_API_ROOT: z
    .url()
    .default('https://api.telegram.org')
    .describe('Another Bot API server, such as one of your own that the mainland can reach.'),
  TELEGRAM_WEBHOOK_URL: z.url().optional().describe('Public https address of /telegram/webhook; without it the program polls.'),
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'must be 1 to 256 letters, digits, _ or -')
    .optional()
    .describe('1 to 256 letters, digits, _ and -; Telegram sends it with each update. Needed with a webhook.'),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-/, 'must begin with xoxb-')
    .optional()
    .describe('The bot token of the installed app; opens the Slack channel.'),
  SLACK_SIGNING_SECRET: text.optional().describe('For Slack over HTTP: the signing secret of the app.'),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-/, 'must begin with xapp-')
    .optional()
    .describe('For Slack without a public address (Socket Mode): an app-level token with connections:write.'),
  SLACK_API_URL: z.url().optional().describe('Another address of Slack’s API; for tests and proxies.'),
  SLACK_TEAM_CHANNEL: z
    .string()
    .regex(/^[CG][A-Z0-9]+$/, 'must be a channel id')
    .optional()
    .describe('The id of the channel the account team works in; its members are the team.'),
  WEB_ORIGINS: z
    .string()
    .refine((list) => originsIn(list).every(isOrigin), 'must list sites such as https://www.example.com, parted by commas')
    .optional()
    .describe('Sites that may show the web page, parted by commas; opens the web channel.'),
  WEB_URL: z
    .string()
    .refine(isOrigin, 'must be an address such as https://assistant.example.com, without a path')
    .optional()
    .describe('Where people reach the web page from outside: invitations then carry a link to it.'),
  DATABASE_URL: z
    .string()
    .refine(namesStore, 'must name a file, such as file:data/icp.db, or a server (postgres://…)')
    .default('file:data/icp.db')
    .describe('Where everything is kept: a SQLite file, or postgres://… for several processes (docs/scale.md).'),
  FILES_DIR: text.optional().describe('Where files of applications lie, sealed; without it beside the database.'),
  ENCRYPTION_KEY: z
    .string()
    .refine((key) => /^[A-Za-z0-9+/]+={0,2}$/.test(key) && Buffer.from(key, 'base64').length === 32, 'must be 32 bytes in base64')
    .optional()
    .describe(
      '32 bytes in base64 (openssl rand -base64 32). Without it a key file is made beside the database. Keep a copy elsewhere.',
    ),
  OVERLAY_DIR: text.optional().describe('The folder with the deployer’s own overlay.yaml and articles (examples/overlay).'),
  PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .default(3000)
    .describe('The HTTP port: webhooks, Slack over HTTP, the web page.'),
  OPERATOR_ADDRESS: z
    .string()
    .refine((address) => hostAndPort(address) !== null, 'must be an address and a port, such as 127.0.0.1:9464')
    .optional()
    .describe(
      'Where operators look (/readyz, /healthz, /metrics, /console), such as 127.0.0.1:9464: there and nowhere else, for whoever reaches it. Without it on PORT, for this machine and for CONSOLE_TOKEN.',
    ),
  CONSOLE_TOKEN: z
    .string()
    .regex(/^[\x21-\x7e]{16,}$/, 'must be 16 or more letters, digits and signs')
    .optional()
    .describe(
      'Opens /console and, on PORT, /readyz, /healthz and /metrics from elsewhere, as a password: 16 signs or more. Without it only from this machine.',
    ),
  HTTPS_PROXY: text
    .optional()
    .describe('A proxy on the way to Telegram and Slack, such as http://proxy.example:3128; HTTP_PROXY for http addresses.'),
  NO_PROXY: text.optional().describe('Hosts to reach without the proxy, parted by commas.'),
  MODEL_URL: z
    .url()
    .optional()
    .describe(
      'An OpenAI-compatible address, such as http://127.0.0.1:11434/v1: a model there may read what our own readers leave unclear. Off without it.',
    ),
  MODEL_NAME: text.optional().describe('The model to ask there.'),
  MODEL_KEY: text.optional().describe('The key for it, where it wants one.'),
  LICENCE_PHOTOS: z
    .enum(['keep', 'read'])
    .default('keep')
    .describe(
      '`read`: a photo of the business licence is read on this machine, and what stands there put to the client for a yes or no. `keep` only keeps it.',
    ),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'])
    .default('info')
    .describe('How much is logged: fatal, error, warn, info, debug, trace or silent.'),
  TEST_NOW: z
    .string()
    .refine(
      (instant) => /^[+-]\d+(ms|s|m|h|d)$/.test(instant) || !Number.isNaN(Date.parse(instant)),
      'must be an instant, or an offset like +36h',
    )
    .optional(),
})

/**
 * The settings, checked. A channel is there when its tokens are. Example: with `TELEGRAM_BOT_TOKEN` alone `telegram` is set, `slack` and
 * `web` are not, and `port` is 8080.
 */
export type Config = {
  readonly database: string
  readonly files: string | undefined
  readonly key: string | undefined
  readonly overlay: string | undefined
  readonly port: number
  readonly logLevel: string
  readonly testNow: string | undefined
  readonly telegram: TelegramConfig | undefined
  readonly slack: SlackConfig | undefined
  /** Photos of business licences are read. */
  readonly licencePhotos?: boolean
  /** A model that may read unclear messages; nobody is asked without it. */
  readonly model?: ModelConfig | undefined
  /** The web page, open where set. */
  readonly web?: WebConfig | undefined
  /** Where operators look; without it on `port`. */
  readonly operators?: { readonly host: string; readonly port: number } | undefined
  /** Opens the operators' view from elsewhere. */
  readonly consoleToken?: string | undefined
}

/** A model behind an OpenAI-compatible address. */
export type ModelConfig = { readonly url: string; readonly name: string; readonly key: string | undefined }

/** The web page: `origins` are the sites that may show it inside their own, `url` is where people reach it. */
export type WebConfig = { readonly origins: readonly string[]; readonly url?: string | undefined }

/** Telegram: long polling, or a webhook with its secret. */
export type TelegramConfig = {
  readonly token: string
  readonly apiRoot: string
  readonly webhook: { readonly url: string; readonly secret: string } | undefined
}

/** Slack: Socket Mode, or HTTP with the signing secret. */
export type SlackConfig = {
  readonly botToken: string
  readonly apiUrl: string | undefined
  readonly teamChannel: string | undefined
  readonly mode:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string }
}

/** Reads the settings, or lists everything that is wrong with them, one line each. */
export function readConfig(
  env: Readonly<Record<string, string | undefined>>,
): { readonly config: Config } | { readonly faults: readonly string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(given)
  const faults = read.success ? [] : read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)
  faults.push(...faultsBetween(given))
  if (!read.success || faults.length > 0) return { faults }
  const settings = read.data
  return {
    config: {
      database: settings.DATABASE_URL,
      files: settings.FILES_DIR,
      key: settings.ENCRYPTION_KEY,
      overlay: settings.OVERLAY_DIR,
      port: settings.PORT,
      logLevel: settings.LOG_LEVEL,
      testNow: settings.TEST_NOW,
      telegram: telegramOf(settings),
      slack: slackOf(settings),
      model:
        settings.MODEL_URL !== undefined && settings.MODEL_NAME !== undefined
          ? { url: settings.MODEL_URL, name: settings.MODEL_NAME, key: settings.MODEL_KEY }
          : undefined,
      licencePhotos: settings.LICENCE_PHOTOS === 'read',
      web: settings.WEB_ORIGINS === undefined ? undefined : { origins: originsIn(settings.WEB_ORIGINS), url: settings.WEB_URL },
      operators: hostAndPort(settings.OPERATOR_ADDRESS ?? '') ?? undefined,
      consoleToken: settings.CONSOLE_TOKEN,
    },
  }
}

/** What each setting alone cannot show. */
function faultsBetween(given: Readonly<Record<string, string | undefined>>): string[] {
  const proxy = given.TELEGRAM_BOT_TOKEN === undefined && given.SLACK_BOT_TOKEN === undefined ? null : proxyFault(given)
  const faults: string[] = proxy === null ? [] : [proxy]
  if (given.TEST_NOW !== undefined && given.NODE_ENV !== 'test') faults.push('TEST_NOW is for tests only (NODE_ENV=test)')
  if (given.TELEGRAM_WEBHOOK_URL !== undefined && given.TELEGRAM_WEBHOOK_SECRET === undefined)
    faults.push('TELEGRAM_WEBHOOK_SECRET is missing: a webhook without a secret would believe anybody')
  if ((given.MODEL_URL === undefined) !== (given.MODEL_NAME === undefined))
    faults.push('MODEL_URL and MODEL_NAME go together: where a model is, and which')
  if (namesPostgres(given.DATABASE_URL ?? '') && given.ENCRYPTION_KEY === undefined)
    faults.push('ENCRYPTION_KEY is missing: with PostgreSQL it is set, the same for every process')
  if (given.SLACK_BOT_TOKEN !== undefined && given.SLACK_APP_TOKEN === undefined && given.SLACK_SIGNING_SECRET === undefined)
    faults.push('SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing')
  return faults
}

function hostAndPort(address: string): { readonly host: string; readonly port: number } | null {
  const [, bracketed, bare, port] = /^(?:\[([\da-f:.]+)\]|([\w.-]+)):(\d{1,5})$/i.exec(address) ?? []
  return port === undefined || Number(port) > 65_535 ? null : { host: (bracketed ?? bare)!, port: Number(port) }
}

function namesStore(url: string): boolean {
  try {
    locate(url)
    return true
  } catch {
    return false
  }
}

const originsIn = (list: string) => list.split(/[\s,]+/).filter((origin) => origin !== '')

/** Scheme, host and port alone; without encryption on this machine only. */
function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const url = new URL(text)
  const local = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  return url.origin === text && (url.protocol === 'https:' || (url.protocol === 'http:' && local))
}

type Settings = z.output<typeof environment>

function telegramOf(settings: Settings): TelegramConfig | undefined {
  if (settings.TELEGRAM_BOT_TOKEN === undefined) return undefined
  const { TELEGRAM_WEBHOOK_URL: url, TELEGRAM_WEBHOOK_SECRET: secret } = settings
  return {
    token: settings.TELEGRAM_BOT_TOKEN,
    apiRoot: settings.TELEGRAM_API_ROOT,
    webhook: url !== undefined && secret !== undefined ? { url, secret } : undefined,
  }
}

function slackOf(settings: Settings): SlackConfig | undefined {
  if (settings.SLACK_BOT_TOKEN === undefined) return undefined
  const mode =
    settings.SLACK_APP_TOKEN !== undefined
      ? ({ kind: 'socket', appToken: settings.SLACK_APP_TOKEN } as const)
      : ({ kind: 'http', signingSecret: settings.SLACK_SIGNING_SECRET! } as const)
  return { botToken: settings.SLACK_BOT_TOKEN, apiUrl: settings.SLACK_API_URL, teamChannel: settings.SLACK_TEAM_CHANNEL, mode }
}
