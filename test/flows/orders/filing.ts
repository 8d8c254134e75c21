// A website filing driven along its track, and how the office answered: most tests of orders begin with one.
import { expect } from 'vitest'
import type { Office } from '../office.ts'

/** The instant the tests begin at: Monday morning in China. */
export const monday = '2026-11-23T02:00:00.000Z'

/** An order driven to a stage of the filing track. */
export function filing(office: Office, to: string): string {
  const order = office.open('website-filing')
  const way: [string, Record<string, string>][] = [
    ['ready', {}],
    ['provider-review', { date: '2026-11-23' }],
    ['sms-check', { date: '2026-11-23' }],
    ['authority-review', { date: '2026-11-23' }],
    ['granted', { date: '2026-11-23', number: '京ICP备12345678号-1' }],
  ]
  for (const [stage, evidence] of way) {
    office.move(order, stage, evidence)
    if (stage === to) break
  }
  expect(stageOf(office, order)).toBe(to)
  return order
}

/** Where an order stands. */
export const stageOf = (office: Office, id: string) => office.application.orders.find((one) => one.id === id)?.stage

/** Why the last turn was refused. */
export const refusal = (office: Office) => Object.values(office.turns.at(-1)!.ack?.errors ?? {})[0]
