// A grant: what it writes down, what it tells, which numbers it takes, which clocks it starts.
import { beforeEach, describe, expect, it } from 'vitest'
import { Office } from '../office.ts'
import { filing, monday, refusal, stageOf } from './filing.ts'

let office: Office

beforeEach(() => {
  office = new Office(monday, { people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }] })
})

describe('F03 a grant', () => {
  it('writes facts, and brings number, footer, link and the police date', () => {
    office.enter('entity.province', 'BJ')
    office.enter('service.openDate', '2026-11-30')
    const order = filing(office, 'authority-review')
    office.move(order, 'granted', { date: '2026-11-23', number: '京 icp备12345678号－1' })
    expect(office.facts()).toMatchObject({
      'record.icpFiling': 'own',
      'record.number': '京ICP备12345678号-1',
      'record.grantedOn': '2026-11-23',
    })
    const told = office.texts('ann').at(-1)!
    expect(told).toContain('Footer: 京ICP备12345678号-1, linked to beian.miit.gov.cn')
    expect(told).toContain('Public security (PSB) filing by 30 December 2026, 30 days from opening (law)')
  })

  it('shows the subject number in Guangdong', () => {
    office.enter('entity.province', 'GD')
    const order = filing(office, 'authority-review')
    office.move(order, 'granted', { date: '2026-11-23', number: '粤ICP备12345678号-1' })
    expect(office.texts('ann').at(-1)).toContain('subject number 粤ICP备12345678号, linked')
    expect(office.texts('bao').at(-1)).toContain('主体备案号：粤ICP备12345678号，')
  })

  it('refuses a number of another form or of another province', () => {
    office.enter('entity.province', 'SC')
    const order = filing(office, 'authority-review')
    for (const number of ['12345678', '京公网安备11010802000001号', '京B2-20260001', '京ICP备12345678号-1A']) {
      office.move(order, 'granted', { date: '2026-11-23', number })
      expect(refusal(office), number).toContain('does not have the form of')
    }
    office.move(order, 'granted', { date: '2026-11-23', number: '京ICP备12345678号-1' })
    expect(refusal(office)).toContain('begins with 京')
    office.move(order, 'granted', { date: '2026-11-23', number: '川ICP备12345678号-1' })
    expect(stageOf(office, order)).toBe('granted')
  })

  it('counts as in progress from the day it was submitted until it is closed', () => {
    const order = filing(office, 'ready')
    expect(office.facts()['record.icpFiling']).toBeUndefined()
    office.move(order, 'provider-review', { date: '2026-11-23' })
    expect(office.facts()['record.icpFiling']).toBe('in_progress')
    office.move(order, 'withdrawn', { reason: 'not wanted' })
    expect(office.facts()['record.icpFiling']).toBeUndefined()
  })

  it('starts the dated duties: police filing, footer, quarterly check', () => {
    filing(office, 'granted')
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
