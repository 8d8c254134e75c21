// The clocks of an order: the 24 hours of the SMS, calls at night, stages that last too long; and “status”.
import { beforeEach, describe, expect, it } from 'vitest'
import { clientScene, type Scene } from '../scene.ts'
import { filing, monday } from './filing.ts'

let scene: Scene

beforeEach(() => {
  scene = clientScene(monday, { people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }] })
})

describe('F04 and F07', () => {
  it('warns of the empty shell when a cancelling is prepared', () => {
    scene.open('cancel-record')
    scene.move('o1', 'ready')
    scene.move('o1', 'preparing')
    expect(scene.texts('ann').at(-1)).toMatch(/empty shell/)
  })

  it('alerts at the marks of the 24 hours, through the night, and “I have it” ends it', () => {
    scene.now = '2026-11-23T10:00:00.000Z' // 18:00 in China
    const order = filing(scene, 'provider-review')
    scene.move(order, 'sms-check', { date: '2026-11-23' })
    const alerts = scene.until('2026-11-24T06:30:00.000Z').filter((one) => one.to === 'ann')
    expect(alerts.map((alert) => alert.at)).toEqual([
      '2026-11-23T12:00:00.000Z',
      '2026-11-23T22:00:00.000Z',
      '2026-11-24T06:00:00.000Z',
    ])
    expect(
      scene
        .pushed('tom')
        .filter((one) => one.text.includes('12381'))
        .map((one) => one.at),
    ).toEqual(['2026-11-23T22:00:00.000Z', '2026-11-24T06:00:00.000Z', '2026-11-24T06:00:00.000Z'])
    // Ann and Bao both left three unanswered: that is told once.
    expect(scene.texts('tom').filter((text) => text.includes('Three reminders without an answer'))).toHaveLength(1)
    scene.press('I have it')
    expect(
      scene.until('2026-11-25T06:30:00.000Z').filter((one) => one.text.includes('12381') && one.delivery.lane === 'push'),
    ).toEqual([])
  })

  it('a new SMS is a new occurrence', () => {
    const order = filing(scene, 'sms-check')
    scene.press('I have it')
    scene.move(order, 'provider-returned', { reason: 'missed' })
    scene.move(order, 'provider-review', { date: '2026-11-23' })
    scene.move(order, 'sms-check', { date: '2026-11-23' })
    expect(scene.rows().some((row) => row.occurrence === `${order}.sms-check.2`)).toBe(true)
  })

  it('a reviewer’s call breaks the quiet hours, a face check does not', () => {
    scene.now = '2026-11-23T14:00:00.000Z' // 22:00 in China
    scene.enter('event:call-announced-or-missed', '2026-11-23T22:00:00+08:00')
    scene.enter('event:face-link-received', '2026-11-23T22:00:00+08:00')
    scene.enter('event:face-link-ends', '2026-11-24T00:30:00+08:00')
    const night = scene.until('2026-11-23T20:00:00.000Z').filter((one) => one.to === 'bao')
    expect(night.map((one) => one.at)).toEqual(['2026-11-23T14:00:00.000Z', '2026-11-23T16:00:00.000Z'])
    expect(night.every((one) => one.text.includes('审核'))).toBe(true)
    const morning = scene.until('2026-11-24T01:00:00.000Z').filter((one) => one.to === 'bao')
    expect(morning.map((one) => [one.at, one.text.includes('人脸核验')])).toEqual([['2026-11-24T01:00:00.000Z', true]])
  })

  it('prompts the team where a stage lasts longer than usual; a hold stops that clock', () => {
    const order = filing(scene, 'provider-review') // usually 1 to 2 working days from Monday
    scene.until('2026-11-25T03:00:00.000Z')
    const prompts = () => scene.pushed('tom').filter((one) => one.text.includes('Longer than usual'))
    expect(prompts()).toHaveLength(1)
    const other = clientScene(monday)
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
    filing(scene, 'authority-review')
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
      scene.open(kind, '', kind === 'pre-approval' ? 'medical' : '')
    for (const [person, word] of [
      ['ann', 'status'],
      ['bao', '进度'],
    ] as const) {
      scene.client(word, person)
      const said = scene.texts(person).at(-1)!
      expect(said.length).toBeLessThanOrEqual(600)
      expect(said).toMatch(person === 'ann' ? /Next: you/ : /下一步：由您处理/)
    }
  })
})
