// Reminders, duty by duty: the exact days each is sent on, from when and until when.
import { beforeEach, describe, expect, it } from 'vitest'
import { library } from '../cast.ts'
import { clientScene, type Scene } from '../scene.ts'
import { monday, rowsOf, sentUntil } from './planned.ts'

let scene: Scene

beforeEach(() => {
  scene = clientScene(monday)
})

describe('R01 the police filing', () => {
  it('day 0, 14, 21, 27, 29, then weekly four times, then every 30 days; rolled back to working days, merged', () => {
    scene.enter('record.grantedOn', '2026-11-24')
    scene.enter('service.openDate', '2026-12-01')
    // Due 31 December; day 27 is Monday 28, day 29 Wednesday 30; from 2027 Monday to Friday count.
    expect(sentUntil(scene, 'psb', '2027-05-01T00:00:00.000Z')).toEqual([
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
      scene
        .rows('fired')
        .filter((row) => row.duty === 'psb' && row.recipient === 'account_team')
        .map((row) => row.offset)
        .slice(0, 3),
    ).toEqual(['27d', '29d', '+7d'])
  })

  it('starts from the grant where that is later, and is never rolled before its start', () => {
    scene.enter('service.openDate', '2026-11-01')
    scene.enter('record.grantedOn', '2026-11-28') // a Saturday
    expect(rowsOf(scene, 'psb')[0]).toBe('0d 2026-11-30')
    // Day 27 is Friday 25 December, day 29 the Sunday after: one of them goes out, the later offset.
    expect(rowsOf(scene, 'psb')).toEqual([
      '0d 2026-11-30',
      '14d 2026-12-11',
      '21d 2026-12-18',
      '29d 2026-12-25',
      '+7d 2027-01-04',
    ])
  })

  it('has no row where the site is open without a number, until the grant', () => {
    scene.enter('service.openDate', '2026-11-01')
    expect(rowsOf(scene, 'psb')).toEqual([])
    scene.enter('record.grantedOn', '2026-11-23')
    expect(rowsOf(scene, 'psb').length).toBeGreaterThan(0)
  })

  it('waits while the police have it, and ends with their number', () => {
    scene.enter('record.grantedOn', '2026-11-23')
    scene.open('psb')
    scene.move('o1', 'ready')
    scene.move('o1', 'psb-review', { date: '2026-11-23' })
    expect(rowsOf(scene, 'psb')).toEqual([])
    scene.move('o1', 'psb-returned', { reason: 'photo' })
    expect(rowsOf(scene, 'psb').length).toBeGreaterThan(0)
    scene.move('o1', 'psb-review', { date: '2026-11-23' })
    scene.move('o1', 'granted', { date: '2026-11-23', number: '京公网安备11010802000001号' })
    expect(rowsOf(scene, 'psb')).toEqual([])
    expect(rowsOf(scene, 'psb-badge')).toEqual(['1d 2026-11-24', '7d 2026-11-30', '21d 2026-12-14', '28d 2026-12-21'])
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
    if (duty === 'provincial-review') scene.enter('event:campaign-end', '2027-03-01')
    scene.enter(name, value)
    expect(rowsOf(scene, duty)).toEqual(expected)
  })

  it('the culture permit runs 30 days ahead, other permits 90; each document is a series of its own', () => {
    scene.enter('permit.drugs.expiresOn', '2028-01-01')
    scene.enter('permit.culture.expiresOn', '2028-01-01')
    const due = scene
      .rows()
      .filter((row) => row.duty === 'permit-renewal')
      .map((row) => `${row.occurrence} ${row.dueOn}`)
    expect(new Set(due)).toEqual(new Set(['drugs.1 2027-10-03', 'culture.1 2027-12-02']))
  })

  it('yearly reports carry the year reported on and go on year after year', () => {
    scene.enter('record.licences', 'b25')
    expect(rowsOf(scene, 'annual-report').slice(0, 7)).toEqual([
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
        scene
          .rows()
          .filter((row) => row.duty === 'annual-report')
          .map((row) => row.occurrence),
      ),
    ).toEqual(new Set(['2026']))
    scene.until('2027-03-20T00:00:00.000Z')
    scene.enter('record.annualReportFiled', 'yes')
    const left = scene.rows().filter((row) => row.duty === 'annual-report')
    expect(new Set(left.map((reminder) => reminder.occurrence))).toEqual(new Set(['2027']))
    expect(left[0]!.dueOn).toBe('2028-03-31')
  })

  it('a licence granted this year is reported on next year for the first time', () => {
    scene = clientScene('2027-02-10T02:00:00.000Z')
    scene.open('licence', '', 'b25')
    scene.move('o1', 'granted', { date: '2027-02-09', number: '京B2-20270001', expiry: '2032-02-08', reason: 'x' }, true)
    expect(scene.rows().filter((row) => row.duty === 'annual-report')[0]!.dueOn).toBe('2028-03-31')
  })

  it('no duty is called a renewal of the filing', () => {
    for (const { name } of library.duties.values()) {
      expect(name.en.toLowerCase()).not.toMatch(/filing renewal|renew(al)? (of )?the filing/)
      expect(name.zh).not.toMatch(/备案(续期|年审)/)
    }
  })
})
