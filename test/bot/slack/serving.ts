// The program serving the Slack twin: real store, real line, real HTTP or socket; only Slack itself is the twin's.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChannelAdapter } from '../../../src/bot/channel.ts'
import type { Config } from '../../../src/bot/config.ts'
import { openLog } from '../../../src/bot/log.ts'
import type { Program } from '../../../src/bot/program.ts'
import { slackChannel } from '../../../src/bot/slack/slack.ts'
import { SlackTwin, signingSecret, teamChannel, tokens } from '../../twins/slack/twin.ts'
import { machineTime, programHere, settingsIn, unhurried } from '../program-here.ts'

/** The two ways to hear from Slack. */
export const modes = ['socket', 'http'] as const
export type Mode = (typeof modes)[number]

/** A running program with its Slack. */
export type Serving = {
  readonly twin: SlackTwin
  readonly program: Program
  readonly adapter: ChannelAdapter
  readonly url: string
  readonly config: Config
  /** Resolves when everything owed to Slack has been sent and written down. */
  readonly sent: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** How to serve; `alter` may slow the store down or break it. */
export type How = {
  readonly mode: Mode
  readonly twin?: SlackTwin
  readonly folder?: string
  readonly now?: () => string
  /** The deployer's own folder. */
  readonly overlay?: string
  /** Photos of licences are read. */
  readonly photos?: boolean
  readonly alter?: (program: Program) => void
  readonly beside?: (program: Program) => Promise<void>
}

/** Starts the twin and the program. */
export async function serving(how: Mode | How): Promise<Serving> {
  const { mode, now = machineTime, ...more } = typeof how === 'string' ? { mode: how } : how
  const twin = more.twin ?? (await new SlackTwin().open())
  twin.now = () => Date.parse(now())
  const folder = more.folder ?? mkdtempSync(join(tmpdir(), 'icp-slack-'))
  const config = settingsIn(folder, {
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_API_URL: twin.apiUrl,
    SLACK_TEAM_CHANNEL: teamChannel,
    LOG_LEVEL: process.env.SLACK_TEST_LOG ?? 'silent',
    ...(more.overlay !== undefined && { OVERLAY_DIR: more.overlay }),
    ...(more.photos === true && { LICENCE_PHOTOS: 'read' }),
    ...(mode === 'socket' ? { SLACK_APP_TOKEN: tokens.app } : { SLACK_SIGNING_SECRET: signingSecret }),
  })
  const log = openLog(config.logLevel, 'stderr')
  const { program, http, port } = await programHere({ config, now, log })
  more.alter?.(program)
  const { store, library } = program
  const adapter = slackChannel({
    ...config.slack!,
    http,
    store,
    library,
    now,
    log,
    pace: unhurried,
  })
  const sender = await program.open(adapter)
  await more.beside?.(program)
  const url = `http://127.0.0.1:${port}/slack/events`
  if (mode === 'http') twin.postTo(url)
  else twin.useSocket()
  const stop = async () => {
    await program.stop()
    if (more.twin === undefined) await twin.close()
    if (more.folder === undefined) rmSync(folder, { recursive: true, force: true })
  }
  return { twin, program, adapter, url, config, sent: () => sender.drained(), stop }
}

/** The id of an application, out of words in which it is named. */
export function idIn(words: string): string {
  const id = /\ba[0-9a-f]{8}\b|\ba[\w-]{8}\b/.exec(words)?.[0]
  if (id === undefined) throw new Error(`no application is named in: ${words}`)
  return id
}
