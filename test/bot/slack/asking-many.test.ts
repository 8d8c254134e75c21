// Asking many clients in one go: shown first, sent once, at the platform's pace, each client once in twelve hours, and told how it went.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHttp } from '../../../src/bot/http.ts'
import { openLog } from '../../../src/bot/log.ts'
import type { Program } from '../../../src/bot/program.ts'
import { telegramChannel } from '../../../src/bot/telegram/telegram.ts'
import { officeOf, runsOf } from '../../../src/flows/model/office.ts'
import type { Member } from '../../twins/slack/member.ts'
import { SlackTwin } from '../../twins/slack/twin.ts'
import { type Shown, wordsOf } from '../../twins/slack/workspace.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { openTelegramTwin, type TelegramTwin } from '../../twins/telegram/twin.ts'
import { type Serving, serving } from './serving.ts'

const ask = 'we still need'

describe('asking many clients in one go', () => {
  const folder = mkdtempSync(join(tmpdir(), 'icp-asking-'))
  let ahead = 0
  const now = () => new Date(Date.now() + ahead).toISOString()
  let slack: SlackTwin
  let telegram: TelegramTwin
  let here: Serving
  let lin: Member
  let bo: Member
  const people: Person[] = []

  async function start(): Promise<void> {
    // Telegram at its real pace, against its real limits: who sends too fast is refused.
    const beside = async (program: Program) => {
      const log = openLog('silent', 'stderr')
      const { store } = program
      const linkKey = Buffer.alloc(32, 9)
      const { token, url: apiRoot } = telegram
      await program.open(telegramChannel({ token, apiRoot, http: openHttp(), store, now, log, linkKey, holdSeconds: 2 }))
    }
    here = await serving({ mode: 'http', twin: slack, folder, now, beside })
  }
  const asked = () => people.map((person) => person.answers.filter((shown) => shown.text.includes(ask)).length)
  const said = (shown: Shown) => slack.words(shown).replace(/\s+/g, ' ')
  const total = () => asked().reduce((sum, n) => sum + n, 0)
  const office = async () =>
    (await here.program.store.load(officeOf({ channel: 'slack', account: 'T1' }), { id: 'x' })).application
  /** Time passes, and what is due happens. */
  const pass = async (minutes: number) => {
    ahead += minutes * 60_000
    await here.program.pump.tick()
    await here.sent()
  }
  const preview = async (member: Member, words: string, sees: string) => {
    await member.command(words)
    await slack.until(() => member.told.includes(sees), `the preview with “${sees}”`)
  }

  beforeAll(async () => {
    slack = await new SlackTwin().open()
    telegram = await openTelegramTwin()
    lin = slack.member('ULIN', 'Lin', { tz: 'Asia/Shanghai' })
    bo = slack.member('UBO', 'Bo')
    await start()
    for (let n = 0; n < 34; n++) {
      const one = telegram.person({ name: `Client ${n}`, language: 'en' })
      one.say('/start')
      people.push(one)
    }
    await Promise.all(people.map((person) => person.hears(undefined, 20_000)))
  }, 120_000)
  afterAll(async () => {
    await here.stop()
    await slack.close()
    await telegram.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('shows first who would be asked, who not and why, to the one who asks alone; nothing is sent', async () => {
    people[0]!.block()
    people[1]!.say('/stop')
    await people[1]!.hears((shown) => shown.text.includes('Stopped'))
    await expect
      .poll(async () => JSON.stringify(await here.program.store.find('applications', { limit: 50 })))
      .toContain('"reachable":false')
    await preview(lin, 'remind', 'There is nobody to ask now.')
    expect(lin.told).toContain('34 not yours')
    const before = slack.outbox().length
    await preview(lin, 'remind all', 'Ask 30 clients for what is missing?')
    expect(lin.told).toMatch(/Client \d+: \d+ open, first “/)
    expect(lin.told).toContain('and 25 more')
    expect(lin.told).toContain('1 without a chat that can be reached, 1 with messages stopped and 2 over the 30 of one go')
    expect(slack.outbox()).toHaveLength(before)
    expect(total()).toBe(0)
  })

  it('sends it once, at the platform’s pace; one who has left without a word is told of', async () => {
    const shown = slack.privately.findLast((one) => one.user === lin.id)!
    const meant = runsOf(await office()).at(-1)!.applications
    expect(meant).toHaveLength(30)
    const gone = people.find((person) => person.user.first_name === slack.words(shown).match(/Client \d+/)![0])!
    gone.room.blocked = true
    await lin.clickPrivate('Send to 30')
    await slack.until(() => lin.told.includes('Asking 30 clients now.'), 'the word on it')
    await Promise.all(
      [1, 2].map(() =>
        slack.hand(
          'interactive',
          bo.clickPayload({ channel: 'CELSE', ts: '1.000001', blocks: shown.blocks, only: bo.id }, 'Send to 30'),
        ),
      ),
    )
    await slack.until(() => bo.told.includes('Already sent by Lin at '), 'the word to the second one')
    await here.program.pump.tick()
    await expect.poll(total, { timeout: 20_000 }).toBe(29)
    expect(telegram.flood.refused).toBe(0)
    await expect.poll(async () => Object.values(runsOf(await office()).at(-1)!.outcomes ?? {})).toContain('unreached')
    expect(lin.inbox).toHaveLength(0)
    await pass(2)
    expect(lin.inbox.map(said)).toEqual(['Sent to 29; 1 skipped: 1 could not be reached.'])
    const exactly = (await here.program.store.find('applications', { limit: 50 })).filter(
      (application) => application.casework.reminded !== undefined,
    )
    expect(exactly.map((application) => application.id).every((id) => meant.includes(id))).toBe(true)
    expect(Math.max(...asked())).toBe(1)
  })

  it('keeps a log: in the office, in each application, for everybody to read', async () => {
    const { id } = await office()
    const what = (await here.program.store.find('audit', { application: id })).map((entry) => `${entry.what} ${entry.detail}`)
    expect(what.filter((one) => /^asked many \w+ 30$/.test(one))).toHaveLength(1)
    expect(what.filter((one) => /^asked many: done \w+ sent=29 unreached=1$/.test(one))).toHaveLength(1)
    const [first] = runsOf(await office()).at(-1)!.applications
    const own = await here.program.store.find('audit', { application: first! })
    expect(own.map((entry) => entry.what)).toContain('asked for missing')
    await preview(bo, 'remind log', 'Lin: sent to 29, 1 skipped')
    await bo.opensHome()
    await slack.until(() => slack.workspace.homes.has(bo.id), 'the home')
    expect(wordsOf(slack.workspace.homes.get(bo.id))).toContain('Lin: sent to 29, 1 skipped')
  })

  it('asks nobody again within twelve hours; those who were over the number come next', async () => {
    await preview(lin, 'remind all', 'Ask 2 clients for what is missing?')
    expect(lin.told).toContain('29 asked less than 12 hours ago')
    await lin.clickPrivate('Send to 2')
    await slack.until(() => lin.told.includes('Asking 2 clients now.'), 'the word on it')
    await here.program.pump.tick()
    await expect.poll(total, { timeout: 10_000 }).toBe(31)
    await pass(2)
    expect(said(lin.inbox.at(-1)!)).toBe('Sent to 2.')
  })

  it('does not send what was shown an hour ago', async () => {
    await pass(13 * 60)
    await preview(lin, 'remind all', 'Ask 30 clients for what is missing?')
    await pass(61)
    await lin.clickPrivate('Send to 30')
    await slack.until(() => lin.told.includes('an hour ago or more'), 'the refusal')
    expect(total()).toBe(31)
  })

  it('asks again whoever is left when what was shown no longer holds', async () => {
    await preview(lin, 'remind all Client', 'Ask 30 clients')
    const [erased, stopped] = runsOf(await office()).at(-1)!.applications
    await here.program.store.erase(erased!, now())
    const other = (await here.program.store.loadApplication(stopped!))!.application.people[0]!
    const person = people.find((person) => other.id.endsWith(`:${person.user.id}`))!
    person.say('/stop')
    await person.hears((shown) => shown.text.includes('Stopped'))
    await lin.clickPrivate('Send to 30')
    await slack.until(() => lin.told.includes('Asking 30 clients now.'), 'the word on it')
    await here.program.pump.tick()
    await expect.poll(total, { timeout: 20_000 }).toBe(31 + 28)
    for (let n = 0; n < 3; n++) await pass(2)
    expect(await here.program.store.pendingEvents(10)).toEqual([])
    expect(said(lin.inbox.at(-1)!)).toBe('Sent to 28; 2 skipped: 1 with messages stopped and 1 no longer there.')
  })

  it('is begun from the home as well, for one’s own applications, and answered in its form', async () => {
    await pass(13 * 60)
    const [own] = (await here.program.store.find('applications', { text: 'Client 7', limit: 5 })).map(
      (application) => application.id,
    )
    const take = [
      { type: 'actions', elements: [{ type: 'button', action_id: 'x', text: { text: 'Take' }, value: `t:take:${own}` }] },
    ]
    await slack.hand('interactive', lin.clickPayload({ channel: 'CELSE', ts: '1.000001', blocks: take }, 'Take'))
    await lin.opensHome()
    await slack.until(() => wordsOf(slack.workspace.homes.get(lin.id)).includes('Ask all'), 'the home')
    await lin.clickHome('Ask all')
    await slack.until(() => lin.formWords.includes('Ask 1 client for what is missing?'), 'the preview')
    const before = total()
    await lin.clickForm('Send to 1')
    await slack.until(() => lin.formWords.includes('Asking the client now.'), 'the word on it')
    await here.program.pump.tick()
    await expect.poll(total, { timeout: 10_000 }).toBe(before + 1)
    await pass(2)
    expect(said(lin.inbox.at(-1)!)).toBe('Sent to 1.')
  })
})
