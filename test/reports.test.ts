// What others who run such programs have reported, tried here: docs/reports.md lists the reports and where each is tried.
import { Readable } from 'node:stream'
import type { Update } from '@grammyjs/types'
import { describe, expect, it } from 'vitest'
import { decode } from '../src/bot/cli/decode.ts'
import { footer } from '../src/bot/cli/footer.ts'
import { read as readSlack } from '../src/bot/slack/inbound.ts'
import type { EventCallback, Payload } from '../src/bot/slack/receiving/payload.ts'
import { toEvent } from '../src/bot/telegram/inbound.ts'
import { readImport } from '../src/flows/office/import.ts'
import { numbersSaid } from '../src/flows/understand/filing-number.ts'
import { readAnswer } from '../src/flows/understand/read-answer.ts'
import { openLibrary } from '../src/knowledge/library.ts'
import { serving } from './bot/slack/serving.ts'
import { openStage } from './bot/telegram/stage.ts'
import { SlackTwin } from './twins/slack/twin.ts'

const ada = { id: 7, is_bot: false, first_name: 'Ada' }
const forum = { id: -100, type: 'supergroup', title: 'Filing', is_forum: true }
const bot = { id: '42', username: 'icp_bot' }
const telegram = (update: object) => toEvent({ update_id: 1, ...update } as unknown as Update, bot, '2026-11-28T00:00:00.000Z')
const said = (fields: object) => ({
  message_id: 5,
  date: 1_763_863_200,
  chat: { id: 7, type: 'private' },
  from: ada,
  text: 'hello',
  ...fields,
})

describe('reports of people who run Telegram bots', () => {
  it('what is said to somebody’s business account is no talk with us', () => {
    for (const kind of ['business_message', 'edited_business_message'])
      expect(telegram({ [kind]: said({ business_connection_id: 'b1' }) }), kind).toBeNull()
    expect(telegram({ business_connection: { id: 'b1', user: ada, is_enabled: true } })).toBeNull()
    expect(
      telegram({ deleted_business_messages: { business_connection_id: 'b1', chat: { id: 7 }, message_ids: [5] } }),
    ).toBeNull()
  })

  it('an anonymous administrator, a channel and a forwarded channel post are nobody to answer', () => {
    const anonymous = { id: 1_087_968_824, is_bot: true, first_name: 'Group', username: 'GroupAnonymousBot' }
    const call = { text: '/check@icp_bot', chat: forum }
    expect(telegram({ message: said({ ...call, from: anonymous, sender_chat: forum }) })).toBeNull()
    expect(
      telegram({
        message: said({
          ...call,
          from: { ...ada, id: 777_000 },
          sender_chat: { id: -5, type: 'channel' },
          is_automatic_forward: true,
        }),
      }),
    ).toBeNull()
    expect(telegram({ channel_post: said({ from: undefined, chat: { id: -5, type: 'channel' } }) })).toBeNull()
  })

  it('the same person in two topics of a forum is one talk, and the answer stays in the topic of the call', async () => {
    const at = (fields: object) => telegram({ message: said({ chat: forum, text: '/check@icp_bot', ...fields }) })?.event
    const topic = at({ message_thread_id: 77, is_topic_message: true })
    expect(topic?.from).toEqual(at({ message_id: 6 })?.from)
    expect(topic?.from).toEqual(at({ message_id: 8, message_thread_id: 5 })?.from)
    const stage = await openStage()
    try {
      const { member } = stage.twin.group()
      const one = member(stage.twin.person({ language: 'en' }))
      const call = one.say(`@${stage.twin.bot.username} /check`)
      expect((await one.hears()).replyTo, 'a reply is shown in the topic of what it answers').toBe(call.id)
      const sent = stage.twin.calls.filter(({ method }) => method === 'sendMessage')
      expect(sent.length).toBeGreaterThan(0)
      expect(JSON.stringify(sent), 'Telegram refuses the number of the General topic').not.toContain('message_thread_id')
    } finally {
      await stage.close()
    }
  })
})

describe('reports of people who run Slack apps', () => {
  const slackBot = { team: 'T1', user: 'UBOT', bot: 'B1' }
  const event = (fields: object): EventCallback =>
    ({
      type: 'event_callback',
      team_id: 'T1',
      event_id: 'Ev1',
      event: { type: 'message', channel: 'D1', channel_type: 'im', ts: '1763863200.000100', ...fields },
    }) as EventCallback
  const slack = (payload: Payload) => readSlack(payload, slackBot, 'CTEAM')

  it('a link that unfolds changes no word, whoever wrote the message', () => {
    const now = { user: 'U1', text: 'see https://example.cn', ts: '1.1', attachments: [{ title: 'Example' }] }
    expect(
      slack(event({ subtype: 'message_changed', hidden: true, message: now, previous_message: { text: now.text } })),
    ).toBeNull()
    const own = { ...now, user: 'UBOT', bot_id: 'B1', edited: { ts: '1.2' } }
    expect(slack(event({ subtype: 'message_changed', message: own, previous_message: { text: 'before' } }))).toBeNull()
  })

  it('a reply that was also sent to the channel is a reply like any other', () => {
    const reply = { user: 'U1', text: 'our server is in Frankfurt', thread_ts: '1763863100.000100' }
    expect(slack(event({ ...reply, subtype: 'thread_broadcast' }))).toEqual(slack(event(reply)))
    expect(slack(event({ ...reply, subtype: 'thread_broadcast' }))).toMatchObject({ kind: 'talk', body: { text: reply.text } })
  })

  it('one installed for a whole organisation is not opened, and health says what to install instead', async () => {
    const twin = await new SlackTwin().open()
    twin.workspace.ofOrganisation = true
    const here = await serving({ mode: 'socket', twin })
    expect(here.adapter.health()).toMatchObject({ connected: false, detail: expect.stringContaining('Enterprise Grid') })
    await here.stop()
    await twin.close()
  })

  it('what is owed waits while Slack has taken the token away, and health says so', async () => {
    const here = await serving('http')
    const kai = here.twin.person('UKAI', 'Kai')
    here.twin.fault('chat.postMessage', { kind: 'error', error: 'token_revoked' })
    here.twin.fault('auth.test', { kind: 'error', error: 'token_revoked' })
    await kai.dm('hello')
    await here.twin.until(() => here.twin.calls.some((call) => call.error === 'token_revoked'), 'the refusal')
    expect(await here.program.store.find('deliveries', { state: 'impossible' })).toEqual([])
    await here.twin.until(() => kai.inbox.length > 0, 'the answer, once the token is good again')
    await here.stop()
  })

  it('what another workspace of the same organisation does reaches nobody', () => {
    const other = { ...event({ user: 'U9', text: 'hello' }), team_id: 'T2' }
    expect(slack(other)).toBeNull()
    const click = { type: 'block_actions', team: { id: 'T1' }, user: { id: 'U9', team_id: 'T2' }, actions: [] }
    expect(slack(click as unknown as Payload)).toBeNull()
  })
})

describe('reports about what people in China type', () => {
  const library = openLibrary()
  const around = { facts: {}, fields: {}, library, asOf: '2026-11-28' }
  const reading = (field: string, words: string, facts = {}) => {
    const question = library.questions.find((question) => question.field === field || question.asks.includes(field as never))!
    return readAnswer(question, words, { ...around, facts } as never) as { kind: string; field?: unknown; states?: object }
  }

  it.each([
    '古丽米热·艾比布力',
    '古丽米热•艾比布力',
    '古丽米热・艾比布力',
    '古丽米热‧艾比布力',
    '古丽米热．艾比布力',
    '古丽米热 · 艾比布力',
  ])('the dot in a name, from whatever keyboard: %s', (name) =>
    expect(reading('person.name', name)).toMatchObject({ kind: 'value', field: '古丽米热·艾比布力' }),
  )

  it.each(['乌·图雅', '阿卜杜热合曼·阿布都热依木', 'Dilmurat·Ablet', '葛曾䮌', '𠮷田勇'])(
    'a name of few, many or rare characters: %s',
    (name) => expect(reading('person.name', name)).toMatchObject({ kind: 'value', field: name }),
  )

  it.each(['17012345678', '17112345678', '16212345678', '19212345678', '19712345678', '+86 192 1234 5678'])(
    'a mobile of a virtual operator or a new range: %s',
    (number) => expect(reading('person.mobile', number)).toMatchObject({ kind: 'value' }),
  )

  it.each(['粤ICP备12345678号-1X', '京ICP备2021012345号-3A', '浙ICP备2024117465号-2', '京ICP备12345678号-1K'])(
    'the number of a site, an app, a mini program: %s',
    (number) => expect(numbersSaid(number).map((one) => one.number)).toEqual([number]),
  )

  it('a company’s brackets are wide, as on its certificate, however they were typed', () => {
    for (const name of ['腾讯科技(深圳)有限公司', '腾讯科技（深圳）有限公司'])
      expect(reading('entity.name', name).states).toEqual({ 'entity.name': '腾讯科技（深圳）有限公司' })
    for (const name of ['一汽—大众汽车有限公司', '《语文报》社有限责任公司'])
      expect(reading('entity.name', name).states).toEqual({ 'entity.name': name })
  })

  it.each([
    ['hmt_residence_permit', '830000199201300022'],
    ['hmt_residence_permit', '810000199408230021'],
    ['tw_travel_permit', '01234567'],
    ['tw_travel_permit', '0123456701（B）'],
    ['hk_mo_travel_permit', 'H12345678'],
  ])('a document of Hong Kong, Macao or Taiwan: %s %s', async (idType, number) => {
    const { readIdNumber } = await import('../src/flows/understand/id-number.ts')
    const question = { id: 'id-number', field: 'person.idNumber', asks: [] } as never
    expect(readIdNumber(question, number, { ...around, facts: { 'person.idType': idType } } as never)).toMatchObject({
      kind: 'value',
    })
  })
})

describe('reports about files from Excel', () => {
  const gbk = (text: string) => Buffer.from(text.split(' ').map((byte) => Number.parseInt(byte, 16)))
  const call = async (command: typeof footer, bytes: Buffer) => {
    let out = ''
    const sink = {
      write: (words: string) => {
        out += words
        return true
      },
    }
    const code = await command([], { stdin: Readable.from([bytes]), stdout: sink, stderr: sink } as never)
    return { code, out }
  }

  it('lines parted by commas, tabs or semicolons are the same lines; a mark at the beginning is none of them', () => {
    const rows = readImport('client,domain.name\nLumen,lumen.cn')
    expect(rows).toMatchObject([{ client: 'Lumen', facts: { 'domain.name': 'lumen.cn' } }])
    expect(readImport('client;domain.name\r\nLumen;lumen.cn')).toEqual(rows)
    expect(readImport('\uFEFFclient\tdomain.name\nLumen\tlumen.cn')).toEqual(rows)
  })

  it('a page and a notice in GBK are read as what they say', async () => {
    const number = gbk('be a9 49 43 50 b1 b8 31 32 33 34 35 36 37 38 ba c5 2d 31')
    const page = Buffer.concat([
      Buffer.from('<footer><a href="https://beian.miit.gov.cn/">'),
      number,
      Buffer.from('</a></footer>'),
    ])
    expect(await call(footer, page)).toEqual({ code: 0, out: 'ok\n' })
    const notice = gbk('cd f8 d5 be c3 fb b3 c6 b2 bb b7 fb ba cf d2 aa c7 f3')
    expect((await call(decode, notice)).out).toMatch(/^rejection\n/)
  })
})
