// A date changes, or the clock does: what was not sent moves, what was sent stays sent, what was missed comes once.
import { beforeEach, describe, expect, it } from 'vitest'
import { Office } from '../office.ts'
import { monday, rowsOf, sentUntil } from './planned.ts'

let office: Office

beforeEach(() => {
  office = new Office(monday)
})

describe('R02 and R03 a date that changes', () => {
  it('moves what was not sent and never sends again what was', () => {
    office.enter('domain.expiresOn', '2027-05-01')
    expect(sentUntil(office, 'domain-renewal', '2027-03-10T00:00:00.000Z')).toEqual(['-120d 2027-01-01', '-60d 2027-03-02'])
    office.enter('domain.expiresOn', '2027-07-15')
    expect(rowsOf(office, 'domain-renewal')).toEqual([
      '-30d 2027-06-15',
      '-14d 2027-07-01',
      '-7d 2027-07-08',
      '-1d 2027-07-14',
      '0d 2027-07-15',
    ])
    expect(sentUntil(office, 'domain-renewal', '2027-08-01T00:00:00.000Z')).toHaveLength(5)
  })

  it('a renewal begins a new series', () => {
    office.enter('domain.expiresOn', '2027-05-01')
    office.until('2027-01-01T02:00:00.000Z')
    office.press('Renewed')
    office.client('2028-05-01')
    expect(office.facts()['domain.expiresOn']).toBe('2028-05-01')
    const rows = office.rows().filter((one) => one.duty === 'domain-renewal' && one.recipient === 'ann')
    expect(new Set(rows.map((one) => one.occurrence))).toEqual(new Set(['2']))
    expect(rowsOf(office, 'domain-renewal')[0]).toBe('-120d 2027-12-31')
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
    expect(rowsOf(office, 'domain-renewal')[0]).toBe('-30d 2026-11-24')
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
    expect(sent[0]!.text).toContain('Public security (PSB) filing')
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
