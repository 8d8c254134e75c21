// T04: polling and webhook, the secret, 409 explained; no update is lost or taken twice, and none is confirmed before it is committed.
import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { webhookPath } from '../../../src/bot/telegram/webhook.ts'
import { openTelegramTwin } from '../../twins/telegram/twin.ts'
import { openStage, type Stage, secret } from './stage.ts'

const stages: Stage[] = []
const stage = async (options: Parameters<typeof openStage>[0]) => {
  const opened = await openStage(options)
  stages.push(opened)
  return opened
}
afterEach(async () => {
  for (const one of stages.splice(0)) await one.close()
})

/** A delivery as anybody could make it. */
function deliver(port: number, options: { secret?: string; body?: string; method?: string } = {}): Promise<number> {
  const { method = 'POST', body = '{"update_id":1}' } = options
  const headers = options.secret === undefined ? {} : { 'x-telegram-bot-api-secret-token': options.secret }
  return new Promise((resolve, reject) => {
    const call = request({ port, host: '127.0.0.1', path: webhookPath, method, headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    call.once('error', reject)
    call.end(method === 'POST' ? body : undefined)
  })
}

/** Updates that break the form, each in another place. */
const malformed = (ada: { room: { chat: object }; user: object }) => {
  const message = { message_id: 3, date: 1, chat: ada.room.chat, from: ada.user }
  return [
    { message: { ...message, text: 42 } },
    { message: { ...message, text: { toString: null } } },
    { message: { ...message, date: 'soon', text: 'x' } },
    { message: { ...message, caption: ['x'], photo: 'x' } },
    { message: { ...message, photo: [] } },
    { message: 'x' },
    { edited_message: { ...message, text: null, edit_date: {} } },
    { callback_query: { id: '1', data: 7, from: ada.user, message } },
    { callback_query: { id: '2' } },
    { my_chat_member: {} },
  ]
}

describe('T04 the webhook', () => {
  it('passes over what breaks the form, and hears the next one', async () => {
    const { port, twin } = await stage({ mode: 'webhook' })
    const ada = twin.person({ language: 'en' })
    for (const [n, update] of malformed(ada).entries())
      expect(await deliver(port, { secret, body: JSON.stringify({ update_id: 100 + n, ...update }) })).toBe(200)
    await ada.ask('/start')
  })

  it('hears only who knows the secret', async () => {
    const { port, twin, program } = await stage({ mode: 'webhook' })
    const ada = twin.person()
    const update = { update_id: 9, message: { message_id: 1, date: 1, chat: ada.room.chat, from: ada.user, text: '/start' } }
    const body = JSON.stringify(update)
    expect(await deliver(port, { body })).toBe(401)
    expect(await deliver(port, { body, secret: 'wrong' })).toBe(401)
    expect(await deliver(port, { body, secret: `${secret}x` })).toBe(401)
    expect((await program.store.find('health', { now: new Date().toISOString() })).applications).toBe(0)
    expect(await deliver(port, { body, secret })).toBe(200)
    expect((await program.store.find('health', { now: new Date().toISOString() })).applications).toBe(1)
  })

  it('refuses what is no update, and what is far too long', async () => {
    const { port } = await stage({ mode: 'webhook' })
    expect(await deliver(port, { secret, body: 'not json' })).toBe(400)
    expect(await deliver(port, { secret, body: '[]' })).toBe(400)
    expect(await deliver(port, { secret, body: JSON.stringify({ update_id: 1, x: 'x'.repeat(1_100_000) }) })).toBe(400)
    expect(await deliver(port, { secret, method: 'GET' })).toBe(405)
  })

  it('takes an update that is delivered twice only once', async () => {
    const { twin, program } = await stage({ mode: 'webhook' })
    twin.updates.redeliver = true
    const ada = twin.person({ language: 'en' })
    await ada.ask('/start')
    await ada.tap('Check what I need')
    const press = [...twin.pressAnswers.keys()].at(-1)!
    await twin.answerTo(press)
    await twin.until(() => twin.updates.waiting.length === 0, 'all is confirmed')
    expect(ada.answers.length).toBe(1)
    expect((await program.store.find('deliveries', {})).length).toBe(2)
  })

  it('leaves an update to Telegram while it cannot be stored, and takes it afterwards', async () => {
    const { twin, program } = await stage({ mode: 'webhook' })
    const whole = program.store.load
    program.store.load = () => Promise.reject(new Error('disk is full'))
    const ada = twin.person({ language: 'en' })
    ada.say('/start')
    await twin.until(() => twin.updates.info.last_error_message === 'Wrong response from the webhook: 503', 'Telegram is told')
    expect(twin.updates.confirmed).toEqual([])
    expect((await ada.hears()).text).toContain('not lost')
    program.store.load = whole
    expect((await ada.hears()).text).toContain('ICP')
    await twin.until(() => twin.updates.confirmed.length === 1, 'it is confirmed')
    expect(ada.answers.length, 'sorry is said once').toBe(2)
  })
})

describe('T04 polling', () => {
  it('confirms an update only after it is committed, and goes on with other chats meanwhile', async () => {
    const { twin, program } = await stage({ mode: 'polling' })
    const [ada, bob] = [twin.person({ name: 'Ada', language: 'en' }), twin.person({ name: 'Bob', language: 'en' })]
    const whole = program.store.load
    program.store.load = (from, person) =>
      from.chat === String(ada.user.id) ? Promise.reject(new Error('not now')) : whole(from, person)
    ada.say('/start')
    bob.say('/start')
    await bob.hears()
    expect(twin.updates.waiting.map(({ message }) => message?.chat.id)).toContain(ada.user.id)
    program.store.load = whole
    await ada.hears(({ text }) => text.includes('ICP'))
    await twin.until(() => twin.updates.waiting.length === 0, 'both are confirmed')
    expect(bob.answers.length).toBe(1)
    expect(ada.answers.map(({ text }) => /not lost/.test(text))).toEqual([true, false])
  })

  it('keeps the order of one chat', async () => {
    const { twin } = await stage({ mode: 'polling' })
    const ada = twin.person({ language: 'en' })
    await ada.ask('/check')
    for (const answer of [
      'website',
      'mainland',
      'mainland company',
      'free information',
      'none of these',
      'nothing yet',
      'it will open',
    ])
      ada.say(answer)
    const verdict = await ada.hears(({ text }) => text.includes('You need an ICP filing'))
    expect(verdict.text).toContain('no licence')
  })

  it('keeps it through an outage: what was said first is taken first', async () => {
    const { twin, program } = await stage({ mode: 'polling' })
    const ada = twin.person({ language: 'en' })
    await ada.ask('/check')
    const whole = program.store.load
    program.store.load = () => Promise.reject(new Error('not now'))
    for (const answer of ['website', 'mainland', 'mainland company']) ada.say(answer)
    await ada.hears(({ text }) => text.includes('not lost'))
    program.store.load = whole
    expect((await ada.hears(({ text }) => text.includes('How does it earn money?'))).text).toContain('4 of')
  })

  it('sets a failing update aside, answers it, and goes on', async () => {
    const { twin, program } = await stage({ mode: 'polling' })
    const ada = twin.person({ language: 'en' })
    await ada.ask('/start')
    const whole = program.store.load
    program.store.load = async (from, person) => ({ ...(await whole(from, person)), application: null as never })
    ada.say('this one fails')
    await twin.until(() => stages[0]!.lines.some((line) => line.includes('set aside')), 'it is set aside')
    program.store.load = whole
    await ada.ask('/check')
    await twin.until(() => twin.updates.waiting.length === 0, 'nothing is held up')
  })

  it('explains that another program polls with the same token, and recovers', async () => {
    const { twin, adapter } = await stage({ mode: 'polling' })
    const ada = twin.person({ language: 'en' })
    await ada.ask('/start')
    twin.faults.order('getUpdates', {
      kind: 'error',
      code: 409,
      description: 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    })
    ada.say('/check')
    await twin.until(() => /another program polls/.test(adapter.health().detail), 'health says so')
    expect(adapter.health().connected).toBe(false)
    await ada.hears()
    await twin.until(() => adapter.health().connected, 'and is well again')
  })

  it('survives lost lines and a gateway in trouble', async () => {
    const { twin } = await stage({ mode: 'polling' })
    twin.faults.order('getUpdates', { kind: 'drop-after' })
    twin.faults.order('getUpdates', { kind: 'gateway', status: 502 })
    twin.faults.order('getUpdates', { kind: 'drop-before' })
    const ada = twin.person({ language: 'en' })
    expect((await ada.ask('/start')).text).toContain('ICP')
    expect(ada.answers.length).toBe(1)
  })
})

describe('T04 switching', () => {
  it('from webhook to polling takes the webhook away and takes up what waited', async () => {
    const opened = await stage({ mode: 'webhook' })
    const { twin } = opened
    expect(twin.updates.info.url).toContain(webhookPath)
    const ada = twin.person({ language: 'en' })
    await opened.restart('polling')
    expect(twin.updates.info.url).toBe('')
    expect((await ada.ask('/start')).text).toContain('ICP')
    await opened.restart('webhook')
    expect((await ada.ask('/check')).keyboard.length).toBeGreaterThan(0)
  })

  it('a refused token is named in one line without the token', async () => {
    const twin = await openTelegramTwin({ limits: null })
    twin.faults.order('getMe', { kind: 'error', code: 401, description: 'Unauthorized' })
    const opened = await stage({ twin })
    const refused = 'TELEGRAM_BOT_TOKEN is refused by Telegram; get the token again from @BotFather.'
    expect(opened.adapter.fault?.()?.message).toBe(refused)
    expect(opened.adapter.health()).toMatchObject({ connected: false, detail: refused })
    expect(opened.lines.filter((line) => line.includes(refused))).toHaveLength(1)
    expect(opened.lines.join()).not.toContain(twin.token)
    stages.splice(0)
    await opened.close()
    await twin.close()
  })

  it('a Telegram that is away at the start is waited for', async () => {
    const twin = await openTelegramTwin({ limits: null })
    twin.faults.order('getMe', { kind: 'drop-before' })
    const opened = await stage({ twin })
    expect(opened.adapter.health()).toMatchObject({ connected: false })
    const ada = twin.person({ language: 'en' })
    ada.say('/start')
    expect((await ada.hears(undefined, 12_000)).text).toContain('ICP')
    expect(opened.adapter.health().connected).toBe(true)
    stages.splice(0)
    await opened.close()
    await twin.close()
  })
})
