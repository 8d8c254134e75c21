// `doctor` and `manifest`: what is wrong is named in a line, a token lacks no scope of the manifest, no secret is shown.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doctor } from '../../../src/bot/cli/doctor.ts'
import { askSlack } from '../../../src/bot/cli/doctor-slack.ts'
import { manifest as printManifest } from '../../../src/bot/cli/manifest.ts'
import { readConfig, type SlackConfig } from '../../../src/bot/config.ts'
import { botEvents, manifest, scopes } from '../../../src/bot/slack/manifest.ts'
import { SlackTwin, signingSecret, teamChannel, tokens } from '../../twins/slack/twin.ts'
import { modes } from './serving.ts'

type Run = (args: readonly string[], io: Parameters<typeof doctor>[1]) => Promise<number>

async function run(command: Run, args: readonly string[], env: Record<string, string> = {}) {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await command(args, { stdin: new PassThrough(), stdout, stderr, env })
  return { code, out: String(stdout.read() ?? ''), err: String(stderr.read() ?? '') }
}

describe('doctor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'icp-doctor-'))
  let twin: SlackTwin
  let env: Record<string, string>

  beforeAll(async () => {
    twin = await new SlackTwin().open()
    twin.member('ULIN', 'Lin')
    env = {
      DATABASE_URL: `file:${join(folder, 'icp.db')}`,
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_APP_TOKEN: tokens.app,
      SLACK_API_URL: twin.apiUrl,
      SLACK_TEAM_CHANNEL: teamChannel,
    }
  })
  afterAll(async () => {
    await twin.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each(modes)('finds nothing where the token has what the manifest asks for (%s)', async (mode) => {
    twin.scopes = Object.keys(scopes)
    const { SLACK_APP_TOKEN, ...rest } = env
    const way: Record<string, string> =
      mode === 'http' ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: SLACK_APP_TOKEN! }
    const { code, out } = await run(doctor, ['--json'], { ...rest, ...way })
    const { well, checks } = JSON.parse(out) as { well: boolean; checks: { name: string; well: boolean; detail: string }[] }
    expect(checks.filter((check) => !check.well)).toEqual([])
    expect([well, code]).toEqual([true, 0])
    expect(checks.map((check) => check.name)).toEqual([
      'settings',
      'knowledge',
      'store',
      'reader',
      'photos',
      'slack',
      'slack scopes',
      'slack team channel',
      ...(mode === 'socket' ? ['slack socket'] : []),
    ])
    expect(checks.find((check) => check.name === 'slack scopes')!.detail).toBe('as in the manifest')
  })

  it('names each missing scope, a wrong channel and a refused token, and shows no secret', async () => {
    const read = readConfig(env)
    const slack = (read as { config: { slack: SlackConfig } }).config.slack
    const wrong = async (more: Partial<SlackConfig> = {}) =>
      (await askSlack({ ...slack, ...more })).filter((check) => !check.well).map((check) => `${check.name}: ${check.detail}`)
    twin.scopes = Object.keys(scopes).filter((one) => one !== 'users:read' && one !== 'files:write')
    expect(await wrong()).toEqual([
      expect.stringMatching(/^slack scopes: files:write is missing/),
      expect.stringMatching(/^slack scopes: users:read is missing/),
    ])
    twin.scopes = Object.keys(scopes)
    const faulty = await wrong({ teamChannel: 'CNONE', mode: { kind: 'socket', appToken: 'xapp-wrong' } })
    expect(faulty).toEqual([expect.stringContaining('channel_not_found'), expect.stringContaining('SLACK_APP_TOKEN is refused')])
    const refused = await wrong({ botToken: 'xoxb-wrong-token' })
    expect(refused).toEqual([expect.stringContaining('Slack refuses SLACK_BOT_TOKEN')])
    expect([...faulty, ...refused].join(' ')).not.toMatch(/xoxb-|xapp-/)
  })

  it('lists every faulty setting at once', async () => {
    const { code, out } = await run(doctor, [], {
      SLACK_BOT_TOKEN: 'nonsense',
      PORT: 'many',
      SLACK_SIGNING_SECRET: signingSecret,
    })
    expect(code).toBe(1)
    expect(out.match(/^BAD settings/gm)!.length).toBeGreaterThanOrEqual(2)
    expect(out).not.toContain(signingSecret)
  })
})

describe('manifest', () => {
  it('is what the code uses: every method called has its scope, every event taken in is subscribed to', async () => {
    const { code, out } = await run(printManifest, [])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(manifest())))
    expect(manifest().settings.socket_mode_enabled).toBe(true)
    expect(manifest().settings.event_subscriptions.bot_events).toEqual([...botEvents])
    expect(manifest('https://x.example').settings.socket_mode_enabled).toBe(false)
  })

  it('takes https addresses only', async () => {
    expect((await run(printManifest, ['--url', 'http://x'])).code).toBe(2)
  })
})
