// From the confirmed verdict on: orders in their sequence, the applicant's own entries where nobody else works on it, status before and after.
import { describe, expect, it } from 'vitest'
import { encodeButton } from '../../../src/flows/model/button.ts'
import { Talk } from '../../journeys/talk.ts'

const company = ['/check', 'website', 'mainland', 'mainland company', 'free', 'none of these', 'nothing yet', 'it will open']

function confirmed(): Talk {
  const talk = new Talk('en')
  for (const line of [...company, '/confirm', 'yes']) talk.say(line)
  return talk
}
const press = (talk: Talk, argument: string) => {
  const event = {
    id: `p${talk.turns.length}`,
    at: '2026-11-23T02:00:00.000Z',
    from: talk.state.conversation.address,
    actor: { id: talk.state.conversation.person, role: 'client' as const },
  }
  return talk.take({ ...event, body: { kind: 'pressed', data: encodeButton({ kind: 'command', name: 'order', argument }) } })
}
const stages = (talk: Talk) =>
  talk.state.application.orders.map(
    (order) => `${order.kind} ${order.stage}${order.hold === null ? '' : ` waits for ${order.hold.note}`}`,
  )

describe('the confirmed verdict', () => {
  it('becomes orders in the order of its steps; the police filing waits for the number', () => {
    expect(stages(confirmed())).toEqual(['website-filing preparing', 'psb preparing waits for o1'])
  })

  it('confirmed once more opens nothing twice', () => {
    const talk = confirmed()
    talk.say('/confirm')
    talk.say('yes')
    expect(stages(talk)).toHaveLength(2)
  })

  it('status tells what is known before there are orders, and the orders afterwards', () => {
    const talk = new Talk('en')
    expect(talk.say('/status')).toContain('Nothing is known yet')
    for (const line of company.slice(0, 4)) talk.say(line)
    expect(talk.say('/status')).toMatch(/Answers kept: \d+/)
    for (const line of company.slice(4)) talk.say(line)
    expect(talk.say('/status')).toMatch(/You need an ICP filing[\s\S]*Not confirmed yet/)
    talk.say('/confirm')
    talk.say('yes')
    expect(talk.say('/status')).toMatch(
      /Website filing: being prepared[\s\S]*Next: you[\s\S]*Public security \(PSB\) filing: waits for Website filing/,
    )
  })
})

describe('an applicant whom no team works for', () => {
  it('records the steps in the chat, with the proof asked for one by one', () => {
    const talk = confirmed()
    expect(talk.say('/order')).toContain('What has happened?')
    press(talk, 'o1.ready')
    expect(press(talk, 'o1.provider-review')).toContain('On which day?')
    expect(talk.say('2026-11-24')).toContain('lies in the future')
    press(talk, 'o1.provider-review')
    expect(talk.say('today')).toContain('with the access provider')
    expect(press(talk, 'o1.provider-returned')).toContain('What was the reason?')
    expect(talk.say('the photo is blurred')).toContain('Reason given: the photo is blurred')
    expect(stages(talk)[0]).toBe('website-filing provider-returned')
  })

  it('is told what an illegal step would need, and a command in between is still a command', () => {
    const talk = confirmed()
    expect(press(talk, 'o1.granted')).toContain('can’t go to “granted”')
    expect(press(talk, 'o2.ready')).toContain('Its turn has not come')
    press(talk, 'o1.withdrawn')
    expect(talk.say('status')).toContain('Website filing')
    expect(stages(talk)[0]).toBe('website-filing preparing')
  })
})
