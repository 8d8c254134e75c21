// A reminder that cannot be delivered: the way round closed chats, to the team, to the list of what nobody could read.
import { beforeEach, describe, expect, it } from 'vitest'
import { clock } from '../cast.ts'
import { clientScene, type Scene } from '../scene.ts'
import { monday } from './planned.ts'

let scene: Scene

beforeEach(() => {
  scene = clientScene(monday)
})

describe('R07 undeliverable', () => {
  const lose = (sent: { delivery: { key: string } }) =>
    scene.take(
      clock,
      { kind: 'undeliverable', delivery: sent.delivery.key, reason: 'blocked' },
      { channel: 'system', account: 'delivery', chat: 'app1' },
    )

  it('goes to another chat of the person, then to the account team, then to the list of what nobody could read', () => {
    scene = clientScene(monday, { people: [{ id: 'ann', channels: ['telegram', 'console'] }] })
    scene.enter('domain.expiresOn', '2027-05-03')
    const [first] = scene.until('2027-01-01T12:00:00.000Z')
    lose(first!)
    const second = scene.sent.at(-1)!
    expect(second.delivery.to.channel).not.toBe(first!.delivery.to.channel)
    expect(second.text).toBe(first!.text)
    lose(second)
    const third = scene.pushed('tom').at(-1)!
    expect(third.text).toContain('The client can’t be reached')
    expect(third.text).toContain('Domain renewal')
    const before = scene.sent.length
    const turn = lose(third)
    expect(scene.sent.length).toBe(before)
    expect(turn.changes.some((change) => change.kind === 'feedback' && change.feedback.question.includes('domain-renewal'))).toBe(
      true,
    )
  })

  it('a chat known to be closed is not even tried', () => {
    scene.enter('domain.expiresOn', '2027-05-03')
    const { conversations } = scene.application
    const closed = conversations.map((conversation) =>
      conversation.person === 'ann' ? { ...conversation, reachable: false } : conversation,
    )
    scene.application = { ...scene.application, conversations: closed }
    const sent = scene.until('2027-01-01T12:00:00.000Z')
    expect(sent.filter((one) => one.to === 'ann')).toEqual([])
    expect(scene.pushed('tom').some((one) => one.text.includes('can’t be reached'))).toBe(true)
  })

  it('a move that could not be told is told elsewhere', () => {
    scene.open('website-filing')
    scene.move('o1', 'ready')
    lose(scene.pushed('ann').at(-1)!)
    expect(scene.pushed('tom').at(-1)!.text).toContain('Website filing: ready to submit')
  })
})
