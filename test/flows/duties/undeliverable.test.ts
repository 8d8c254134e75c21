// A reminder that cannot be delivered: the way round closed chats, to the team, to the list of what nobody could read.
import { beforeEach, describe, expect, it } from 'vitest'
import { Office } from '../office.ts'
import { monday } from './planned.ts'

let office: Office

beforeEach(() => {
  office = new Office(monday)
})

describe('R07 undeliverable', () => {
  const lose = (sent: { delivery: { key: string } }) =>
    office.take(
      { kind: 'undeliverable', delivery: sent.delivery.key, reason: 'blocked' },
      { channel: 'system', account: 'delivery', chat: 'app1' },
      { id: 'program', role: 'program' },
    )

  it('goes to another chat of the person, then to the account team, then to the list of what nobody could read', () => {
    office = new Office(monday, { people: [{ id: 'ann', channels: ['telegram', 'console'] }] })
    office.enter('domain.expiresOn', '2027-05-03')
    const [first] = office.until('2027-01-01T12:00:00.000Z')
    lose(first!)
    const second = office.sent.at(-1)!
    expect(second.delivery.to.channel).not.toBe(first!.delivery.to.channel)
    expect(second.text).toBe(first!.text)
    lose(second)
    const third = office.pushed('tom').at(-1)!
    expect(third.text).toContain('The client can’t be reached')
    expect(third.text).toContain('Domain renewal')
    const before = office.sent.length
    const turn = lose(third)
    expect(office.sent.length).toBe(before)
    expect(turn.changes.some((one) => one.kind === 'feedback' && one.feedback.question.includes('domain-renewal'))).toBe(true)
  })

  it('a chat known to be closed is not even tried', () => {
    office.enter('domain.expiresOn', '2027-05-03')
    const { conversations } = office.application
    const closed = conversations.map((one) => (one.person === 'ann' ? { ...one, reachable: false } : one))
    office.application = { ...office.application, conversations: closed }
    const sent = office.until('2027-01-01T12:00:00.000Z')
    expect(sent.filter((one) => one.to === 'ann')).toEqual([])
    expect(office.pushed('tom').some((one) => one.text.includes('can’t be reached'))).toBe(true)
  })

  it('a move that could not be told is told elsewhere', () => {
    office.open('website-filing')
    office.move('o1', 'ready')
    lose(office.pushed('ann').at(-1)!)
    expect(office.pushed('tom').at(-1)!.text).toContain('Website filing: ready to submit')
  })
})
