// The operators' view: for this machine and for whoever has the token, read only, and nothing in it says who somebody is.
import { get } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHttp } from '../../../src/bot/http.ts'
import { withoutPersons } from '../../../src/bot/operators/questions.ts'
import { consoleRoute } from '../../../src/bot/operators/route.ts'
import { PageTwin } from '../../twins/web/page.ts'
import { openWebStage, type WebStage } from '../web/stage.ts'

const token = 'a-token-of-the-operators'
const [open, locked] = [openHttp(), openHttp()]
let stage: WebStage
const ports: number[] = []
beforeAll(async () => {
  stage = await openWebStage()
  const { store, library } = stage.program
  const parts = { store, library, adapters: () => stage.program.adapters, now: () => new Date().toISOString() }
  consoleRoute(open, { ...parts, token: undefined })
  consoleRoute(locked, { ...parts, token })
  for (const http of [open, locked]) ports.push(await http.listen(0, '127.0.0.1'))
})
afterAll(async () => {
  await open.close()
  await locked.close()
  await stage.close()
})

type Answer = { readonly status: number; readonly body: string; readonly policy: string }

/** `fetch` sets the host itself; this says what a proxy or a bent name would. */
function ask(port: number, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: '/console', headers }, async (response) => {
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      const policy = String(response.headers['content-security-policy'] ?? '')
      resolve({ status: response.statusCode!, body: Buffer.concat(chunks).toString(), policy })
    }).on('error', reject)
  })
}

const basic = (password: string) => ({ authorization: `Basic ${Buffer.from(`ops:${password}`).toString('base64')}` })

describe('the operators’ view', () => {
  it('opens on this machine, and does not exist for anybody else while no token is set', async () => {
    expect((await ask(ports[0]!)).status).toBe(200)
    for (const headers of [{ 'x-forwarded-for': '203.0.113.5' }, { forwarded: 'for=203.0.113.5' }, { host: 'evil.example' }])
      expect((await ask(ports[0]!, headers)).status, JSON.stringify(headers)).toBe(404)
    expect((await fetch(`http://127.0.0.1:${ports[0]}/console`, { method: 'POST' })).status).toBe(405)
  })

  it('opens from elsewhere with the token alone', async () => {
    const from = { 'x-forwarded-for': '203.0.113.5' }
    expect((await ask(ports[1]!, from)).status).toBe(401)
    expect((await ask(ports[1]!, { ...from, ...basic('guessed') })).status).toBe(401)
    expect((await ask(ports[1]!, { ...from, ...basic(token) })).status).toBe(200)
    expect((await ask(ports[1]!, { ...from, authorization: `Bearer ${token}` })).status).toBe(200)
  })

  it('shows stages, funnel, messages, questions and health, in both languages, without a script', async () => {
    const page = new PageTwin(stage.url, { address: '203.0.113.7' }).open()
    try {
      await page.say('check')
      await page.hears('What do you want to run?', 20_000)
      await page.say('website')
      await page.hears('Where is the server', 20_000)
    } finally {
      page.close()
    }
    const at = new Date().toISOString()
    const from = { channel: 'web' as const, account: 'w', chat: 'someone' }
    const body = { kind: 'text' as const, text: 'hello', message: '1' }
    await stage.program.store.setAside(
      { id: 'web:someone:1', at, from, actor: { id: 'someone', role: 'client' }, body },
      'a fault',
      at,
    )
    const english = await ask(ports[1]!, { 'accept-language': 'en', ...basic(token) })
    const chinese = await ask(ports[0]!, { 'accept-language': 'zh-CN' })
    for (const words of ['Applications by stage', 'How far they have come', 'Messages owed', 'Reminders due', 'ok', 'writable'])
      expect(english.body).toMatch(new RegExp(words === 'ok' ? 'All is well|Something is wrong' : words))
    expect(chinese.body).toContain('各阶段项目')
    expect(chinese.body).toContain('<b>1</b>')
    expect(`${english.body}${chinese.body}`).not.toMatch(/<script|someone/)
    expect(english.policy).toContain("default-src 'none'")
  })

  it.each([
    ['my name is Wang Xiaoming, may I file?', 'my name is …, may I file?'],
    ['call 138 0013 8000 or write to w@example.com', 'call … or write to …'],
    ['我叫王小明，能备案吗', '我叫…，能备案吗'],
    ['is xiqiao.cn free under order 33 of 2011?', 'is … free under order 33 of 2011?'],
  ])('leaves out of a question who asked it: %s', (said, shown) => {
    expect(withoutPersons(said)).toBe(shown)
  })
})
