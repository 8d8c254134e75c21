// A date changes, or the clock does: what was not sent moves, what was sent stays sent, what was missed comes once.
import { beforeEach, describe, expect, it } from 'vitest'
import { clientScene, type Scene } from '../scene.ts'
import { monday, rowsOf, sentUntil } from './planned.ts'

let scene: Scene

beforeEach(() => {
  scene = clientScene(monday)
})

describe('R02 and R03 a date that changes', () => {
  it('moves what was not sent and never sends again what was', () => {
    scene.enter('domain.expiresOn', '2027-05-01')
    expect(sentUntil(scene, 'domain-renewal', '2027-03-10T00:00:00.000Z')).toEqual(['-120d 2027-01-01', '-60d 2027-03-02'])
    scene.enter('domain.expiresOn', '2027-07-15')
    expect(rowsOf(scene, 'domain-renewal')).toEqual([
      '-30d 2027-06-15',
      '-14d 2027-07-01',
      '-7d 2027-07-08',
      '-1d 2027-07-14',
      '0d 2027-07-15',
    ])
    expect(sentUntil(scene, 'domain-renewal', '2027-08-01T00:00:00.000Z')).toHaveLength(5)
  })

  it('a renewal begins a new series', () => {
    scene.enter('domain.expiresOn', '2027-05-01')
    scene.until('2027-01-01T02:00:00.000Z')
    scene.press('Renewed')
    scene.client('2028-05-01')
    expect(scene.facts()['domain.expiresOn']).toBe('2028-05-01')
    const rows = scene.rows().filter((row) => row.duty === 'domain-renewal' && row.recipient === 'ann')
    expect(new Set(rows.map((row) => row.occurrence))).toEqual(new Set(['2']))
    expect(rowsOf(scene, 'domain-renewal')[0]).toBe('-120d 2027-12-31')
  })

  it('a licence renewed through its order begins a new series too', () => {
    scene.enter('record.licenceExpiresOn', '2027-06-30')
    scene.open('licence-renewal')
    scene.move('o1', 'granted', { date: '2026-11-23', number: '京B2-20260001', expiry: '2032-06-30', reason: 'x' }, true)
    const rows = scene.rows().filter((row) => row.duty === 'licence-renewal' && row.recipient === 'ann')
    expect(new Set(rows.map((row) => `${row.occurrence} ${row.dueOn}`))).toEqual(new Set(['2 2032-04-01']))
  })

  it('of instants that have passed already only the latest is sent, the next morning, marked late', () => {
    scene.enter('domain.expiresOn', '2026-12-20')
    expect(rowsOf(scene, 'domain-renewal')[0]).toBe('-30d 2026-11-24')
    expect(scene.rows().find((row) => row.offset === '-30d')!.late).toBe(true)
    const [late] = scene.until('2026-11-24T02:00:00.000Z')
    expect(late!.text).toContain('This comes late')
  })

  it('and at once where the person is in the chat', () => {
    scene.enter('domain.expiresOn', '2027-12-20')
    scene.until('2027-08-23T02:00:00.000Z')
    scene.press('Change the date')
    scene.client('2027-09-01')
    expect(scene.rows().find((row) => row.duty === 'domain-renewal')!.fireAt).toBe(scene.now)
  })

  it('after downtime there is one message, marked late', () => {
    scene.enter('domain.expiresOn', '2027-05-01')
    scene.enter('record.grantedOn', '2026-11-24')
    const sent = scene.jump('2027-04-20T02:00:00.000Z').filter((one) => one.to === 'ann')
    expect(sent).toHaveLength(1)
    expect(sent[0]!.text).toContain('Domain renewal')
    expect(sent[0]!.text).toContain('Public security (PSB) filing')
    expect(sent[0]!.text).toContain('This comes late')
  })

  it('a clock that jumps back repeats nothing and sends nothing early', () => {
    scene.enter('domain.expiresOn', '2027-05-01')
    scene.until('2027-03-02T02:00:00.000Z')
    const before = scene.sent.length
    scene.jump('2026-12-01T02:00:00.000Z')
    scene.until('2027-03-02T02:00:00.000Z')
    expect(scene.sent.length).toBe(before)
  })
})
