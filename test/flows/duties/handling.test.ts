// What people do about reminders: snooze, done, not me, stop; and how several become one message.
import { beforeEach, describe, expect, it } from 'vitest'
import { buttonBytesMost } from '../../../src/flows/model/button.ts'
import { contentOf } from '../../../src/flows/model/message.ts'
import { clientScene, type Scene } from '../scene.ts'
import { monday, rowsOf } from './planned.ts'

let scene: Scene

beforeEach(() => {
  scene = clientScene(monday)
})

describe('R05 what a person does about a reminder', () => {
  beforeEach(() => {
    scene.enter('domain.expiresOn', '2027-05-03')
    scene.until('2027-01-01T01:30:00.000Z')
  })

  it('every button fits and a foreign one changes nothing', () => {
    for (const { delivery } of scene.sent)
      for (const button of delivery.message.buttons?.flat() ?? [])
        if ('data' in button) expect(Buffer.byteLength(button.data)).toBeLessThanOrEqual(buttonBytesMost)
    const rows = JSON.stringify(scene.rows())
    scene.client({ kind: 'pressed', data: 'c:duty:done.nothere' })
    expect(scene.texts('ann').at(-1)).toContain('no longer open')
    expect(JSON.stringify(scene.rows())).toBe(rows)
  })

  it('snooze puts off this one alone; the series stays', () => {
    const series = rowsOf(scene, 'domain-renewal')
    scene.press('In a week')
    expect(rowsOf(scene, 'domain-renewal')).toEqual(['-120d 2027-01-08', ...series])
    expect(
      scene
        .until('2027-01-09T00:00:00.000Z')
        .filter((one) => one.to === 'ann')
        .map((one) => one.at),
    ).toEqual(['2027-01-08T01:30:00.000Z'])
    expect(rowsOf(scene, 'domain-renewal')).toEqual(series)
  })

  it('done needs a date and ends the series; a day to come is not taken', () => {
    scene.enter('event:inspection-notice', '2027-01-04')
    const [notice] = scene.until('2027-01-05T01:30:00.000Z').filter((one) => one.to === 'ann')
    expect(notice!.text).toContain('Reply to the inspection')
    scene.press('Done')
    expect(scene.texts('ann').at(-1)).toContain('When was it done')
    scene.client('2027-02-01')
    expect(scene.texts('ann').at(-1)).toContain('has not come yet')
    expect(rowsOf(scene, 'inspection-reply').length).toBeGreaterThan(0)
    scene.client('4 January 2027')
    expect(scene.texts('ann').at(-1)).toContain('Done on 4 January 2027')
    expect(rowsOf(scene, 'inspection-reply')).toEqual([])
    scene.enter('event:inspection-notice', '2027-01-11')
    expect(rowsOf(scene, 'inspection-reply').length).toBeGreaterThan(0)
  })

  it('of several in one message each can be opened and dealt with', () => {
    scene.enter('hosting.expiresOn', '2027-02-03')
    scene.enter('record.grantedOn', '2027-01-01')
    scene.until('2027-01-04T01:30:00.000Z')
    expect(scene.texts('ann').at(-1)).toContain('dates need you')
    scene.press('Filing number on the home page')
    scene.press('Done')
    scene.press('Today')
    expect(rowsOf(scene, 'footer-number')).toEqual([])
    expect(rowsOf(scene, 'psb').length).toBeGreaterThan(0)
  })

  it('not me and stop leave the person out of this kind, and tell the team', () => {
    scene.press('Not me')
    expect(rowsOf(scene, 'domain-renewal')).toEqual([])
    expect(scene.pushed('tom').at(-1)!.text).toContain('not with the person')
    expect(rowsOf(scene, 'domain-renewal', 'account_team').length).toBeGreaterThan(0)
  })

  it('the preview lists what is sent later, with a calendar file whose ids stay', () => {
    const preview = () => {
      scene.client('reminders')
      return contentOf(scene.sent.at(-1)!.delivery.message.file)!
    }
    const first = preview()
    const listed = scene
      .rows()
      .filter((row) => row.recipient === 'ann')
      .map((row) => row.key)
    expect(scene.texts('ann').at(-1)!.length).toBeLessThanOrEqual(600)
    const ids = (file: string) => [...file.matchAll(/^UID:(.+)$/gm)].map((one) => one[1]!.trim())
    expect(ids(first)).toHaveLength(1)
    expect(first).toContain('DTSTART;VALUE=DATE:20270503')
    scene.enter('domain.expiresOn', '2027-06-03')
    const second = preview()
    expect(ids(second)).toEqual(ids(first))
    expect(second).toContain('DTSTART;VALUE=DATE:20270603')
    scene.until('2027-12-31T00:00:00.000Z')
    for (const key of listed) expect(scene.rows('fired').map((row) => row.key)).toContain(key)
  })
})

describe('R06 none, fewer, together', () => {
  it('stop means silence, also for progress; “reminders on” brings them back', () => {
    scene.enter('domain.expiresOn', '2027-05-03')
    scene.open('website-filing')
    scene.client('stop')
    const before = scene.sent.filter((one) => one.to === 'ann').length
    scene.move('o1', 'ready')
    scene.until('2027-12-01T00:00:00.000Z')
    expect(scene.sent.filter((one) => one.to === 'ann').length).toBe(before)
    scene.client('reminders on')
    expect(scene.application.people[0]!.stopped).toEqual([])
  })

  it('one kind can be stopped', () => {
    scene.enter('domain.expiresOn', '2027-05-03')
    scene.enter('hosting.expiresOn', '2027-05-03')
    scene.client({ kind: 'command', name: 'stop', argument: 'server-renewal' })
    expect(rowsOf(scene, 'server-renewal')).toEqual([])
    expect(rowsOf(scene, 'domain-renewal').length).toBeGreaterThan(0)
  })

  it('twelve due on one day are one message that fits a phone', () => {
    scene = clientScene(monday, {
      services: ['s1', 's2', 's3', 's4', 's5', 's6'],
      people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }],
    })
    for (const service of ['s1', 's2', 's3', 's4', 's5', 's6']) {
      scene.enter('domain.name', `a-rather-long-name-${service}.example.com`, service)
      scene.enter('domain.expiresOn', '2027-05-03', service)
      scene.enter('hosting.expiresOn', '2027-01-31', service)
    }
    const sent = scene.until('2027-01-01T12:00:00.000Z').filter((one) => one.delivery.lane === 'push' && one.to !== 'tom')
    expect(sent.map((one) => one.to).toSorted()).toEqual(['ann', 'bao'])
    expect(sent[0]!.text).toContain('12 dates need you')
    expect(sent[0]!.text).toMatch(/and \d+ more/)
    for (const one of sent) expect(one.text.length).toBeLessThanOrEqual(600)
    expect(scene.rows('fired').filter((row) => row.recipient === 'ann')).toHaveLength(12)
  })

  it('who stops in the middle is nudged once as a prospect, three times with an open application', () => {
    scene.client('check')
    expect(rowsOf(scene, 'missing-information')).toEqual(['1d 2026-11-24'])
    scene.open('annual-report')
    expect(rowsOf(scene, 'missing-information')).toEqual(['1d 2026-11-24', '3d 2026-11-26', '7d 2026-11-30'])
    scene.until('2026-11-24T03:00:00.000Z')
    scene.client('website')
    expect(
      scene
        .rows()
        .filter((row) => row.duty === 'missing-information')
        .map((row) => row.occurrence),
    ).toEqual(['2', '2', '2'])
  })

  it('whose order is handed in is not asked by the clock to finish the questions for it', () => {
    scene.client('check')
    const order = scene.open('website-filing')
    expect(rowsOf(scene, 'missing-information')).toHaveLength(3)
    scene.move(order, 'ready')
    expect(rowsOf(scene, 'missing-information')).toEqual([])
  })
})
