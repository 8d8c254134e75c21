// What Slack may do to us: repeat, hurry, refuse, fail. Nothing is lost, nothing happens twice, and every answer is in time.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Program } from '../../../src/bot/program.ts'
import { SlackTwin, teamChannel } from '../../twins/slack/twin.ts'
import { openDesk } from './open-desk.ts'
import { idIn, modes, serving } from './serving.ts'

/** Each look and each write takes so long, in milliseconds. */
const slowMs = 40

/** A store on a slow disk. */
function slow({ store }: Program): void {
  for (const name of ['load', 'loadApplication', 'commit', 'find'] as const) {
    const quick = store[name].bind(store) as (...given: unknown[]) => Promise<unknown>
    Object.assign(store, {
      [name]: async (...given: unknown[]) => {
        await new Promise((resolve) => setTimeout(resolve, slowMs))
        return quick(...given)
      },
    })
  }
}

describe.each(modes)('Slack in a bad mood (%s)', (mode) => {
  const { twin, here, lin } = openDesk(mode)

  const events = async (application: string) =>
    (await here.program.store.find('talk', { application, limit: 100 })).filter((line) => line.by !== 'assistant')

  it('takes a message once, however often it comes and under whatever name', async () => {
    const kai = twin.person('UKAI', 'Kai')
    const shown = kai.write(kai.chat, 'hello there')
    const event = kai.messageEvent(shown)
    for (let n = 0; n < 4; n++) await twin.hand('events_api', { ...event, event_id: `Ev${n}` })
    await here.sent()
    expect(kai.inbox).toHaveLength(1)
  })

  it('knows a message again after eleven minutes and a restart', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'icp-again-'))
    const other = await new SlackTwin().open()
    let now = Date.now()
    const start = () => serving({ mode, folder, twin: other, now: () => new Date(now).toISOString() })
    const mia = other.person('UMIA', 'Mia')
    const event = mia.messageEvent(mia.write(mia.chat, 'hello there'))
    let again = await start()
    await other.hand('events_api', event)
    await again.sent()
    await again.stop()
    now += 11 * 60_000
    again = await start()
    const acked = await other.hand('events_api', { ...event, event_id: 'EvAgain' })
    await again.sent()
    expect(acked.status).toBe(200)
    expect(mia.inbox).toHaveLength(1)
    await again.stop()
    await other.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes a mention that comes as message and as mention once, and answers in its thread', async () => {
    const kai = twin.person('UKAI', 'Kai')
    await kai.mention('COPEN', 'help')
    await here.sent()
    const answers = twin.outbox('COPEN')
    expect(answers).toHaveLength(1)
    expect(answers[0]!.thread).toBeDefined()
  })

  it('does not answer bots, itself, edits without new words, or whoever says the same for ever', async () => {
    const kai = twin.person('ULOOP', 'Loop')
    const shown = kai.write(kai.chat, 'hello')
    await twin.hand('events_api', kai.messageEvent(shown, { bot_id: 'B9' }))
    await twin.hand('events_api', kai.messageEvent(shown, { user: 'UBOT' }))
    await twin.hand('events_api', kai.messageEvent(shown, { subtype: 'bot_message' }))
    await here.sent()
    expect(kai.inbox).toHaveLength(0)
    for (let n = 0; n < 20; n++) await kai.dm('ping pong')
    await here.sent()
    // Eight answers, and once the word that the rest stays unanswered.
    expect(kai.inbox.length).toBeLessThanOrEqual(9)
  })

  it('offers an edit as a correction, and takes a click once', async () => {
    const kai = twin.person('UEDIT', 'Edit')
    await kai.dm('check')
    await here.sent()
    const payload = kai.clickPayload(kai.inbox.at(-1)!, 'Website')
    await Promise.all([twin.hand('interactive', payload), twin.hand('interactive', payload), twin.hand('interactive', payload)])
    await here.sent()
    const state = await here.program.store.load({ channel: 'slack', account: 'T1', chat: 'UEDIT' }, { id: 'x' })
    expect(state.application.assertions.filter((assertion) => assertion.path === 'service.kind')).toHaveLength(1)
    expect((await events(state.application.id)).length).toBe(2)
  })

  it('keeps what could not be sent for want of room, in order, and sends it once', async () => {
    const kai = twin.person('ULIMIT', 'Limit')
    twin.fault('chat.postMessage', { kind: 'limited', seconds: 1 }, { kind: 'error', error: 'service_unavailable' })
    await kai.dm('hello')
    await kai.dm('help')
    await twin.until(() => kai.inbox.length === 2, 'both answers')
    expect(twin.words(kai.inbox[0]!)).toContain('Assistant')
    expect(
      twin.calls.filter((call) => call.method === 'chat.postMessage' && call.given.channel === 'ULIMIT' && call.error === null),
    ).toHaveLength(2)
  })

  it('sends again at most once where nobody knows whether it arrived', async () => {
    const kai = twin.person('UDROP', 'Drop')
    twin.fault('chat.postMessage', { kind: 'drop-after' })
    await kai.dm('hello')
    await twin.until(() => kai.inbox.length === 2, 'the repeated answer')
    await here.sent()
    expect(kai.inbox).toHaveLength(2)
    const rows = await here.program.store.find('deliveries', { state: 'sent', limit: 50 })
    expect(rows.filter((row) => row.delivery.to.chat === 'UDROP').map((row) => row.repeated)).toEqual([true])
  })

  it('lists with its reason what can never be sent', async () => {
    const gone = twin.person('UGONE', 'Gone')
    twin.fault('chat.postMessage', { kind: 'error', error: 'channel_not_found' })
    await gone.dm('hello')
    await here.sent()
    const rows = await here.program.store.find('deliveries', { state: 'impossible', limit: 10 })
    expect(rows.map((row) => row.reason)).toContain('refused (channel_not_found)')
  })

  it('gives a form with a fault again and takes it once it is right', async () => {
    await lin.command('new Twice')
    await here.sent()
    const card = twin.outbox(teamChannel).find((one) => twin.words(one).includes('Twice'))!
    await lin.click(card, 'Note')
    const form = await lin.opens('Note')
    const payload = lin.submitPayload(form, { text: 'once only' })
    await Promise.all([twin.hand('interactive', payload), twin.hand('interactive', payload)])
    await twin.hand('interactive', payload)
    const state = await here.program.store.loadApplication(idIn(twin.words(card)))
    expect(state!.application.casework.notes).toHaveLength(1)
  })

  it('says so when a form was asked for too late', async () => {
    const card = twin.outbox(teamChannel).find((one) => twin.words(one).includes('Twice'))!
    twin.fault('views.open', { kind: 'error', error: 'expired_trigger_id' })
    await lin.click(card, 'Fill in')
    await twin.until(() => lin.told.includes('took too long'), 'the word on it')
  })

  it('forgets a member who leaves at once', async () => {
    const max = twin.member('UMAX', 'Max')
    here.adapter.health()
    await max.command('list')
    await twin.until(() => max.told !== '', 'an answer')
    await max.leave(teamChannel)
    await max.command('list')
    await twin.until(() => max.told.includes('What /icp does'), 'the public answer')
  })
})

describe.each(modes)('a slow store (%s)', (mode) => {
  it(`answers Slack within its three seconds though each look and write takes ${slowMs} ms, and only once it is stored`, async () => {
    const twin = await new SlackTwin().open()
    const people = Array.from({ length: 5 }, (_, n) => twin.member(`UP${n}`, `P${n}`))
    const here = await serving({ mode, twin, alter: slow })
    const round = async (n: number) => {
      await Promise.all(people.map((person) => person.dm(n % 2 === 0 ? 'hello' : 'help')))
      await Promise.all(people.map((person, who) => person.command(who % 2 === 0 ? 'list' : `new Client ${n} ${who}`)))
    }
    try {
      await round(0)
      await here.sent()
      twin.acks.length = 0
      for (let n = 1; n <= 12; n++) await round(n)
      const times = twin.acks.map((ack) => ack.ms).sort((a, b) => a - b)
      expect(twin.acks.filter((ack) => ack.status === 200)).toHaveLength(120)
      // The aim is 300 ms; how busy the machine is decides the figure, so it is shown.
      console.log(`${mode}: 120 acks, p50 ${Math.round(times[60]!)} ms, p99 ${Math.round(times[118]!)} ms`)
      // One at a time, Slack's own limit is held on any machine.
      twin.acks.length = 0
      for (const one of people) await one.dm('hello')
      for (const { ms } of twin.acks) expect(ms).toBeLessThan(3_000)
    } finally {
      await here.stop()
      await twin.close()
    }
  })

  it('leaves what it cannot store to Slack, and takes it when it comes again', async () => {
    const twin = await new SlackTwin().open()
    const kai = twin.person('UKAI', 'Kai')
    let broken = true
    const here = await serving({
      mode,
      twin,
      alter: ({ store }) => {
        const commit = store.commit.bind(store)
        Object.assign(store, { commit: (turns: never) => (broken ? Promise.reject(new Error('disk full')) : commit(turns)) })
      },
    })
    try {
      twin.retries = 0
      const shown = kai.write(kai.chat, 'hello')
      const refused = await twin.hand('events_api', kai.messageEvent(shown))
      expect(refused.status).not.toBe(200)
      broken = false
      const taken = await twin.hand('events_api', kai.messageEvent(shown))
      expect(taken.status).toBe(200)
      await here.sent()
      expect(kai.inbox).toHaveLength(1)
    } finally {
      await here.stop()
      await twin.close()
    }
  })
})
