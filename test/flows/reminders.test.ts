// Reminders row by row: exact days, what moves and what stays, zones and quiet hours, what people do about them, the way round closed chats.

import { beforeEach, describe, expect, it } from 'vitest'
import { buttonBytesMost } from '../../src/flows/button.ts'
import { isQuiet, nextMorning } from '../../src/flows/duties/quiet.ts'
import { instantAt, wallClock } from '../../src/flows/duties/zone.ts'
import { contentOf } from '../../src/flows/message.ts'
import { library, Office } from './office.ts'

const monday = '2026-11-23T02:00:00.000Z'
let office: Office

/** `offset day` of the rows of a duty, as they stand. */
const rowsOf = (duty: string, recipient = 'ann', state: 'waiting' | 'fired' = 'waiting') =>
  office
    .rows(state)
    .filter((one) => one.duty === duty && one.recipient === recipient)
    .map((one) => `${one.offset} ${wallClock(one.fireAt, 'Asia/Shanghai').day}`)
/** `offset day` of the reminders of a duty as they went out until an instant. */
function sentUntil(duty: string, instant: string, recipient = 'ann'): string[] {
  const out: string[] = []
  for (;;) {
    const [next] = office.rows()
    if (next === undefined || next.fireAt > instant) break
    const before = new Set(office.rows('fired').map((one) => one.key))
    office.until([next.fireAt, office.now].sort()[1]!)
    for (const row of office.rows('fired').filter((one) => !before.has(one.key)))
      if (row.duty === duty && row.recipient === recipient)
        out.push(`${row.offset} ${wallClock(office.now, 'Asia/Shanghai').day}`)
  }
  return out
}

beforeEach(() => {
  office = new Office(monday)
})

describe('R01 the police filing', () => {
  it('day 0, 14, 21, 27, 29, then weekly four times, then every 30 days; rolled back to working days, merged', () => {
    office.enter('record.grantedOn', '2026-11-24')
    office.enter('service.openDate', '2026-12-01')
    // Due 31 December; day 27 is Monday 28, day 29 Wednesday 30; from 2027 Monday to Friday count.
    expect(sentUntil('psb', '2027-05-01T00:00:00.000Z')).toEqual([
      '0d 2026-12-01',
      '14d 2026-12-15',
      '21d 2026-12-22',
      '27d 2026-12-28',
      '29d 2026-12-30',
      '+7d 2027-01-07',
      '+14d 2027-01-14',
      '+21d 2027-01-21',
      '+28d 2027-01-28',
      '+58d 2027-02-26',
      '+88d 2027-03-29',
      '+118d 2027-04-28',
    ])
    expect(
      office
        .rows('fired')
        .filter((one) => one.duty === 'psb' && one.recipient === 'account_team')
        .map((one) => one.offset)
        .slice(0, 3),
    ).toEqual(['27d', '29d', '+7d'])
  })

  it('starts from the grant where that is later, and is never rolled before its start', () => {
    office.enter('service.openDate', '2026-11-01')
    office.enter('record.grantedOn', '2026-11-28') // a Saturday
    expect(rowsOf('psb')[0]).toBe('0d 2026-11-30')
    // Day 27 is Friday 25 December, day 29 the Sunday after: one of them goes out, the later offset.
    expect(rowsOf('psb')).toEqual(['0d 2026-11-30', '14d 2026-12-11', '21d 2026-12-18', '29d 2026-12-25', '+7d 2027-01-04'])
  })

  it('has no row where the site is open without a number, until the grant', () => {
    office.enter('service.openDate', '2026-11-01')
    expect(rowsOf('psb')).toEqual([])
    office.enter('record.grantedOn', '2026-11-23')
    expect(rowsOf('psb').length).toBeGreaterThan(0)
  })

  it('waits while the police have it, and ends with their number', () => {
    office.enter('record.grantedOn', '2026-11-23')
    office.open('psb')
    office.move('o1', 'ready')
    office.move('o1', 'psb-review', { date: '2026-11-23' })
    expect(rowsOf('psb')).toEqual([])
    office.move('o1', 'psb-returned', { reason: 'photo' })
    expect(rowsOf('psb').length).toBeGreaterThan(0)
    office.move('o1', 'psb-review', { date: '2026-11-23' })
    office.move('o1', 'granted', { date: '2026-11-23', number: '京公网安备11010802000001号' })
    expect(rowsOf('psb')).toEqual([])
    expect(rowsOf('psb-badge')).toEqual(['1d 2026-11-24', '7d 2026-11-30', '21d 2026-12-14', '28d 2026-12-21'])
  })
})

describe('R02 the other duties', () => {
  it.each([
    [
      'licence-renewal',
      'record.licenceExpiresOn',
      '2028-06-30',
      [
        '-180d 2027-12-31',
        '-150d 2028-02-01',
        '-120d 2028-03-02',
        '-105d 2028-03-17',
        '-95d 2028-03-27',
        '-90d 2028-03-31',
        '-60d 2028-05-01',
        '-30d 2028-05-31',
        '-7d 2028-06-23',
      ],
    ],
    [
      'domain-renewal',
      'domain.expiresOn',
      '2027-05-01',
      ['-120d 2027-01-01', '-60d 2027-03-02', '-30d 2027-04-01', '-14d 2027-04-16', '-7d 2027-04-23', '0d 2027-04-30'],
    ],
    [
      'server-renewal',
      'hosting.expiresOn',
      '2027-01-15',
      ['-30d 2026-12-16', '-14d 2027-01-01', '-7d 2027-01-08', '-3d 2027-01-12', '-1d 2027-01-14'],
    ],
    [
      'document-renewal',
      'entity.certificateExpiresOn',
      '2027-08-02',
      ['-120d 2027-04-02', '-60d 2027-06-03', '-30d 2027-07-02', '-7d 2027-07-26'],
    ],
    ['change-notice', 'change.plannedOn', '2027-01-15', ['-35d 2026-12-11', '-30d 2026-12-16', '-14d 2027-01-01']],
    [
      'change-record',
      'change.happenedOn',
      '2026-11-23',
      ['0wd 2026-11-24', '5wd 2026-11-30', '8wd 2026-12-03', '10wd 2026-12-07', '+7d 2026-12-14'],
    ],
    ['licence-change', 'licenceChange.plannedOn', '2027-06-01', ['-30d 2027-02-01', '-7d 2027-02-24', '0d 2027-03-03']],
    [
      'permit-renewal',
      'permit.expiresOn',
      '2027-12-01',
      ['-60d 2027-07-02', '-30d 2027-08-03', '-7d 2027-08-26', '0d 2027-09-02', '+7d 2027-09-09'],
    ],
    ['cancel-record', 'service.endsOn', '2027-01-08', ['-7d 2027-01-01', '0d 2027-01-08', '7d 2027-01-15']],
    ['inspection-reply', 'event:inspection-notice', '2026-11-23', ['-4d 2026-11-24', '-2d 2026-11-26', '0d 2026-11-27']],
    [
      'provincial-review',
      'event:campaign-entered',
      '2026-11-23',
      ['-60d 2026-12-31', '-30d 2027-01-29', '-14d 2027-02-15', '-7d 2027-02-22', '-1d 2027-02-26'],
    ],
  ])('%s from its date', (duty, name, value, expected) => {
    if (duty === 'provincial-review') office.enter('event:campaign-end', '2027-03-01')
    office.enter(name, value)
    expect(rowsOf(duty)).toEqual(expected)
  })

  it('drug information runs 180 days ahead, other permits 90; each document is a series of its own', () => {
    office.enter('permit.drugs.expiresOn', '2028-01-01')
    office.enter('permit.culture.expiresOn', '2028-01-01')
    const due = office
      .rows()
      .filter((one) => one.duty === 'permit-renewal')
      .map((one) => `${one.occurrence} ${one.dueOn}`)
    expect(new Set(due)).toEqual(new Set(['drugs.1 2027-07-05', 'culture.1 2027-10-03']))
  })

  it('yearly reports carry the year reported on and go on year after year', () => {
    office.enter('record.licences', 'b25')
    expect(rowsOf('annual-report').slice(0, 7)).toEqual([
      '01-05 2027-01-05',
      '02-01 2027-02-01',
      '03-01 2027-03-01',
      '03-15 2027-03-15',
      '03-25 2027-03-25',
      '03-30 2027-03-30',
      '03-31 2027-03-31',
    ])
    expect(
      new Set(
        office
          .rows()
          .filter((one) => one.duty === 'annual-report')
          .map((one) => one.occurrence),
      ),
    ).toEqual(new Set(['2026']))
    office.until('2027-03-20T00:00:00.000Z')
    office.enter('record.annualReportFiled', 'yes')
    const left = office.rows().filter((one) => one.duty === 'annual-report')
    expect(new Set(left.map((one) => one.occurrence))).toEqual(new Set(['2027']))
    expect(left[0]!.dueOn).toBe('2028-03-31')
  })

  it('a licence granted this year is reported on next year for the first time', () => {
    office = new Office('2027-02-10T02:00:00.000Z')
    office.open('licence', '', 'b25')
    office.move('o1', 'granted', { date: '2027-02-09', number: '京B2-20270001', expiry: '2032-02-08', reason: 'x' }, true)
    expect(office.rows().filter((one) => one.duty === 'annual-report')[0]!.dueOn).toBe('2028-03-31')
  })

  it('no duty is called a renewal of the filing', () => {
    for (const { name } of library.duties.values()) {
      expect(name.en.toLowerCase()).not.toMatch(/filing renewal|renew(al)? (of )?the filing/)
      expect(name.zh).not.toMatch(/备案(续期|年审)/)
    }
  })
})

describe('R02 and R03 a date that changes', () => {
  it('moves what was not sent and never sends again what was', () => {
    office.enter('domain.expiresOn', '2027-05-01')
    expect(sentUntil('domain-renewal', '2027-03-10T00:00:00.000Z')).toEqual(['-120d 2027-01-01', '-60d 2027-03-02'])
    office.enter('domain.expiresOn', '2027-07-15')
    expect(rowsOf('domain-renewal')).toEqual([
      '-30d 2027-06-15',
      '-14d 2027-07-01',
      '-7d 2027-07-08',
      '-1d 2027-07-14',
      '0d 2027-07-15',
    ])
    expect(sentUntil('domain-renewal', '2027-08-01T00:00:00.000Z')).toHaveLength(5)
  })

  it('a renewal begins a new series', () => {
    office.enter('domain.expiresOn', '2027-05-01')
    office.until('2027-01-01T02:00:00.000Z')
    office.press('Renewed')
    office.client('2028-05-01')
    expect(office.facts()['domain.expiresOn']).toBe('2028-05-01')
    const rows = office.rows().filter((one) => one.duty === 'domain-renewal' && one.recipient === 'ann')
    expect(new Set(rows.map((one) => one.occurrence))).toEqual(new Set(['2']))
    expect(rowsOf('domain-renewal')[0]).toBe('-120d 2027-12-31')
  })

  it('a licence renewed through its order begins a new series too', () => {
    office.enter('record.licenceExpiresOn', '2027-06-30')
    office.open('licence-renewal')
    office.move('o1', 'granted', { date: '2026-11-23', number: '京B2-20260001', expiry: '2032-06-30', reason: 'x' }, true)
    const rows = office.rows().filter((one) => one.duty === 'licence-renewal' && one.recipient === 'ann')
    expect(new Set(rows.map((one) => `${one.occurrence} ${one.dueOn}`))).toEqual(new Set(['2 2032-04-01']))
  })

  it('of instants that have passed already only the latest is sent, the next morning, marked late', () => {
    office.enter('domain.expiresOn', '2026-12-20')
    expect(rowsOf('domain-renewal')[0]).toBe('-30d 2026-11-24')
    expect(office.rows().find((one) => one.offset === '-30d')!.late).toBe(true)
    const [late] = office.until('2026-11-24T02:00:00.000Z')
    expect(late!.text).toContain('This comes late')
  })

  it('and at once where the person is in the chat', () => {
    office.enter('domain.expiresOn', '2027-12-20')
    office.until('2027-08-23T02:00:00.000Z')
    office.press('Change the date')
    office.client('2027-09-01')
    expect(office.rows().find((one) => one.duty === 'domain-renewal')!.fireAt).toBe(office.now)
  })

  it('after downtime there is one message, marked late', () => {
    office.enter('domain.expiresOn', '2027-05-01')
    office.enter('record.grantedOn', '2026-11-24')
    const sent = office.jump('2027-04-20T02:00:00.000Z').filter((one) => one.to === 'ann')
    expect(sent).toHaveLength(1)
    expect(sent[0]!.text).toContain('Domain renewal')
    expect(sent[0]!.text).toContain('Police (PSB) filing')
    expect(sent[0]!.text).toContain('This comes late')
  })

  it('a clock that jumps back repeats nothing and sends nothing early', () => {
    office.enter('domain.expiresOn', '2027-05-01')
    office.until('2027-03-02T02:00:00.000Z')
    const before = office.sent.length
    office.jump('2026-12-01T02:00:00.000Z')
    office.until('2027-03-02T02:00:00.000Z')
    expect(office.sent.length).toBe(before)
  })
})

describe('R04 zones, quiet hours, working days', () => {
  it('09:30 is 09:30 on both sides of summer time, in every zone', () => {
    for (const zone of [
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'Asia/Kathmandu',
      'Pacific/Auckland',
      'Asia/Shanghai',
    ]) {
      for (let day = Date.UTC(2026, 0, 1); day < Date.UTC(2027, 0, 1); day += 86_400_000) {
        const date = new Date(day).toISOString().slice(0, 10)
        expect(wallClock(instantAt(date, '09:30', zone), zone)).toEqual({ day: date, time: '09:30' })
      }
    }
    expect(instantAt('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
    expect(instantAt('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z')
  })

  it('each person gets it in the morning of their own zone', () => {
    office = new Office(monday, { people: [{ id: 'ann', timezone: 'America/New_York' }, { id: 'bao' }] })
    office.enter('domain.expiresOn', '2027-05-03')
    const first = (person: string) => office.rows().find((one) => one.recipient === person)!.fireAt
    expect(first('ann')).toBe('2027-01-01T14:30:00.000Z')
    expect(first('bao')).toBe('2027-01-01T01:30:00.000Z')
  })

  it('“timezone” moves the rows; what is no zone is explained', () => {
    office.enter('domain.expiresOn', '2027-05-03')
    office.client('timezone Berlin')
    expect(office.rows()[0]!.fireAt).toBe('2027-01-01T08:30:00.000Z')
    office.client({ kind: 'command', name: 'timezone', argument: 'Mars/Olympus' })
    expect(office.texts('ann').at(-1)).toContain('no time zone')
    expect(office.application.people[0]!.timezone).toBe('Europe/Berlin')
  })

  it('quiet hours postpone to their end, and two postponed ones stay one message', () => {
    office = new Office(monday, { people: [{ id: 'ann', quiet: '08:00-11:00' }] })
    office.enter('domain.expiresOn', '2027-05-03')
    office.enter('hosting.expiresOn', '2027-01-31')
    const sent = office.until('2027-01-01T12:00:00.000Z').filter((one) => one.to === 'ann')
    expect(sent.map((one) => one.at)).toEqual(['2027-01-01T03:00:00.000Z'])
    expect(sent[0]!.text).toMatch(/Domain renewal[\s\S]*Server renewal|Server renewal[\s\S]*Domain renewal/)
    expect(isQuiet({ timezone: 'Asia/Shanghai', quiet: '21:00-09:00' }, '2026-11-23T13:00:00.000Z')).toBe(true)
    expect(nextMorning({ timezone: 'Asia/Shanghai', quiet: '21:00-09:00' }, '2026-11-23T01:30:00.000Z')).toBe(
      '2026-11-24T01:30:00.000Z',
    )
  })

  it('festivals and make-up days count, and the message says where the holiday table ends', () => {
    office = new Office('2026-09-18T02:00:00.000Z')
    office.enter('change.happenedOn', '2026-09-18')
    // Sunday 20 September is worked; 25 to 27 September and 1 to 7 October are not.
    expect(rowsOf('change-record')).toEqual([
      '0wd 2026-09-19',
      '5wd 2026-09-24',
      '8wd 2026-09-30',
      '10wd 2026-10-09',
      '+7d 2026-10-16',
    ])
    office = new Office('2026-12-24T02:00:00.000Z')
    office.enter('change.happenedOn', '2026-12-24')
    const [first] = office.until('2026-12-25T02:00:00.000Z')
    expect(first!.text).toContain('Holidays after 31 December 2026 are not announced yet')
  })
})

describe('R05 what a person does about a reminder', () => {
  beforeEach(() => {
    office.enter('domain.expiresOn', '2027-05-03')
    office.until('2027-01-01T01:30:00.000Z')
  })

  it('every button fits and a foreign one changes nothing', () => {
    for (const { delivery } of office.sent)
      for (const button of delivery.message.buttons?.flat() ?? [])
        if ('data' in button) expect(Buffer.byteLength(button.data)).toBeLessThanOrEqual(buttonBytesMost)
    const rows = JSON.stringify(office.rows())
    office.client({ kind: 'pressed', data: 'c:duty:done.nothere' })
    expect(office.texts('ann').at(-1)).toContain('no longer open')
    expect(JSON.stringify(office.rows())).toBe(rows)
  })

  it('snooze puts off this one alone; the series stays', () => {
    const series = rowsOf('domain-renewal')
    office.press('In a week')
    expect(rowsOf('domain-renewal')).toEqual(['-120d 2027-01-08', ...series])
    expect(
      office
        .until('2027-01-09T00:00:00.000Z')
        .filter((one) => one.to === 'ann')
        .map((one) => one.at),
    ).toEqual(['2027-01-08T01:30:00.000Z'])
    expect(rowsOf('domain-renewal')).toEqual(series)
  })

  it('done needs a date and ends the series; a day to come is not taken', () => {
    office.enter('event:inspection-notice', '2027-01-04')
    const [notice] = office.until('2027-01-05T01:30:00.000Z').filter((one) => one.to === 'ann')
    expect(notice!.text).toContain('Reply to the inspection')
    office.press('Done')
    expect(office.texts('ann').at(-1)).toContain('When was it done')
    office.client('2027-02-01')
    expect(office.texts('ann').at(-1)).toContain('has not come yet')
    expect(rowsOf('inspection-reply').length).toBeGreaterThan(0)
    office.client('4 January 2027')
    expect(office.texts('ann').at(-1)).toContain('Done on 4 January 2027')
    expect(rowsOf('inspection-reply')).toEqual([])
    office.enter('event:inspection-notice', '2027-01-11')
    expect(rowsOf('inspection-reply').length).toBeGreaterThan(0)
  })

  it('of several in one message each can be opened and dealt with', () => {
    office.enter('hosting.expiresOn', '2027-02-03')
    office.enter('record.grantedOn', '2027-01-01')
    office.until('2027-01-04T01:30:00.000Z')
    expect(office.texts('ann').at(-1)).toContain('dates need you')
    office.press('Filing number on the home page')
    office.press('Done')
    office.press('Today')
    expect(rowsOf('footer-number')).toEqual([])
    expect(rowsOf('psb').length).toBeGreaterThan(0)
  })

  it('not me and stop leave the person out of this kind, and tell the team', () => {
    office.press('Not me')
    expect(rowsOf('domain-renewal')).toEqual([])
    expect(office.pushed('tom').at(-1)!.text).toContain('not with the person')
    expect(rowsOf('domain-renewal', 'account_team').length).toBeGreaterThan(0)
  })

  it('the preview lists what is sent later, with a calendar file whose ids stay', () => {
    const preview = () => {
      office.client('reminders')
      return contentOf(office.sent.at(-1)!.delivery.message.file)!
    }
    const first = preview()
    const listed = office
      .rows()
      .filter((one) => one.recipient === 'ann')
      .map((one) => one.key)
    expect(office.texts('ann').at(-1)!.length).toBeLessThanOrEqual(600)
    const ids = (file: string) => [...file.matchAll(/^UID:(.+)$/gm)].map((one) => one[1]!.trim())
    expect(ids(first)).toHaveLength(1)
    expect(first).toContain('DTSTART;VALUE=DATE:20270503')
    office.enter('domain.expiresOn', '2027-06-03')
    const second = preview()
    expect(ids(second)).toEqual(ids(first))
    expect(second).toContain('DTSTART;VALUE=DATE:20270603')
    office.until('2027-12-31T00:00:00.000Z')
    for (const key of listed) expect(office.rows('fired').map((one) => one.key)).toContain(key)
  })
})

describe('R06 none, fewer, together', () => {
  it('stop means silence, also for progress; “reminders on” brings them back', () => {
    office.enter('domain.expiresOn', '2027-05-03')
    office.open('website-filing')
    office.client('stop')
    const before = office.sent.filter((one) => one.to === 'ann').length
    office.move('o1', 'ready')
    office.until('2027-12-01T00:00:00.000Z')
    expect(office.sent.filter((one) => one.to === 'ann').length).toBe(before)
    office.client('reminders on')
    expect(office.application.people[0]!.stopped).toEqual([])
  })

  it('one kind can be stopped', () => {
    office.enter('domain.expiresOn', '2027-05-03')
    office.enter('hosting.expiresOn', '2027-05-03')
    office.client({ kind: 'command', name: 'stop', argument: 'server-renewal' })
    expect(rowsOf('server-renewal')).toEqual([])
    expect(rowsOf('domain-renewal').length).toBeGreaterThan(0)
  })

  it('twelve due on one day are one message that fits a phone', () => {
    office = new Office(monday, {
      services: ['s1', 's2', 's3', 's4', 's5', 's6'],
      people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }],
    })
    for (const service of ['s1', 's2', 's3', 's4', 's5', 's6']) {
      office.enter('domain.name', `a-rather-long-name-${service}.example.com`, service)
      office.enter('domain.expiresOn', '2027-05-03', service)
      office.enter('hosting.expiresOn', '2027-01-31', service)
    }
    const sent = office.until('2027-01-01T12:00:00.000Z').filter((one) => one.delivery.lane === 'push' && one.to !== 'tom')
    expect(sent.map((one) => one.to).toSorted()).toEqual(['ann', 'bao'])
    expect(sent[0]!.text).toContain('12 dates need you')
    expect(sent[0]!.text).toMatch(/and \d+ more/)
    for (const one of sent) expect(one.text.length).toBeLessThanOrEqual(600)
    expect(office.rows('fired').filter((one) => one.recipient === 'ann')).toHaveLength(12)
  })

  it('who stops in the middle is nudged once as a prospect, three times with an open application', () => {
    office.client('check')
    expect(rowsOf('missing-information')).toEqual(['1d 2026-11-24'])
    office.open('annual-report')
    expect(rowsOf('missing-information')).toEqual(['1d 2026-11-24', '3d 2026-11-26', '7d 2026-11-30'])
    office.until('2026-11-24T03:00:00.000Z')
    office.client('website')
    expect(
      office
        .rows()
        .filter((one) => one.duty === 'missing-information')
        .map((one) => one.occurrence),
    ).toEqual(['2', '2', '2'])
  })
})

describe('R07 undeliverable', () => {
  const lose = (sent: { delivery: { key: string } }) =>
    office.take(
      { kind: 'undeliverable', delivery: sent.delivery.key, reason: 'blocked' },
      { channel: 'system', account: 'delivery', chat: 'app1' },
      { id: 'program', role: 'program' },
    )

  it('goes to another chat of the person, then to the account team, then to the list of what nobody could read', () => {
    office = new Office(monday, { people: [{ id: 'ann', channels: ['telegram', 'console'] }] })
    office.enter('domain.expiresOn', '2027-05-03')
    const [first] = office.until('2027-01-01T12:00:00.000Z')
    lose(first!)
    const second = office.sent.at(-1)!
    expect(second.delivery.to.channel).not.toBe(first!.delivery.to.channel)
    expect(second.text).toBe(first!.text)
    lose(second)
    const third = office.pushed('tom').at(-1)!
    expect(third.text).toContain('The client can’t be reached')
    expect(third.text).toContain('Domain renewal')
    const before = office.sent.length
    const turn = lose(third)
    expect(office.sent.length).toBe(before)
    expect(turn.changes.some((one) => one.kind === 'feedback' && one.feedback.question.includes('domain-renewal'))).toBe(true)
  })

  it('a chat known to be closed is not even tried', () => {
    office.enter('domain.expiresOn', '2027-05-03')
    office.state = {
      ...office.state,
      application: {
        ...office.application,
        conversations: office.application.conversations.map((one) => (one.person === 'ann' ? { ...one, reachable: false } : one)),
      },
    }
    const sent = office.until('2027-01-01T12:00:00.000Z')
    expect(sent.filter((one) => one.to === 'ann')).toEqual([])
    expect(office.pushed('tom').some((one) => one.text.includes('can’t be reached'))).toBe(true)
  })

  it('a move that could not be told is told elsewhere', () => {
    office.open('website-filing')
    office.move('o1', 'ready')
    lose(office.pushed('ann').at(-1)!)
    expect(office.pushed('tom').at(-1)!.text).toContain('Website filing: ready to submit')
  })
})
