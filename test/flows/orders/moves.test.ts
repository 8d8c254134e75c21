// Orders move along the chart of their kind and no other way, each move with its proof; they take turns and can be on hold.
import { beforeEach, describe, expect, it } from 'vitest'
import { isOver, legalMoves } from '../../../src/flows/charts/order.ts'
import { applicationStage } from '../../../src/flows/charts/stage.ts'
import type { Order } from '../../../src/flows/model/application.ts'
import { clock, library } from '../cast.ts'
import { clientScene, type Scene } from '../scene.ts'
import { filing, monday, refusal, stageOf } from './filing.ts'

const book = library.orders
let scene: Scene

beforeEach(() => {
  scene = clientScene(monday, { people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }] })
})

describe('F01 moves', () => {
  it('follow the chart of every kind, for applicant and team as the data says', () => {
    for (const [kind, { track }] of Object.entries(book.kinds)) {
      for (const stage of book.tracks[track]!) {
        const order = { kind, stage: stage.id }
        for (const as of ['A', 'T'] as const) {
          const legal = legalMoves(book, order, { as, alone: false }).map((move) => move.id)
          const written = Object.entries(stage.to)
            .filter(([, by]) => by.includes(as))
            .map(([to]) => to)
          expect(legal.toSorted(), `${kind} ${stage.id} ${as}`).toEqual(written.toSorted())
        }
        const alone = legalMoves(book, order, { as: 'A', alone: true }).map((move) => move.id)
        expect(alone.toSorted()).toEqual(Object.keys(stage.to).toSorted())
        expect(isOver(book, order)).toBe(Object.keys(stage.to).length === 0)
      }
    }
  })

  it('that are not legal are refused and say what is', () => {
    const order = scene.open('website-filing')
    scene.move(order, 'granted', { date: '2026-11-23', number: '京ICP备12345678号-1' })
    expect(refusal(scene)).toMatch(/can’t go to “granted”.*ready/)
    expect(stageOf(scene, order)).toBe('preparing')
    scene.move(order, 'nowhere')
    expect(refusal(scene)).toContain('is no stage of')
    expect(scene.texts('ann')).toEqual([])
  })

  it('need their evidence', () => {
    const order = filing(scene, 'ready')
    scene.move(order, 'provider-review')
    expect(refusal(scene)).toContain('the day it happened')
    scene.move(order, 'provider-review', { date: '2026-11-24' })
    expect(refusal(scene)).toContain('lies in the future')
    scene.move(order, 'provider-review', { date: '2026-02-30' })
    expect(refusal(scene)).toContain('is no date')
    expect(stageOf(scene, order)).toBe('ready')
  })

  it('are the applicant’s where no team works on the application, and the team’s where one does', () => {
    const move = {
      kind: 'moved',
      order: 'o1',
      to: 'granted',
      evidence: { date: '2026-11-23', number: '京ICP备12345678号-1' },
    } as const
    filing(scene, 'authority-review')
    scene.client(move)
    expect(stageOf(scene, 'o1')).toBe('authority-review')
    expect(scene.texts('ann').at(-1)).toContain('Only the account team')
    scene = clientScene(monday, { team: false })
    filing(scene, 'authority-review')
    scene.client(move)
    expect(stageOf(scene, 'o1')).toBe('granted')
  })

  it('are never made by the program', () => {
    const order = scene.open('website-filing')
    scene.take(clock, { kind: 'moved', order, to: 'ready', evidence: {} }, { channel: 'system', account: 'clock', chat: 'app1' })
    expect(stageOf(scene, order)).toBe('preparing')
  })

  it('keep an evidence log: who, when, from where to where, with what', () => {
    const order = filing(scene, 'provider-review')
    scene.move(order, 'provider-returned', { reason: 'photo is blurred', reference: 'R-7' })
    const { history } = scene.application.orders[0]!
    expect(history.at(-1)).toEqual({
      from: 'provider-review',
      to: 'provider-returned',
      at: monday,
      by: 'cli:tom',
      evidence: { reason: 'photo is blurred', reference: 'R-7' },
    })
    expect(history.map((move) => move.to)).toEqual(['ready', 'provider-review', 'provider-returned'])
  })

  it('are corrected by the team alone, with a reason, and what success wrote is taken back', () => {
    const order = filing(scene, 'granted')
    expect(scene.facts()['record.icpFiling']).toBe('own')
    scene.move(order, 'authority-review', { date: '2026-11-23' }, true)
    expect(refusal(scene)).toContain('needs a reason')
    scene.move(order, 'authority-review', { date: '2026-11-23', reason: 'wrong order' }, true)
    expect(stageOf(scene, order)).toBe('authority-review')
    expect(scene.facts()['record.icpFiling']).toBe('in_progress')
    expect(scene.facts()['record.number']).toBeUndefined()
    expect(scene.texts('ann').at(-1)).toContain('A wrong entry was corrected')
  })
})

describe('F01 turns and holds', () => {
  it('one filing or cancel order at a time; the next waits and its turn comes', () => {
    scene = clientScene(monday, { services: ['s1', 's2'] })
    const first = scene.open('website-filing', 's1')
    const second = scene.open('cancel-record', 's2')
    expect(scene.application.orders[1]!.hold).toMatchObject({ reason: 'waits-for-order', note: first })
    scene.move(second, 'ready')
    expect(refusal(scene)).toContain(`waits for ${first}`)
    scene.move(first, 'withdrawn', { reason: 'not wanted' })
    expect(scene.application.orders[1]!.hold).toBeNull()
    scene.move(second, 'ready')
    expect(stageOf(scene, second)).toBe('ready')
  })

  it('a pre-approval goes before, the police filing after the number', () => {
    scene.open('pre-approval', '', 'medical')
    scene.open('website-filing')
    scene.open('licence', '', 'b25')
    scene.open('psb')
    const waits = scene.application.orders.map((order) => order.hold?.note ?? null)
    expect(waits).toEqual([null, 'o1', 'o1', 'o2'])
  })

  it('a hold lies over the stage, needs a known reason, is told once and is lifted', () => {
    const order = filing(scene, 'provider-review')
    const hold = (reason: string | null) => scene.team({ kind: 'held', order, reason, until: '2026-12-01' })
    hold('bored')
    expect(refusal(scene)).toContain('no such reason')
    hold('payment')
    expect(stageOf(scene, order)).toBe('provider-review')
    expect(scene.texts('ann').filter((text) => text.includes('on hold'))).toHaveLength(1)
    expect(scene.texts('bao').at(-1)).toContain('等待付款')
    hold(null)
    expect(scene.application.orders[0]!.hold).toBeNull()
    hold(null)
    expect(refusal(scene)).toContain('not on hold')
  })

  it('the application stands where its least advanced open order stands', () => {
    const order = (id: string, kind: string, stage: string, hold: Order['hold'] = null): Order => ({
      id,
      kind,
      stage,
      hold,
      service: 's1',
      since: monday,
      entered: {},
      history: [],
    })
    const stage = (orders: Order[], holds = false) => {
      const found = applicationStage(book, { ...scene.application, orders }, holds)
      return 'order' in found ? found.order.id : found.derived
    }
    expect(stage([])).toBe('interview')
    expect(stage([order('a', 'website-filing', 'authority-review'), order('b', 'app-filing', 'sms-check')])).toBe('b')
    expect(stage([order('a', 'psb', 'ready'), order('b', 'licence', 'ready')])).toBe('b')
    const waiting = { reason: 'waits-for-order', since: monday, by: 'program' }
    expect(stage([order('a', 'website-filing', 'sms-check'), order('b', 'psb', 'preparing', waiting)])).toBe('a')
    expect(stage([order('a', 'website-filing', 'granted')], true)).toBe('maintained')
    expect(stage([order('a', 'website-filing', 'withdrawn')])).toBe('closed')
  })
})
