// Several services of one operator: the most demanding one leads, the others follow in a line each, and the operator's part comes once.

import { expect, it } from 'vitest'
import { contentOf } from '../../../src/flows/model/message.ts'
import { Talk } from '../../journeys/talk.ts'

const company = ['/check', 'website', 'mainland', 'mainland company', 'free', 'none of these', 'nothing yet', 'it will open']
const paid = [
  '/service add',
  'no',
  'website',
  'mainland',
  'paid courses',
  '0',
  'none of these',
  'no',
  'nothing held',
  'it will open',
]

/** A free site, then one with paid courses. */
function both(): Talk {
  const talk = new Talk('en')
  for (const line of [...company, ...paid]) talk.say(line)
  return talk
}

it('leads with the service that asks for most, by name, and says the other one in a line', () => {
  const told = both().lines.at(-1)!
  expect(told).toMatch(/^Service 2: You need a filing first, then a .*licence/)
  expect(told).toContain('Your other services:')
  expect(told).toContain('- Service 1: You need an ICP filing, no licence.')
})

it('leads with it also when the plain one was asked about last', () => {
  const talk = both()
  talk.say('/service s1')
  expect(talk.say('/result')).toMatch(/^Service 2: You need a filing first/)
})

it('puts the operator’s part into the copy once, beside each service’s own', () => {
  const talk = both()
  talk.say('/export')
  const copy = JSON.parse(contentOf(talk.turns.at(-1)!.deliveries[0]!.message.file)!)
  expect(copy.headline).toBe('s2')
  expect(copy.operator.sequence).toEqual(['licence'])
  expect(copy.services.map((service: { id: string }) => service.id)).toEqual(['s1', 's2'])
})

it('opens one licence for both, and a filing for each', () => {
  const talk = both()
  talk.say('/confirm')
  talk.say('1')
  const orders = talk.state.application.orders.map(({ kind, service }) => `${kind} ${service ?? 'operator'}`)
  expect(orders.filter((order) => order.startsWith('licence '))).toEqual(['licence operator'])
  expect(orders).toContain('website-filing s1')
  expect(orders).toContain('website-filing s2')
})
