// A platform that is away, or refuses the settings, when the program starts: the other channels serve, one line and health name it, and it
// comes in as soon as it can, without a restart.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { openMeter } from '../../src/bot/meter.ts'
import { assemble, type Program } from '../../src/bot/program.ts'
import { serveChannels } from '../../src/bot/serve.ts'
import { SlackTwin } from '../twins/slack/twin.ts'
import { openTelegramTwin, type TelegramTwin } from '../twins/telegram/twin.ts'
import { keptLog, machineTime as now, onBothTwins, settingsIn } from './program-here.ts'

let telegram: TelegramTwin
let slack: SlackTwin
beforeEach(async () => {
  telegram = await openTelegramTwin({ limits: null })
  slack = await new SlackTwin().open()
  slack.useSocket()
  return async () => void (await Promise.all([telegram.close(), slack.close()]))
})

const cut = { kind: 'drop-before' } as const

/** The program with both channels, as it stands when its start is over. `settings` over those that are right. */
async function started(settings: Readonly<Record<string, string>> = {}): Promise<{ program: Program; lines: string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'icp-away-'))
  const config = settingsIn(folder, {
    ...onBothTwins(telegram, slack),
    ...settings,
  })
  const { log, lines } = keptLog()
  const program = await assemble({ config, now, log, serve: true })
  onTestFinished(async () => {
    await program.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  await serveChannels(program, { config, now, log, meter: openMeter(now) })
  return { program, lines }
}

const health = ({ adapters }: Program, channel: string) => adapters.find((adapter) => adapter.channel === channel)!.health()

it('Slack away: clients are served and told the truth, and the team is served once Slack is there', {
  timeout: 60_000,
}, async () => {
  slack.chance = () => cut
  const { program, lines } = await started()
  expect(health(program, 'slack')).toMatchObject({ connected: false, detail: expect.stringContaining('Slack cannot be reached') })
  expect(lines.filter((line) => line.includes('Slack cannot be reached'))).toHaveLength(1)
  const ada = telegram.person({ language: 'en' })
  expect((await ada.ask('/person')).text).toContain('I can’t reach the team at the moment')
  slack.chance = () => undefined
  await expect.poll(() => health(program, 'slack').connected, { timeout: 20_000 }).toBe(true)
  const kai = slack.person('UKAI', 'Kai')
  await kai.dm('hello')
  await slack.until(() => kai.inbox.length > 0, 'the greeting')
})

it('Telegram away: the team is served, and whoever wrote meanwhile is answered', { timeout: 60_000 }, async () => {
  telegram.faults.order('*', cut, Number.POSITIVE_INFINITY)
  const { program, lines } = await started()
  expect(health(program, 'telegram')).toMatchObject({
    connected: false,
    detail: expect.stringContaining('Telegram cannot be reached'),
  })
  expect(lines.filter((line) => line.includes('Telegram cannot be reached'))).toHaveLength(1)
  const ada = telegram.person({ language: 'en' })
  ada.say('/start')
  const kai = slack.person('UKAI', 'Kai')
  await kai.dm('hello')
  await slack.until(() => kai.inbox.length > 0, 'the greeting')
  telegram.faults.clear()
  await ada.hears(undefined, 20_000)
  expect(health(program, 'telegram').connected).toBe(true)
})

it('a token that is refused keeps one channel out and no other', { timeout: 60_000 }, async () => {
  const { program, lines } = await started({ SLACK_APP_TOKEN: 'xapp-of-another-app' })
  const refused = 'Slack refuses SLACK_APP_TOKEN (invalid_auth)'
  expect(health(program, 'slack')).toMatchObject({ connected: false, detail: refused })
  expect(lines.filter((line) => line.endsWith(refused))).toHaveLength(1)
  await telegram.person({ language: 'en' }).ask('/start')
})

it('with every token refused there is no start', { timeout: 60_000 }, async () => {
  const wrong = { SLACK_BOT_TOKEN: 'xoxb-of-another-app', TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}` }
  await expect(started(wrong)).rejects.toThrow('Slack refuses SLACK_BOT_TOKEN (invalid_auth)')
})
