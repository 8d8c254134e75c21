// A server in the mainland reaches the platforms through a proxy only: their names mean nothing here, and everything goes through the tunnel.
import { readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { readConfig } from '../../src/bot/config.ts'
import { SlackTwin, teamChannel, tokens } from '../twins/slack/twin.ts'
import { openTelegramTwin } from '../twins/telegram/twin.ts'
import { freshFolder, RunningProgram } from './running-program.ts'

let program: RunningProgram | undefined
afterEach(async () => program?.kill())

/** A key and a certificate of its own for 127.0.0.1, made for these tests alone. */
const pem = (name: string) => join(import.meta.dirname, 'certificate', `${name}.pem`)

/** A proxy that knows where every name leads: to this machine. `tunnels` are those it has opened; `https`: it is spoken to in TLS. */
async function openProxy(scheme: 'http' | 'https'): Promise<{ url: string; tunnels: string[]; server: Server }> {
  const tunnels: string[] = []
  const refuse = (_: unknown, response: ServerResponse) => void response.writeHead(405).end()
  const secret = { key: readFileSync(pem('key')), cert: readFileSync(pem('certificate')) }
  const server = scheme === 'http' ? createServer(refuse) : createSecureServer(secret, refuse)
  server.on('connect', (request, client, head) => {
    tunnels.push(request.url!)
    const end = connect(Number(request.url!.split(':').at(-1)), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      end.write(head)
      end.pipe(client).pipe(end)
    })
    for (const side of [end, client]) side.on('error', () => [end, client].map((one) => one.destroy()))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `${scheme}://127.0.0.1:${(server.address() as AddressInfo).port}`, tunnels, server }
}

it.each(['http', 'https'] as const)(
  'talks to Telegram and Slack, files and socket included, through the proxy alone (%s)',
  { timeout: 120_000 },
  async (scheme) => {
    const folder = freshFolder()
    const proxy = await openProxy(scheme)
    const telegram = await openTelegramTwin()
    const slack = await new SlackTwin().open()
    slack.useSocket()
    const elsewhere = (url: string, name: string) => url.replace('127.0.0.1', name)
    program = new RunningProgram({
      DATABASE_URL: `file:${join(folder.path, 'icp.db')}`,
      PORT: '0',
      HTTP_PROXY: proxy.url,
      NODE_EXTRA_CA_CERTS: pem('certificate'),
      TELEGRAM_BOT_TOKEN: telegram.token,
      TELEGRAM_API_ROOT: elsewhere(telegram.url, 'telegram.invalid'),
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_APP_TOKEN: tokens.app,
      SLACK_API_URL: elsewhere(slack.apiUrl, 'slack.invalid'),
      SLACK_TEAM_CHANNEL: teamChannel,
    })
    await program.hear(/"channel":"telegram".*"msg":"connected"/)
    expect(program.shown).toContain('through the proxy of the environment')
    const ada = telegram.person({ language: 'en' })
    await ada.ask('/start')
    ada.sendPhoto(Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(2_000, 1)]))
    await ada.hears(({ text }) => text.includes('Received and kept'))
    const kai = slack.person('UKAI', 'Kai')
    await kai.dm('hello')
    await slack.until(() => kai.inbox.length > 0, 'the greeting')
    const hosts = new Set(proxy.tunnels.map((tunnel) => tunnel.split(':')[0]))
    expect([...hosts].sort()).toEqual(['127.0.0.1', 'slack.invalid', 'telegram.invalid'])
    await program.kill()
    for (const one of [telegram, slack]) await one.close()
    proxy.server.closeAllConnections()
    proxy.server.close()
    folder.drop()
  },
)

it('names a proxy that is no address, where a channel needs it', () => {
  const env = { TELEGRAM_BOT_TOKEN: `1:${'x'.repeat(30)}`, HTTPS_PROXY: 'proxy:3128' }
  expect(readConfig(env)).toEqual({ faults: ['HTTPS_PROXY must be an address such as http://proxy.example:3128'] })
  expect(readConfig({ HTTPS_PROXY: 'proxy:3128' })).toHaveProperty('config')
})
