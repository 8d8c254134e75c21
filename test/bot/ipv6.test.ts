// A machine that has IPv6 alone: both platforms are reached there, and the program is reached there as well.
import { type AddressInfo, connect, createServer } from 'node:net'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { SlackTwin, teamChannel, tokens } from '../twins/slack/twin.ts'
import { openTelegramTwin } from '../twins/telegram/twin.ts'
import { freshFolder, RunningProgram } from './running-program.ts'

/** The same service, on the machine's IPv6 address alone. */
async function onIpv6(url: string): Promise<string> {
  const { port, pathname } = new URL(url)
  const server = createServer((here) => {
    const end = connect(Number(port), '127.0.0.1')
    here.pipe(end).pipe(here)
    for (const side of [here, end]) side.on('error', () => [here, end].map((one) => one.destroy()))
  })
  await new Promise<void>((resolve) => server.listen(0, '::1', resolve))
  onTestFinished(() => void server.close())
  return `http://[::1]:${(server.address() as AddressInfo).port}${pathname.replace(/^\/$/, '')}`
}

it('talks to Telegram and Slack, and answers whoever asks for its health', { timeout: 120_000 }, async () => {
  const folder = freshFolder()
  onTestFinished(folder.drop)
  const [telegram, slack] = [await openTelegramTwin(), await new SlackTwin().open()]
  onTestFinished(async () => void (await Promise.all([telegram.close(), slack.close()])))
  const url = await onIpv6(slack.apiUrl)
  slack.useSocket()
  const program = new RunningProgram({
    DATABASE_URL: `file:${join(folder.path, 'icp.db')}`,
    PORT: '0',
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: await onIpv6(telegram.url),
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_APP_TOKEN: tokens.app,
    SLACK_API_URL: url,
    SLACK_TEAM_CHANNEL: teamChannel,
  })
  onTestFinished(() => program.kill())
  await program.hear(/"channel":"telegram".*"msg":"connected"/)
  expect((await telegram.person({ language: 'en' }).ask('/start')).text).toContain('ICP')
  const kai = slack.person('UKAI', 'Kai')
  await kai.dm('hello')
  await slack.until(() => kai.inbox.length > 0, 'the greeting')
  const { port } = JSON.parse(/\{[^\n]*"msg":"listening"\}/.exec(program.shown)![0]) as { port: number }
  const health = await fetch(`http://[::1]:${port}/readyz`)
  expect(await health.text()).toMatch(/^ok {2}store: writable\n/)
})
