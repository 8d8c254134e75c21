// The whole program in this process, as the tests of every door stand on it: real store, real line, real HTTP. A door brings its channel and twin.
import { join } from 'node:path'
import { type Config, readConfig } from '../../src/bot/config.ts'
import { type Http, openHttp } from '../../src/bot/http.ts'
import type { Log } from '../../src/bot/log.ts'
import { assemble, type Program } from '../../src/bot/program.ts'
import { type SlackTwin, teamChannel, tokens } from '../twins/slack/twin.ts'
import type { TelegramTwin } from '../twins/telegram/twin.ts'

/** The key of the stores of tests. */
export const key = Buffer.alloc(32, 7)

/** Instead of a platform's own pace, where a talk would take minutes under that. */
export const unhurried = { accountPerSecond: 1_000, chatIntervalMs: () => 0 }

/** The time of this machine. */
export const machineTime = () => new Date().toISOString()

/** Settings as the environment gives them, with a store in this folder. Throws where they are faulty. */
export function settingsIn(folder: string, env: Readonly<Record<string, string>> = {}): Config {
  const read = readConfig({ NODE_ENV: 'test', LOG_LEVEL: 'silent', DATABASE_URL: `file:${join(folder, 'icp.db')}`, ...env })
  if ('faults' in read) throw new Error(read.faults.join('; '))
  return read.config
}

/** The settings with which the program serves both twins: clients on Telegram, the team in Slack. */
export const onBothTwins = (telegram: Pick<TelegramTwin, 'token' | 'url'>, slack: Pick<SlackTwin, 'apiUrl'>) => ({
  PORT: '0',
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.url,
  SLACK_BOT_TOKEN: tokens.bot,
  SLACK_APP_TOKEN: tokens.app,
  SLACK_API_URL: slack.apiUrl,
  SLACK_TEAM_CHANNEL: teamChannel,
})

/** A log that keeps its lines, each with its level, its fields as JSON and its words. */
export function keptLog(): { readonly log: Log; readonly lines: string[] } {
  const lines: string[] = []
  const write = (level: string) => (fields: unknown, words?: unknown) =>
    void lines.push(`${level} ${JSON.stringify(fields)} ${words ?? ''}`)
  return {
    log: { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') } as unknown as Log,
    lines,
  }
}

/** What a door opens its channel with. */
export type ProgramHere = { readonly program: Program; readonly http: Http; readonly port: number }

/** Starts the program, listening on this machine (`port` 0: on any free port). It closes the server when it stops. */
export async function programHere(parts: {
  readonly config: Config
  readonly now: () => string
  readonly log: Log
  readonly port?: number
}): Promise<ProgramHere> {
  const { config, now, log } = parts
  const program = await assemble({ config, now, log, serve: true })
  const http = openHttp()
  const port = await http.listen(parts.port ?? 0, '127.0.0.1')
  program.atStop(() => http.close())
  return { program, http, port }
}
