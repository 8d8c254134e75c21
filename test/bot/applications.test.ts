// The command line of the account team: what it records reaches the client on Telegram, exactly once; what is illegal is explained.
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { applications } from '../../src/bot/cli/applications.ts'
import type { Person } from '../twins/telegram/person.ts'
import { openStage, type Stage } from './telegram/stage.ts'

let stage: Stage
let client: Person
let id: string

beforeAll(async () => {
  stage = await openStage()
  client = stage.twin.person({ language: 'en' })
  await client.ask('/start')
  const [application] = await stage.program.store.find('applications', {})
  id = application!.id
})
afterAll(async () => stage.close())

/** Runs the command as a shell would, beside the running program. */
async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const env = {
    NODE_ENV: 'test',
    DATABASE_URL: `file:${stage.folder}/icp.db`,
    ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  }
  const code = await applications(args, { stdin: new PassThrough(), stdout, stderr, env })
  stdout.end()
  stderr.end()
  return { code, out: await text(stdout), err: await text(stderr) }
}

const said = (part: string) => client.room.messages.filter((message) => message.mine && message.text.includes(part))

describe('applications', () => {
  it('lists and shows, also as JSON', async () => {
    expect((await run('list')).out).toContain(id)
    expect(JSON.parse((await run('list', '--json')).out)).toMatchObject([{ id, orders: [] }])
    expect(await run('show', 'nobody')).toMatchObject({ code: 1, err: expect.stringContaining('no application') })
    expect(await run('dance')).toMatchObject({ code: 2, err: expect.stringContaining('not understood') })
    expect(await run('--help')).toMatchObject({ code: 0, out: expect.stringContaining('applications move') })
  })

  it('opens an order, moves it, and the client hears it once', async () => {
    expect(await run('open', id, 'website-filing')).toMatchObject({ code: 0 })
    expect(await run('move', id, 'o1', 'ready')).toMatchObject({ code: 0 })
    await client.hears(({ text }) => /Website filing: ready to submit/.test(text))
    expect(
      await run(
        'move',
        id,
        'o1',
        'provider-review',
        '--date',
        new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10),
        '--json',
      ),
    ).toMatchObject({ code: 0 })
    await client.hears(({ text }) => /with the access provider/.test(text))
    expect(said('ready to submit')).toHaveLength(1)
    expect(said('with the access provider')).toHaveLength(1)
    expect((await run('orders', id)).out).toContain('provider-review')
  })

  it('explains what is not legal, and changes nothing', async () => {
    const { code, err } = await run('move', id, 'o1', 'granted', '--date', '2026-01-05', '--number', '京ICP备12345678号-1')
    expect(code).toBe(1)
    expect(err).toMatch(/can’t go to “granted”.*sms-check/)
    expect((await run('open', id, 'nonsense')).err).toContain('website-filing')
    expect((await run('hold', id, 'o1', 'boredom')).err).toContain('payment')
    expect(JSON.parse((await run('orders', id, '--json')).out)).toMatchObject([{ stage: 'provider-review' }])
  })

  it('enters dates, and shows everything that will be sent', async () => {
    expect(await run('enter', id, 'domain.expiresOn', '2099-05-01')).toMatchObject({ code: 0 })
    expect((await run('enter', id, 'domain.expiresOn', 'soon')).err).toContain('must be a date')
    const rows = JSON.parse((await run('reminders', id, '--json')).out) as { duty: string; offset: string }[]
    expect(rows.filter((row) => row.duty === 'domain-renewal').map((row) => row.offset)).toContain('-120d')
  })

  it('keeps who did it', async () => {
    const audit = await stage.program.store.find('audit', { application: id })
    expect(audit.filter((entry) => entry.what === 'order moved').every((entry) => entry.by.startsWith('cli:'))).toBe(true)
  })
})
