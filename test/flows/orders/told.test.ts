// Each move of an order is told once to every chat of the client, in its language, with who acts and how long it takes.
import { beforeEach, describe, expect, it } from 'vitest'
import { library } from '../cast.ts'
import { clientScene, type Scene } from '../scene.ts'
import { filing, monday } from './filing.ts'

const book = library.orders
let scene: Scene

beforeEach(() => {
  scene = clientScene(monday, { people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }] })
})

describe('F02 the client is told', () => {
  it('once a move, each chat in its language; the team’s thread is not told as a client', () => {
    const order = filing(scene, 'ready')
    const before = scene.sent.length
    scene.move(order, 'provider-review', { date: '2026-11-23' })
    const told = scene.sent.slice(before).filter((one) => one.delivery.lane === 'push')
    expect(told.map((one) => one.to).toSorted()).toEqual(['ann', 'bao'])
    expect(told.find((one) => one.to === 'ann')!.text).toMatch(
      /Website filing: with the access provider[\s\S]*Usually 1 to 2 working days/,
    )
    expect(told.find((one) => one.to === 'bao')!.text).toMatch(/网站备案：接入商审核中[\s\S]*通常1至2个工作日/)
  })

  it('with who acts, the limit and its basis, and no figure where none is known', () => {
    const order = filing(scene, 'authority-review')
    expect(scene.texts('ann').at(-1)).toMatch(
      /the communications administration.*Usually 1 to 20 working days; at most 20 working days \(generally understood/s,
    )
    scene.move(order, 'authority-returned', { reason: 'name differs from the licence' })
    expect(scene.texts('ann').at(-1)).toContain('name differs from the licence')
    expect(scene.texts('ann').at(-1)).toMatch(/Next: you\.$/)
  })

  it('in less than 600 characters, for every stage of every kind', () => {
    for (const [kind, { track }] of Object.entries(book.kinds)) {
      for (const stage of book.tracks[track]!) {
        const fresh = clientScene(monday, { people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }], team: true })
        fresh.enter('record.number', '京ICP备12345678号-1')
        const number =
          kind === 'psb'
            ? '京公网安备11010802000001号'
            : kind === 'app-filing'
              ? '京ICP备12345678号-2A'
              : /licence/.test(kind)
                ? '京B2-20260001'
                : '京ICP备12345678号-1'
        fresh.open(kind, '', kind === 'pre-approval' ? 'medical' : '')
        if (stage.id === 'preparing') continue
        fresh.move('o1', stage.id, { date: '2026-11-23', number, reason: 'x'.repeat(300), expiry: '2031-11-22' }, true)
        expect(fresh.application.orders[0]!.stage, `${kind} ${stage.id}`).toBe(stage.id)
        for (const one of fresh.sent) expect(one.text.length, one.text).toBeLessThanOrEqual(600)
      }
    }
  })

  it('of the SMS window by the message of the move itself: nobody hears it twice', () => {
    const order = filing(scene, 'provider-review')
    const before = scene.sent.length
    scene.move(order, 'sms-check', { date: '2026-11-23' })
    scene.pump()
    const told = scene.sent.slice(before).filter((one) => one.to === 'ann')
    expect(told).toHaveLength(1)
    expect(told[0]!.text).toMatch(/12381[\s\S]*last 6[\s\S]*24 hours[\s\S]*Never send the code/)
  })
})
