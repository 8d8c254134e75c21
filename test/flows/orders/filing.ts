// A website filing driven along its track, and how that was answered: most tests of orders begin with one.
import { expect } from 'vitest'
import type { Scene } from '../scene.ts'

/** The instant the tests begin at: Monday morning in China. */
export const monday = '2026-11-23T02:00:00.000Z'

/** An order driven to a stage of the filing track. */
export function filing(scene: Scene, to: string): string {
  const order = scene.open('website-filing')
  const way: [string, Record<string, string>][] = [
    ['ready', {}],
    ['provider-review', { date: '2026-11-23' }],
    ['sms-check', { date: '2026-11-23' }],
    ['authority-review', { date: '2026-11-23' }],
    ['granted', { date: '2026-11-23', number: '京ICP备12345678号-1' }],
  ]
  for (const [stage, evidence] of way) {
    scene.move(order, stage, evidence)
    if (stage === to) break
  }
  expect(stageOf(scene, order)).toBe(to)
  return order
}

/** Where an order stands. */
export const stageOf = (scene: Scene, id: string) => scene.application.orders.find((order) => order.id === id)?.stage

/** Why the last turn was refused. */
export const refusal = (scene: Scene) => Object.values(scene.turns.at(-1)!.ack?.errors ?? {})[0]
