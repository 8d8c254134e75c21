// What people do about reminders: snooze, done, not me, stop; and how several become one message.
import { beforeEach, describe, expect, it } from 'vitest'
import { buttonBytesMost } from '../../../src/flows/model/button.ts'
import { contentOf } from '../../../src/flows/model/message.ts'
import { Office } from '../office.ts'
import { monday, rowsOf } from './planned.ts'

let office: Office

beforeEach(() => {
  office = new Office(monday)
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
    const series = rowsOf(office, 'domain-renewal')
    office.press('In a week')
    expect(rowsOf(office, 'domain-renewal')).toEqual(['-120d 2027-01-08', ...series])
    expect(
      office
        .until('2027-01-09T00:00:00.000Z')
        .filter((one) => one.to === 'ann')
        .map((one) => one.at),
    ).toEqual(['2027-01-08T01:30:00.000Z'])
    expect(rowsOf(office, 'domain-renewal')).toEqual(series)
  })

  it('done needs a date and ends the series; a day to come is not taken', () => {
    office.enter('event:inspection-notice', '2027-01-04')
    const [notice] = office.until('2027-01-05T01:30:00.000Z').filter((one) => one.to === 'ann')
    expect(notice!.text).toContain('Reply to the inspection')
    office.press('Done')
    expect(office.texts('ann').at(-1)).toContain('When was it done')
    office.client('2027-02-01')
    expect(office.texts('ann').at(-1)).toContain('has not come yet')
    expect(rowsOf(office, 'inspection-reply').length).toBeGreaterThan(0)
    office.client('4 January 2027')
    expect(office.texts('ann').at(-1)).toContain('Done on 4 January 2027')
    expect(rowsOf(office, 'inspection-reply')).toEqual([])
    office.enter('event:inspection-notice', '2027-01-11')
    expect(rowsOf(office, 'inspection-reply').length).toBeGreaterThan(0)
  })

  it('of several in one message each can be opened and dealt with', () => {
    office.enter('hosting.expiresOn', '2027-02-03')
    office.enter('record.grantedOn', '2027-01-01')
    office.until('2027-01-04T01:30:00.000Z')
    expect(office.texts('ann').at(-1)).toContain('dates need you')
    office.press('Filing number on the home page')
    office.press('Done')
    office.press('Today')
    expect(rowsOf(office, 'footer-number')).toEqual([])
    expect(rowsOf(office, 'psb').length).toBeGreaterThan(0)
  })

  it('not me and stop leave the person out of this kind, and tell the team', () => {
    office.press('Not me')
    expect(rowsOf(office, 'domain-renewal')).toEqual([])
    expect(office.pushed('tom').at(-1)!.text).toContain('not with the person')
    expect(rowsOf(office, 'domain-renewal', 'account_team').length).toBeGreaterThan(0)
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
    expect(rowsOf(office, 'server-renewal')).toEqual([])
    expect(rowsOf(office, 'domain-renewal').length).toBeGreaterThan(0)
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
    expect(rowsOf(office, 'missing-information')).toEqual(['1d 2026-11-24'])
    office.open('annual-report')
    expect(rowsOf(office, 'missing-information')).toEqual(['1d 2026-11-24', '3d 2026-11-26', '7d 2026-11-30'])
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
