// Reminders in the morning of whoever gets them: time zones, summer time, quiet hours, festivals and make-up days.
import { beforeEach, describe, expect, it } from 'vitest'
import { isQuiet, nextMorning } from '../../../src/flows/duties/quiet.ts'
import { instantAt, wallClock } from '../../../src/flows/duties/zone.ts'
import { clientScene, type Scene } from '../scene.ts'
import { monday, rowsOf } from './planned.ts'

let scene: Scene

beforeEach(() => {
  scene = clientScene(monday)
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
    scene = clientScene(monday, { people: [{ id: 'ann', timezone: 'America/New_York' }, { id: 'bao' }] })
    scene.enter('domain.expiresOn', '2027-05-03')
    const first = (person: string) => scene.rows().find((row) => row.recipient === person)!.fireAt
    expect(first('ann')).toBe('2027-01-01T14:30:00.000Z')
    expect(first('bao')).toBe('2027-01-01T01:30:00.000Z')
  })

  it('“timezone” moves the rows; what is no zone is explained', () => {
    scene.enter('domain.expiresOn', '2027-05-03')
    scene.client('timezone Berlin')
    expect(scene.rows()[0]!.fireAt).toBe('2027-01-01T08:30:00.000Z')
    scene.client({ kind: 'command', name: 'timezone', argument: 'Mars/Olympus' })
    expect(scene.texts('ann').at(-1)).toContain('no time zone')
    expect(scene.application.people[0]!.timezone).toBe('Europe/Berlin')
  })

  it('quiet hours postpone to their end, and two postponed ones stay one message', () => {
    scene = clientScene(monday, { people: [{ id: 'ann', quiet: '08:00-11:00' }] })
    scene.enter('domain.expiresOn', '2027-05-03')
    scene.enter('hosting.expiresOn', '2027-01-31')
    const sent = scene.until('2027-01-01T12:00:00.000Z').filter((one) => one.to === 'ann')
    expect(sent.map((one) => one.at)).toEqual(['2027-01-01T03:00:00.000Z'])
    expect(sent[0]!.text).toMatch(/Domain renewal[\s\S]*Server renewal|Server renewal[\s\S]*Domain renewal/)
    expect(isQuiet({ timezone: 'Asia/Shanghai', quiet: '21:00-09:00' }, '2026-11-23T13:00:00.000Z')).toBe(true)
    expect(nextMorning({ timezone: 'Asia/Shanghai', quiet: '21:00-09:00' }, '2026-11-23T01:30:00.000Z')).toBe(
      '2026-11-24T01:30:00.000Z',
    )
  })

  it('festivals and make-up days count, and the message says where the holiday table ends', () => {
    scene = clientScene('2026-09-18T02:00:00.000Z')
    scene.enter('change.happenedOn', '2026-09-18')
    // Sunday 20 September is worked; 25 to 27 September and 1 to 7 October are not.
    expect(rowsOf(scene, 'change-record')).toEqual([
      '0wd 2026-09-19',
      '5wd 2026-09-24',
      '8wd 2026-09-30',
      '10wd 2026-10-09',
      '+7d 2026-10-16',
    ])
    scene = clientScene('2026-12-24T02:00:00.000Z')
    scene.enter('change.happenedOn', '2026-12-24')
    const [first] = scene.until('2026-12-25T02:00:00.000Z')
    expect(first!.text).toContain('Holidays after 31 December 2026 are not announced yet')
  })
})
