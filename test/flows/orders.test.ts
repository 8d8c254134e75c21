// Orders: legal moves only, with their proof; each move told once, in the client's language; success writes facts and starts clocks.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Order } from '../../src/flows/application.ts'
import { isOver, legalMoves } from '../../src/flows/chart/order.ts'
import { applicationStage } from '../../src/flows/respond/orders/orders.ts'
import { library, Office } from './office.ts'

const monday = '2026-11-23T02:00:00.000Z'
const book = library.orders
let office: Office

/** An order driven to a stage of the filing track. */
function filing(to: string): string {
  const order = office.open('website-filing')
  const way: [string, Record<string, string>][] = [
    ['ready', {}],
    ['provider-review', { date: '2026-11-23' }],
    ['sms-check', { date: '2026-11-23' }],
    ['authority-review', { date: '2026-11-23' }],
    ['granted', { date: '2026-11-23', number: '京ICP备12345678号-1' }],
  ]
  for (const [stage, evidence] of way) {
    office.move(order, stage, evidence)
    if (stage === to) break
  }
  expect(stageOf(order)).toBe(to)
  return order
}
const stageOf = (id: string) => office.application.orders.find((one) => one.id === id)?.stage
const refusal = () => Object.values(office.turns.at(-1)!.ack?.errors ?? {})[0]

beforeEach(() => {
  office = new Office(monday, { people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }] })
})

describe('F01 moves', () => {
  it('follow the chart of every kind, for applicant and team as the data says', () => {
    for (const [kind, { track }] of Object.entries(book.kinds)) {
      for (const stage of book.tracks[track]!) {
        const order = { kind, stage: stage.id }
        for (const as of ['A', 'T'] as const) {
          const legal = legalMoves(book, order, { as, alone: false }).map((one) => one.id)
          const written = Object.entries(stage.to)
            .filter(([, by]) => by.includes(as))
            .map(([to]) => to)
          expect(legal.toSorted(), `${kind} ${stage.id} ${as}`).toEqual(written.toSorted())
        }
        const alone = legalMoves(book, order, { as: 'A', alone: true }).map((one) => one.id)
        expect(alone.toSorted()).toEqual(Object.keys(stage.to).toSorted())
        expect(isOver(book, order)).toBe(Object.keys(stage.to).length === 0)
      }
    }
  })

  it('that are not legal are refused and say what is', () => {
    const order = office.open('website-filing')
    office.move(order, 'granted', { date: '2026-11-23', number: '京ICP备12345678号-1' })
    expect(refusal()).toMatch(/can’t go to “granted”.*ready/)
    expect(stageOf(order)).toBe('preparing')
    office.move(order, 'nowhere')
    expect(refusal()).toContain('is no stage of')
    expect(office.texts('ann')).toEqual([])
  })

  it('need their evidence', () => {
    const order = filing('ready')
    office.move(order, 'provider-review')
    expect(refusal()).toContain('the day it happened')
    office.move(order, 'provider-review', { date: '2026-11-24' })
    expect(refusal()).toContain('lies in the future')
    office.move(order, 'provider-review', { date: '2026-02-30' })
    expect(refusal()).toContain('is no date')
    expect(stageOf(order)).toBe('ready')
  })

  it('are the applicant’s where no team works on the application, and the team’s where one does', () => {
    const move = {
      kind: 'moved',
      order: 'o1',
      to: 'granted',
      evidence: { date: '2026-11-23', number: '京ICP备12345678号-1' },
    } as const
    filing('authority-review')
    office.client(move)
    expect(stageOf('o1')).toBe('authority-review')
    expect(office.texts('ann').at(-1)).toContain('Only the account team')
    office = new Office(monday, { team: false })
    filing('authority-review')
    office.client(move)
    expect(stageOf('o1')).toBe('granted')
  })

  it('are never made by the program', () => {
    const order = office.open('website-filing')
    office.take(
      { kind: 'moved', order, to: 'ready', evidence: {} },
      { channel: 'system', account: 'clock', chat: 'app1' },
      { id: 'program', role: 'program' },
    )
    expect(stageOf(order)).toBe('preparing')
  })

  it('keep an evidence log: who, when, from where to where, with what', () => {
    const order = filing('provider-review')
    office.move(order, 'provider-returned', { reason: 'photo is blurred', reference: 'R-7' })
    const { history } = office.application.orders[0]!
    expect(history.at(-1)).toEqual({
      from: 'provider-review',
      to: 'provider-returned',
      at: monday,
      by: 'cli:tom',
      evidence: { reason: 'photo is blurred', reference: 'R-7' },
    })
    expect(history.map((one) => one.to)).toEqual(['ready', 'provider-review', 'provider-returned'])
  })

  it('are corrected by the team alone, with a reason, and what success wrote is taken back', () => {
    const order = filing('granted')
    expect(office.facts()['record.icpFiling']).toBe('own')
    office.move(order, 'authority-review', { date: '2026-11-23' }, true)
    expect(refusal()).toContain('needs a reason')
    office.move(order, 'authority-review', { date: '2026-11-23', reason: 'wrong order' }, true)
    expect(stageOf(order)).toBe('authority-review')
    expect(office.facts()['record.icpFiling']).toBe('in_progress')
    expect(office.facts()['record.number']).toBeUndefined()
    expect(office.texts('ann').at(-1)).toContain('A wrong entry was corrected')
  })
})

describe('F01 turns and holds', () => {
  it('one filing or cancel order at a time; the next waits and its turn comes', () => {
    office = new Office(monday, { services: ['s1', 's2'] })
    const first = office.open('website-filing', 's1')
    const second = office.open('cancel-record', 's2')
    expect(office.application.orders[1]!.hold).toMatchObject({ reason: 'waits-for-order', note: first })
    office.move(second, 'ready')
    expect(refusal()).toContain(`waits for ${first}`)
    office.move(first, 'withdrawn', { reason: 'not wanted' })
    expect(office.application.orders[1]!.hold).toBeNull()
    office.move(second, 'ready')
    expect(stageOf(second)).toBe('ready')
  })

  it('a pre-approval goes before, the police filing after the number', () => {
    office.open('pre-approval', '', 'medical')
    office.open('website-filing')
    office.open('licence', '', 'b25')
    office.open('psb')
    const waits = office.application.orders.map((one) => one.hold?.note ?? null)
    expect(waits).toEqual([null, 'o1', 'o1', 'o2'])
  })

  it('a hold lies over the stage, needs a known reason, is told once and is lifted', () => {
    const order = filing('provider-review')
    const hold = (reason: string | null) => office.team({ kind: 'held', order, reason, until: '2026-12-01' })
    hold('bored')
    expect(refusal()).toContain('no such reason')
    hold('payment')
    expect(stageOf(order)).toBe('provider-review')
    expect(office.texts('ann').filter((one) => one.includes('on hold'))).toHaveLength(1)
    expect(office.texts('bao').at(-1)).toContain('等待付款')
    hold(null)
    expect(office.application.orders[0]!.hold).toBeNull()
    hold(null)
    expect(refusal()).toContain('not on hold')
  })

  it('the application stands where its least advanced open order stands', () => {
    const order = (id: string, kind: string, stage: string, hold: Order['hold'] = null): Order => ({
      id,
      kind,
      stage,
      hold,
      service: 's1',
      since: monday,
      entered: {},
      history: [],
    })
    const stage = (orders: Order[], holds = false) => {
      const found = applicationStage(book, { ...office.application, orders }, holds)
      return 'order' in found ? found.order.id : found.derived
    }
    expect(stage([])).toBe('interview')
    expect(stage([order('a', 'website-filing', 'authority-review'), order('b', 'app-filing', 'sms-check')])).toBe('b')
    expect(stage([order('a', 'psb', 'ready'), order('b', 'licence', 'ready')])).toBe('b')
    const waiting = { reason: 'waits-for-order', since: monday, by: 'program' }
    expect(stage([order('a', 'website-filing', 'sms-check'), order('b', 'psb', 'preparing', waiting)])).toBe('a')
    expect(stage([order('a', 'website-filing', 'granted')], true)).toBe('maintained')
    expect(stage([order('a', 'website-filing', 'withdrawn')])).toBe('closed')
  })
})

describe('F02 the client is told', () => {
  it('once a move, each chat in its language; the team’s thread is not told as a client', () => {
    const order = filing('ready')
    const before = office.sent.length
    office.move(order, 'provider-review', { date: '2026-11-23' })
    const told = office.sent.slice(before).filter((one) => one.delivery.lane === 'push')
    expect(told.map((one) => one.to).toSorted()).toEqual(['ann', 'bao'])
    expect(told.find((one) => one.to === 'ann')!.text).toMatch(
      /Website filing: with the access provider[\s\S]*Usually 1 to 2 working days/,
    )
    expect(told.find((one) => one.to === 'bao')!.text).toMatch(/网站备案：接入商审核中[\s\S]*通常1至2个工作日/)
  })

  it('with who acts, the limit and its basis, and no figure where none is known', () => {
    const order = filing('authority-review')
    expect(office.texts('ann').at(-1)).toMatch(
      /the communications administration.*Usually 1 to 20 working days; at most 20 working days \(generally understood/s,
    )
    office.move(order, 'authority-returned', { reason: 'name differs from the licence' })
    expect(office.texts('ann').at(-1)).toContain('name differs from the licence')
    expect(office.texts('ann').at(-1)).toMatch(/Next: you\.$/)
  })

  it('in less than 600 characters, for every stage of every kind', () => {
    for (const [kind, { track }] of Object.entries(book.kinds)) {
      for (const stage of book.tracks[track]!) {
        const fresh = new Office(monday, { people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }], team: true })
        fresh.enter('record.number', '京ICP备12345678号-1')
        const number =
          kind === 'psb'
            ? '京公网安备11010802000001号'
            : kind === 'app-filing'
              ? '京ICP备12345678号-2A'
              : /licence/.test(kind)
                ? '京B2-20260001'
                : '京ICP备12345678号-1'
        fresh.open(kind, '', kind === 'pre-approval' ? 'medical' : '')
        if (stage.id === 'preparing') continue
        fresh.move('o1', stage.id, { date: '2026-11-23', number, reason: 'x'.repeat(300), expiry: '2031-11-22' }, true)
        expect(fresh.application.orders[0]!.stage, `${kind} ${stage.id}`).toBe(stage.id)
        for (const one of fresh.sent) expect(one.text.length, one.text).toBeLessThanOrEqual(600)
      }
    }
  })

  it('of the SMS window by the message of the move itself: nobody hears it twice', () => {
    const order = filing('provider-review')
    const before = office.sent.length
    office.move(order, 'sms-check', { date: '2026-11-23' })
    office.pump()
    const told = office.sent.slice(before).filter((one) => one.to === 'ann')
    expect(told).toHaveLength(1)
    expect(told[0]!.text).toMatch(/12381[\s\S]*last 6[\s\S]*24 hours[\s\S]*Never send the code/)
  })
})

describe('F03 a grant', () => {
  it('writes facts, and brings number, footer, link and the police date', () => {
    office.enter('entity.province', 'BJ')
    office.enter('service.openDate', '2026-11-30')
    const order = filing('authority-review')
    office.move(order, 'granted', { date: '2026-11-23', number: '京 icp备12345678号－1' })
    expect(office.facts()).toMatchObject({
      'record.icpFiling': 'own',
      'record.number': '京ICP备12345678号-1',
      'record.grantedOn': '2026-11-23',
    })
    const told = office.texts('ann').at(-1)!
    expect(told).toContain('Footer: 京ICP备12345678号-1, linked to beian.miit.gov.cn')
    expect(told).toContain('Police filing by 30 December 2026, 30 days from opening (law)')
  })

  it('shows the subject number in Guangdong', () => {
    office.enter('entity.province', 'GD')
    const order = filing('authority-review')
    office.move(order, 'granted', { date: '2026-11-23', number: '粤ICP备12345678号-1' })
    expect(office.texts('ann').at(-1)).toContain('subject number 粤ICP备12345678号, linked')
    expect(office.texts('bao').at(-1)).toContain('主体备案号：粤ICP备12345678号，')
  })

  it('refuses a number of another form or of another province', () => {
    office.enter('entity.province', 'SC')
    const order = filing('authority-review')
    for (const number of ['12345678', '京公网安备11010802000001号', '京B2-20260001', '京ICP备12345678号-1A']) {
      office.move(order, 'granted', { date: '2026-11-23', number })
      expect(refusal(), number).toContain('does not have the form of')
    }
    office.move(order, 'granted', { date: '2026-11-23', number: '京ICP备12345678号-1' })
    expect(refusal()).toContain('begins with 京')
    office.move(order, 'granted', { date: '2026-11-23', number: '川ICP备12345678号-1' })
    expect(stageOf(order)).toBe('granted')
  })

  it('counts as in progress from the day it was submitted until it is closed', () => {
    const order = filing('ready')
    expect(office.facts()['record.icpFiling']).toBeUndefined()
    office.move(order, 'provider-review', { date: '2026-11-23' })
    expect(office.facts()['record.icpFiling']).toBe('in_progress')
    office.move(order, 'withdrawn', { reason: 'not wanted' })
    expect(office.facts()['record.icpFiling']).toBeUndefined()
  })

  it('starts the dated duties: police filing, footer, quarterly check', () => {
    filing('granted')
    const duties = new Set(office.rows().map((one) => one.duty))
    for (const duty of ['psb', 'footer-number', 'health-check']) expect(duties).toContain(duty)
  })

  it('of a licence adds its class and its end; of a permit its sector; of a cancelling what is left', () => {
    office.open('licence', '', 'b25 edi')
    office.move('o1', 'granted', { date: '2026-11-23', number: '京B2-20260001', expiry: '2031-11-22', reason: 'x' }, true)
    expect(office.facts()).toMatchObject({ 'record.licences': ['b25', 'edi'], 'record.licenceExpiresOn': '2031-11-22' })
    office.open('pre-approval', '', 'audio-visual')
    office.move('o2', 'granted', { date: '2026-11-23', number: 'X1', reason: 'x' }, true)
    expect(office.facts()['record.permits']).toEqual(['audio_visual'])
    office.open('cancel-record')
    office.move('o3', 'done', { date: '2026-11-23', result: 'own_access_cancelled', reason: 'x' }, true)
    expect(office.facts()['record.icpFiling']).toBe('own_access_cancelled')
  })
})

describe('F04 and F07', () => {
  it('warns of the empty shell when a cancelling is prepared', () => {
    office.open('cancel-record')
    office.move('o1', 'ready')
    office.move('o1', 'preparing')
    expect(office.texts('ann').at(-1)).toMatch(/empty shell/)
  })

  it('alerts at the marks of the 24 hours, through the night, and “I have it” ends it', () => {
    office.now = '2026-11-23T10:00:00.000Z' // 18:00 in China
    const order = filing('provider-review')
    office.move(order, 'sms-check', { date: '2026-11-23' })
    const alerts = office.until('2026-11-24T06:30:00.000Z').filter((one) => one.to === 'ann')
    expect(alerts.map((one) => one.at)).toEqual([
      '2026-11-23T12:00:00.000Z',
      '2026-11-23T22:00:00.000Z',
      '2026-11-24T06:00:00.000Z',
    ])
    expect(
      office
        .pushed('tom')
        .filter((one) => one.text.includes('12381'))
        .map((one) => one.at),
    ).toEqual(['2026-11-23T22:00:00.000Z', '2026-11-24T06:00:00.000Z'])
    office.press('I have it')
    expect(
      office.until('2026-11-25T06:30:00.000Z').filter((one) => one.text.includes('12381') && one.delivery.lane === 'push'),
    ).toEqual([])
  })

  it('a new SMS is a new occurrence', () => {
    const order = filing('sms-check')
    office.press('I have it')
    office.move(order, 'provider-returned', { reason: 'missed' })
    office.move(order, 'provider-review', { date: '2026-11-23' })
    office.move(order, 'sms-check', { date: '2026-11-23' })
    expect(office.rows().some((one) => one.occurrence === `${order}.sms-check.2`)).toBe(true)
  })

  it('a reviewer’s call breaks the quiet hours, a face check does not', () => {
    office.now = '2026-11-23T14:00:00.000Z' // 22:00 in China
    office.enter('event:call-announced-or-missed', '2026-11-23T22:00:00+08:00')
    office.enter('event:face-link-received', '2026-11-23T22:00:00+08:00')
    office.enter('event:face-link-ends', '2026-11-24T00:30:00+08:00')
    const night = office.until('2026-11-23T20:00:00.000Z').filter((one) => one.to === 'ann')
    expect(night.map((one) => one.at)).toEqual(['2026-11-23T14:00:00.000Z', '2026-11-23T16:00:00.000Z'])
    expect(night.every((one) => one.text.includes('reviewer'))).toBe(true)
    const morning = office.until('2026-11-24T01:00:00.000Z').filter((one) => one.to === 'ann')
    expect(morning.map((one) => [one.at, one.text.includes('Face check')])).toEqual([['2026-11-24T01:00:00.000Z', true]])
  })

  it('prompts the team where a stage lasts longer than usual; a hold stops that clock', () => {
    const order = filing('provider-review') // usually 1 to 2 working days from Monday
    office.until('2026-11-25T03:00:00.000Z')
    const prompts = () => office.pushed('tom').filter((one) => one.text.includes('Longer than usual'))
    expect(prompts()).toHaveLength(1)
    const other = new Office(monday)
    other.open('website-filing')
    other.move('o1', 'ready')
    other.move('o1', 'provider-review', { date: '2026-11-23' })
    other.team({ kind: 'held', order, reason: 'provider-outage' })
    other.until('2026-12-01T03:00:00.000Z')
    expect(other.pushed('tom').filter((one) => one.text.includes('Longer than usual'))).toEqual([])
    other.team({ kind: 'held', order, reason: null })
    other.until('2026-12-03T03:00:00.000Z')
    expect(other.pushed('tom').filter((one) => one.text.includes('Longer than usual'))).toHaveLength(1)
  })

  it('status names kind, stage and who acts, and fits a phone however many orders there are', () => {
    filing('authority-review')
    for (const kind of [
      'psb',
      'licence',
      'annual-report',
      'pre-approval',
      'app-filing',
      'access-filing',
      'change-record',
      'cancel-record',
      'licence-renewal',
    ])
      office.open(kind, '', kind === 'pre-approval' ? 'medical' : '')
    for (const [person, word] of [
      ['ann', 'status'],
      ['bao', '进度'],
    ] as const) {
      office.client(word, person)
      const said = office.texts(person).at(-1)!
      expect(said.length).toBeLessThanOrEqual(600)
      expect(said).toMatch(person === 'ann' ? /Next: you/ : /下一步：由您处理/)
    }
  })
})
