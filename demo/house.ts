// The house: both twins, the program between them over real HTTP, one store that is gone afterwards, one clock for all.
import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from '../src/bot/config.ts'
import type { Deliverer } from '../src/bot/deliver.ts'
import { openHttp } from '../src/bot/http.ts'
import { openLog } from '../src/bot/log.ts'
import { openMeter } from '../src/bot/meter.ts'
import { operatorRoutes } from '../src/bot/operators/routes.ts'
import { assemble, type Program } from '../src/bot/program.ts'
import { slackChannel } from '../src/bot/slack/slack.ts'
import { pace } from '../src/bot/telegram/pace.ts'
import { telegramChannel } from '../src/bot/telegram/telegram.ts'
import { webChannel } from '../src/bot/web/web.ts'
import type { Locale } from '../src/locale.ts'
import { dayMs } from '../src/time.ts'
import { SlackTwin, signingSecret, teamChannel, tokens } from '../test/twins/slack/twin.ts'
import { TelegramTwin } from '../test/twins/telegram/twin.ts'
import type { Clock } from './clock.ts'
import { TeamMember } from './team-member.ts'

/**
 * Everything that is open. `url` is where the program itself listens: health, and its own web page. Example: `await
 * house.moveTo(Date.parse('2026-12-24T01:00:00Z'))` sends every reminder up to then, in order.
 */
export type House = {
  readonly clock: Clock
  readonly slack: SlackTwin
  readonly telegram: TelegramTwin
  readonly program: Program
  readonly url: string
  /** The deployer's own folder. */
  readonly overlay: string
  readonly lin: TeamMember
  readonly bo: TeamMember
  /** Resolves when everything owed has been sent and written down. */
  settled(): Promise<void>
  /** Moves the clock, stopping at each reminder on the way, so that all goes out as it would have. */
  moveTo(ms: number): Promise<void>
  close(): Promise<void>
}

const quick = { ...pace, accountPerSecond: 1_000, chatIntervalMs: () => 0 }
const remindersMost = 400
/** Where the database lies: in memory where the machine has such a place, since it is thrown away and every turn waits for its write. */
const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** Opens it; the team's language in Slack is `locale`. */
export async function openHouse(clock: Clock, locale: Locale): Promise<House> {
  const [folder, database] = [tmpdir(), memory].map((room) => mkdtempSync(join(room, 'icp-demo-'))) as [string, string]
  const slack = new SlackTwin()
  slack.now = clock.ms
  const telegram = new TelegramTwin(null, clock.ms)
  const lin = joined(slack, 'ULIN', 'Lin', locale)
  const bo = joined(slack, 'UBO', 'Bo', locale)
  await slack.open()
  await telegram.listen()
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  writeFileSync(join(folder, 'overlay.yaml'), `teamLanguage: ${locale}\n`)
  const config = configFor(folder, database, slack)
  const { now } = clock
  const log = openLog('silent', 'stderr')
  const program = await assemble({ config, now, log, serve: true })
  const { store, library } = program
  // Slack gives three seconds: all that is read once is read before anybody asks.
  void [library.rulebook, library.questions, library.words, library.shelf, library.index, library.orders, library.duties]
  const http = openHttp()
  const watched = { store, library, adapters: () => program.adapters, now }
  operatorRoutes(http, { ...watched, meter: openMeter(now), token: undefined, apart: false })
  const toTelegram = (application: string, at: string) =>
    client.linkOnward(application, new Date(Date.parse(at) + dayMs).toISOString())
  const web = webChannel({ origins: [url], url, toTelegram, http, store, now, log })
  await http.listen(port, '127.0.0.1')
  program.atStop(() => http.close())
  const client = telegramChannel({
    token: telegram.token,
    apiRoot: telegram.url,
    holdSeconds: 2,
    http,
    store,
    now,
    log,
    linkKey: Buffer.from(config.key!, 'base64'),
    pace: quick,
  })
  const team = slackChannel({ ...config.slack!, http, store, library, now, log, pace: quick })
  const senders: Deliverer[] = []
  for (const channel of [team, client, web]) senders.push(await program.open(channel))
  slack.postTo(`${url}/slack/events`)

  async function settled(): Promise<void> {
    await Promise.all(senders.map((sender) => sender.drained()))
  }

  async function moveTo(ms: number): Promise<void> {
    for (let step = 0; step < remindersMost; step++) {
      const waiting = await store.find('reminders', { state: 'waiting' })
      const next = Math.min(...waiting.map(({ fireAt }) => Date.parse(fireAt)))
      if (!(next <= ms)) break
      clock.to(next + 1)
      await program.pump.tick()
      await settled()
    }
    clock.to(ms)
    await program.pump.tick()
    await settled()
  }

  return {
    clock,
    slack,
    telegram,
    program,
    url,
    overlay: folder,
    lin,
    bo,
    settled,
    moveTo,
    close: async () => {
      await program.stop()
      await slack.close()
      await telegram.close()
      for (const one of [folder, database]) rmSync(one, { recursive: true, force: true })
    },
  }
}

function joined(slack: SlackTwin, id: string, name: string, locale: Locale): TeamMember {
  slack.workspace.channel(teamChannel).members.add(id)
  const member = new TeamMember(slack, slack.workspace.add({ id, name, tz: 'Asia/Shanghai' }))
  member.speaks(locale)
  return member
}

function configFor(folder: string, database: string, slack: SlackTwin) {
  const read = readConfig({
    DATABASE_URL: `file:${join(database, 'icp.db')}`,
    FILES_DIR: join(folder, 'files'),
    OVERLAY_DIR: folder,
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_API_URL: slack.apiUrl,
    SLACK_TEAM_CHANNEL: teamChannel,
    SLACK_SIGNING_SECRET: signingSecret,
    LOG_LEVEL: 'silent',
  })
  if ('faults' in read) throw new Error(read.faults.join('; '))
  return read.config
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
