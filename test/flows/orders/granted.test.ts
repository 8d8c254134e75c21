// A grant: what it writes down, what it tells, which numbers it takes, which clocks it starts.
import { beforeEach, describe, expect, it } from 'vitest'
import { clientScene, type Scene } from '../scene.ts'
import { filing, monday, refusal, stageOf } from './filing.ts'

let scene: Scene

beforeEach(() => {
  scene = clientScene(monday, { people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }] })
})

describe('F03 a grant', () => {
  it('writes facts, and brings number, footer, link and the police date', () => {
    scene.enter('entity.province', 'BJ')
    scene.enter('service.openDate', '2026-11-30')
    const order = filing(scene, 'authority-review')
    scene.move(order, 'granted', { date: '2026-11-23', number: '京 icp备12345678号－1' })
    expect(scene.facts()).toMatchObject({
      'record.icpFiling': 'own',
      'record.number': '京ICP备12345678号-1',
      'record.grantedOn': '2026-11-23',
    })
    const told = scene.texts('ann').at(-1)!
    expect(told).toContain('Footer: 京ICP备12345678号-1, linked to beian.miit.gov.cn')
    expect(told).toContain('Public security (PSB) filing by 30 December 2026, 30 days from opening (law)')
  })

  it('shows the subject number in Guangdong', () => {
    scene.enter('entity.province', 'GD')
    const order = filing(scene, 'authority-review')
    scene.move(order, 'granted', { date: '2026-11-23', number: '粤ICP备12345678号-1' })
    expect(scene.texts('ann').at(-1)).toContain('subject number 粤ICP备12345678号, linked')
    expect(scene.texts('bao').at(-1)).toContain('主体备案号：粤ICP备12345678号，')
  })

  it('refuses a number of another form or of another province', () => {
    scene.enter('entity.province', 'SC')
    const order = filing(scene, 'authority-review')
    for (const number of ['12345678', '京公网安备11010802000001号', '京B2-20260001', '京ICP备12345678号-1A']) {
      scene.move(order, 'granted', { date: '2026-11-23', number })
      expect(refusal(scene), number).toContain('does not have the form of')
    }
    scene.move(order, 'granted', { date: '2026-11-23', number: '京ICP备12345678号-1' })
    expect(refusal(scene)).toContain('begins with 京')
    scene.move(order, 'granted', { date: '2026-11-23', number: '川ICP备12345678号-1' })
    expect(stageOf(scene, order)).toBe('granted')
  })

  it('counts as in progress from the day it was submitted until it is closed', () => {
    const order = filing(scene, 'ready')
    expect(scene.facts()['record.icpFiling']).toBeUndefined()
    scene.move(order, 'provider-review', { date: '2026-11-23' })
    expect(scene.facts()['record.icpFiling']).toBe('in_progress')
    scene.move(order, 'withdrawn', { reason: 'not wanted' })
    expect(scene.facts()['record.icpFiling']).toBeUndefined()
  })

  it('starts the dated duties: police filing, footer, quarterly check', () => {
    filing(scene, 'granted')
    const duties = new Set(scene.rows().map((row) => row.duty))
    for (const duty of ['psb', 'footer-number', 'health-check']) expect(duties).toContain(duty)
  })

  it('of a licence adds its class and its end; of a permit its sector; of a cancelling what is left', () => {
    scene.open('licence', '', 'b25 edi')
    scene.move('o1', 'granted', { date: '2026-11-23', number: '京B2-20260001', expiry: '2031-11-22', reason: 'x' }, true)
    expect(scene.facts()).toMatchObject({ 'record.licences': ['b25', 'edi'], 'record.licenceExpiresOn': '2031-11-22' })
    scene.open('pre-approval', '', 'audio-visual')
    scene.move('o2', 'granted', { date: '2026-11-23', number: 'X1', reason: 'x' }, true)
    expect(scene.facts()['record.permits']).toEqual(['audio_visual'])
    scene.open('cancel-record')
    scene.move('o3', 'done', { date: '2026-11-23', result: 'own_access_cancelled', reason: 'x' }, true)
    expect(scene.facts()['record.icpFiling']).toBe('own_access_cancelled')
  })
})
