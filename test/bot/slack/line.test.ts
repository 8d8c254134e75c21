// The two lines Slack reaches us by: posts that must be signed, now and once; a socket that may be cut and comes back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encoded, post, signed } from '../../twins/slack/delivery.ts'
import { SlackTwin, signingSecret } from '../../twins/slack/twin.ts'
import { type Serving, serving } from './serving.ts'

describe('over HTTP', () => {
  let here: Serving
  beforeAll(async () => {
    here = await serving('http')
  }, 60_000)
  afterAll(() => here.stop())

  const command = (trigger: string) => {
    const kai = here.twin.person('UKAI', 'Kai')
    return encoded('slash_commands', { ...kai.commandPayload('help'), trigger_id: trigger })
  }
  const seconds = () => Math.floor(Date.now() / 1_000)

  it('hears only what is signed, and signed now: not five minutes ago, not in five minutes', async () => {
    const { body, type } = command('1.1')
    const send = async (headers: Record<string, string>) =>
      (await post(here.url, body, { 'content-type': type, ...headers })).status
    expect(await send(signed(signingSecret, body, seconds()))).toBe(200)
    expect(await send(signed('another secret', body, seconds()))).toBe(401)
    expect(await send(signed(signingSecret, `${body}&x=1`, seconds()))).toBe(401)
    expect(await send(signed(signingSecret, body, seconds() - 310))).toBe(401)
    expect(await send(signed(signingSecret, body, seconds() + 310))).toBe(401)
    expect(await send({})).toBe(401)
  })

  it('shows nothing for a request that is replayed', async () => {
    const { body, type } = command('2.2')
    const headers = { 'content-type': type, ...signed(signingSecret, body, seconds()) }
    expect(await (await post(here.url, body, headers)).text()).toContain('ephemeral')
    expect(await (await post(here.url, body, headers)).text()).toBe('')
  })

  it('answers the verification of its address', async () => {
    const body = JSON.stringify({ type: 'url_verification', challenge: 'c0ffee' })
    const answer = await post(here.url, body, { 'content-type': 'application/json', ...signed(signingSecret, body, seconds()) })
    expect(await answer.json()).toEqual({ challenge: 'c0ffee' })
  })

  it('does not choke on what is no payload', async () => {
    for (const body of [
      '',
      '{',
      '[]',
      'null',
      '{"type":1}',
      '{"type":"event_callback"}',
      '{"type":"block_actions","team":null,"user":{}}',
    ]) {
      const answer = await post(here.url, body, { 'content-type': 'application/json', ...signed(signingSecret, body, seconds()) })
      expect([200, 400, 503]).toContain(answer.status)
    }
  })
})

describe('in a private chat', () => {
  let here: Serving
  beforeAll(async () => {
    here = await serving('socket')
  }, 60_000)
  afterAll(() => here.stop())

  it('answers a reply that was also sent to the chat', async () => {
    const kai = here.twin.person('UKAI', 'Kai')
    await kai.dm('hello')
    await here.sent()
    const root = kai.inbox.at(-1)!
    const before = kai.inbox.length
    const shown = kai.write(kai.chat, 'what is a filing?', root.ts)
    await here.twin.hand('events_api', kai.messageEvent(shown, { subtype: 'thread_broadcast', root: { ts: root.ts } }))
    await here.sent()
    expect(kai.inbox.length).toBe(before + 1)
    expect(kai.inbox.at(-1)!.thread).toBe(root.ts)
  })

  it('refuses the press of anybody but its owner', async () => {
    const kai = here.twin.person('UKAI2', 'Kai')
    const eve = here.twin.person('UEVE', 'Eve')
    await kai.dm('check')
    await here.sent()
    const question = kai.inbox.at(-1)!
    await eve.click(question, 'Website')
    await here.sent()
    expect(eve.inbox).toEqual([])
    expect(here.twin.words(question)).toContain('What do you want to run?')
    expect(here.twin.privately.at(-1)).toMatchObject({ user: 'UEVE' })
    await kai.click(question, 'Website')
    await here.sent()
    expect(kai.inbox.map((shown) => here.twin.words(shown)).join()).toContain('Where is the server')
  })

  it('tells somebody who says the same over and over once, and is silent then', async () => {
    const max = here.twin.person('UMAX', 'Max')
    for (let n = 0; n < 14; n++) await max.dm('hello?')
    await here.sent()
    const said = max.inbox.map((shown) => here.twin.words(shown))
    expect(said.filter((words) => words.includes('more than I can answer'))).toHaveLength(1)
    expect(said).toHaveLength(9)
  })
})

describe('over the socket', () => {
  it('connects anew when asked to, or when the line is cut, and loses nothing', async () => {
    const here = await serving('socket')
    const { twin } = here
    try {
      const kai = twin.person('UKAI', 'Kai')
      await kai.dm('hello')
      const before = twin.sockets.connections
      twin.sockets.refresh()
      await expect.poll(() => twin.sockets.connections, { timeout: 5_000 }).toBe(before + 1)
      await kai.dm('help')
      twin.sockets.cut()
      await expect.poll(() => twin.sockets.connections, { timeout: 5_000 }).toBe(before + 2)
      await kai.dm('topics')
      await here.sent()
      expect(kai.inbox).toHaveLength(3)
      expect(here.adapter.health().connected).toBe(true)
    } finally {
      await here.stop()
    }
  })

  it('is not opened with a token Slack refuses, and health says which', async () => {
    const twin = await new SlackTwin().open()
    for (const [method, setting] of [
      ['auth.test', 'SLACK_BOT_TOKEN'],
      ['apps.connections.open', 'SLACK_APP_TOKEN'],
    ] as const) {
      twin.fault(method, { kind: 'error', error: 'invalid_auth' })
      const here = await serving({ mode: 'socket', twin })
      expect(here.adapter.fault?.()?.message).toBe(`Slack refuses ${setting} (invalid_auth)`)
      expect(here.adapter.health()).toMatchObject({ connected: false, detail: `Slack refuses ${setting} (invalid_auth)` })
      await here.stop()
    }
    await twin.close()
  })
})
