// A client waits for a person and nobody answers: who is called when, what ends it, and what the client is told.
import { describe, expect, it } from 'vitest'
import type { Actor } from '../../../src/flows/model/event.ts'
import type { Span } from '../../../src/flows/model/message.ts'
import { deskThread } from '../../../src/flows/model/parties.ts'
import type { Turn } from '../../../src/flows/model/turn.ts'
import { ann, bo, clientAddress, libraryWith, lin, withClient } from '../cast.ts'
import { Scene, sentTo, teamScene, threadOf, wordsTo } from '../scene.ts'

const monday = '2026-11-23T02:00:00.000Z'
const overlay = { escalation: ['UBO', 'UCY'], escalateAfterMinutes: 30 }

/** Ann has called for a person at an instant. */
function waiting(at = monday, own: Partial<typeof overlay> = overlay): Scene {
  const scene = teamScene(withClient(), own)
  scene.now = at
  scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
  return scene
}

/** What the turns sent, in its order: `HH:MM of Shanghai, to whom, whom they call`. */
function story(scene: Scene, turns: readonly Turn[]): string[] {
  return turns.flatMap((turn) => {
    const fired = turn.changes.find((change) => change.kind === 'remind' && change.reminder.state === 'fired')
    const at =
      fired?.kind === 'remind' ? new Date(Date.parse(fired.reminder.fireAt) + 8 * 3_600_000).toISOString().slice(5, 16) : '-'
    const calls = sentTo(turn, threadOf(scene)).flatMap((delivery) =>
      delivery.message.broadcast === true
        ? [`${at} channel ${mentioned(delivery.message.blocks.flatMap((b) => ('spans' in b ? b.spans : [])))}`]
        : [],
    )
    return [...calls, ...sentTo(turn, clientAddress).map(() => `${at} client`)]
  })
}

const mentioned = (spans: readonly Span[]) =>
  spans.flatMap((span) => (typeof span !== 'string' && 'mention' in span ? [span.mention] : [])).join(' ') || 'nobody'

const rows = (scene: Scene) => scene.application.reminders.filter((reminder) => reminder.state === 'waiting')

describe('nobody takes it', () => {
  it('calls one after the other in the whole channel, then tells the client once, and never again', () => {
    const scene = waiting()
    const turns = scene.turnsUntil('2027-03-01T02:00:00.000Z')
    expect(story(scene, turns)).toEqual([
      '11-23T10:30 channel slack:T1:UBO',
      '11-23T11:00 channel slack:T1:UCY',
      '11-23T11:30 client',
    ])
    const told = wordsTo(turns.at(-1)!, clientAddress)
    expect(told).toContain('nobody is free yet')
    expect(told).toContain('in until 18:00 today and again on 24 November 2026 at 09:30 (Shanghai time)')
    expect(rows(scene)).toEqual([])
  })

  it('says since when, for whom, and offers to take it', () => {
    const [turn] = waiting().turnsUntil('2026-11-23T02:30:00.000Z')
    const said = sentTo(turn!, turn!.deliveries[0]!.to)
    expect(wordsTo(turn!, said[0]!.to)).toContain(
      'Ann has waited for a person since 10:00 (Shanghai time); nobody has taken it yet',
    )
    expect(said[0]!.message.buttons?.flat().map((button) => button.label)).toEqual(['Take'])
  })

  it('tells the channel without a name where the deployer lists nobody', () => {
    const scene = waiting(monday, {})
    expect(story(scene, scene.turnsUntil('2027-03-01T02:00:00.000Z'))).toEqual([
      '11-23T10:30 channel nobody',
      '11-23T11:00 client',
    ])
  })

  it.each([
    ['in the evening, from the next opening', '2026-11-23T11:00:00.000Z', '11-24T10:00'],
    ['shortly before they leave, over the night', '2026-11-23T09:45:00.000Z', '11-24T09:45'],
    ['until they leave, not at the very end', '2026-11-23T09:30:00.000Z', '11-24T09:30'],
    ['on Friday night, from Monday', '2026-11-27T12:00:00.000Z', '11-30T10:00'],
    ['on a Sunday that is worked', '2026-09-20T02:00:00.000Z', '09-20T10:30'],
    ['in the National Day week, after it', '2026-10-03T02:00:00.000Z', '10-08T10:00'],
  ])('counts the experts’ hours: %s', (_, at, first) => {
    const scene = waiting(at)
    expect(story(scene, scene.turnsUntil('2027-03-01T02:00:00.000Z'))[0]).toBe(`${first} channel slack:T1:UBO`)
  })

  it('calls in the experts’ hours after a night in which the program was down', () => {
    const scene = waiting('2026-11-23T09:00:00.000Z')
    scene.now = '2026-11-23T19:00:00.000Z'
    const [row] = rows(scene)
    const clock = { channel: 'system' as const, account: 'clock', chat: 'a1' }
    const turn = scene.take({ id: 'program', role: 'program' }, { kind: 'due', reminder: row!.key }, clock)
    expect(turn.deliveries).toEqual([])
    expect(rows(scene).map((one) => one.fireAt)).toEqual(['2026-11-24T01:30:00.000Z'])
  })

  it('lets a client in another zone sleep', () => {
    const application = withClient()
    const people = application.people.map((person) => ({ ...person, timezone: 'America/New_York' }))
    const scene = teamScene({ ...application, people }, overlay)
    scene.now = monday
    scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    const turns = scene.turnsUntil('2026-11-25T00:00:00.000Z')
    expect(story(scene, turns).at(-1)).toBe('11-23T22:00 client')
    expect(wordsTo(turns.at(-1)!, clientAddress)).toContain('They are back on 24 November 2026 at 09:30 (Shanghai time).')
  })

  it('speaks Chinese to a client and a team that do', () => {
    const application = withClient()
    const conversations = application.conversations.map((conversation) => ({ ...conversation, locale: 'zh' as const }))
    const scene = teamScene({ ...application, conversations }, overlay)
    const called = scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    expect(wordsTo(called, clientAddress)).toContain('同事今天18:00前在线（北京时间）。')
    expect(wordsTo(called, clientAddress)).toContain('30分钟内无人回复时，我会再联系下一位同事。')
    const turns = scene.turnsUntil('2026-11-24T00:00:00.000Z')
    expect(wordsTo(turns.at(-1)!, clientAddress)).toContain('下次上班时间为2026年11月24日 09:30（北京时间）。')
  })
})

describe('what ends a wait', () => {
  const owned = (scene: Scene, who: Actor) => {
    scene.act(lin, 'assign', { person: who.id, name: who.name! })
    return scene
  }
  const ways: readonly (readonly [string, (scene: Scene) => unknown])[] = [
    ['taking', (scene) => scene.act(lin, 'take')],
    ['an answer of the owner', (scene) => owned(scene, bo).say(bo, 'Good morning', deskThread(scene.application)!.address)],
    ['handing back', (scene) => scene.act(lin, 'hand-back')],
    ['the client who goes on', (scene) => scene.take(ann, { kind: 'command', name: 'repeat', argument: '' }, clientAddress)],
    ['the client who leaves', (scene) => scene.take(ann, { kind: 'command', name: 'cancel', argument: '' }, clientAddress)],
  ]

  it.each(ways)('%s', (_, end) => {
    const scene = waiting()
    end(scene)
    expect(scene.application.casework.wanted).toBeUndefined()
    expect(rows(scene)).toEqual([])
    expect(story(scene, scene.turnsUntil('2027-03-01T02:00:00.000Z'))).toEqual([])
  })

  it.each(ways)('%s, after the first was called', (_, end) => {
    const scene = waiting()
    scene.turnsUntil('2026-11-23T02:45:00.000Z')
    end(scene)
    expect(story(scene, scene.turnsUntil('2027-03-01T02:00:00.000Z'))).toEqual([])
  })

  it('is not an owner who has it and stays silent, nor words of others', () => {
    const scene = owned(waiting(), bo)
    const thread = deskThread(scene.application)!.address
    scene.say(lin, 'who has this?', thread)
    scene.say(bo, '// me, later', thread)
    scene.say(ann, 'hello?')
    const [turn] = scene.turnsUntil('2026-11-23T02:30:00.000Z')
    expect(wordsTo(turn!, thread)).toContain('Bo has not answered yet')
    expect(
      sentTo(turn!, thread)[0]!
        .message.buttons?.flat()
        .map((button) => button.label),
    ).toEqual(['Reassign'])
  })

  it('begins anew with the next call', () => {
    const scene = waiting()
    scene.turnsUntil('2027-01-04T02:00:00.000Z')
    scene.take(ann, { kind: 'command', name: 'repeat', argument: '' }, clientAddress)
    scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    expect(story(scene, scene.turnsUntil('2027-01-04T03:00:00.000Z'))).toEqual([
      '01-04T10:30 channel slack:T1:UBO',
      '01-04T11:00 channel slack:T1:UCY',
    ])
  })

  it('is not put off by calling once more', () => {
    const scene = waiting()
    scene.now = '2026-11-23T02:20:00.000Z'
    scene.take(ann, { kind: 'pressed', data: 'c:person' }, clientAddress)
    expect(rows(scene).map((row) => row.fireAt)).toEqual(['2026-11-23T02:30:00.000Z'])
  })
})

describe('the team’s channel cannot be written to', () => {
  const lose = (scene: Scene, delivery: string) =>
    scene.take(
      { id: 'program', role: 'program' },
      { kind: 'undeliverable', delivery, reason: 'is_archived' },
      { channel: 'system', account: 'delivery', chat: 'a1' },
    )

  it('the client hears it once, and the deployer finds it', () => {
    const scene = teamScene(withClient(), overlay)
    scene.now = monday
    const call = scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    const words = scene.say(ann, 'hello?')
    const lost = [call, words].flatMap((turn) => sentTo(turn, threadOf(scene))).filter((delivery) => delivery.slot !== 'card')
    const turns = lost.map((delivery) => lose(scene, delivery.key))
    const said = turns.map((turn) => wordsTo(turn, clientAddress)).filter((one) => one !== '')
    expect(lost.length).toBeGreaterThan(1)
    expect(said).toEqual([expect.stringContaining('I can’t reach the team at the moment')])
    const noted = turns.flatMap(({ changes }) =>
      changes.flatMap((change) => (change.kind === 'feedback' ? [change.feedback] : [])),
    )
    expect(noted).toMatchObject([{ what: 'unreachable', question: expect.stringContaining('is_archived') }])
  })

  it('a card that cannot be shown, or nobody who waits, is no matter for the client', () => {
    const scene = teamScene(withClient(), overlay)
    scene.act(lin, 'open')
    expect(wordsTo(lose(scene, 'e1#desk-call'), clientAddress)).toBe('')
    scene.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    expect(wordsTo(lose(scene, 'e1#card'), clientAddress)).toBe('')
  })
})

describe('the team’s channel is not connected yet', () => {
  const scene = (application = withClient()) => {
    const alone = new Scene({ application, library: libraryWith({ teamConnected: true, ...overlay }) })
    alone.now = monday
    return alone
  }

  it('the client hears so at once, and the team is called with all that was said as soon as it is connected', () => {
    const before = scene()
    before.take(ann, { kind: 'text', text: 'our licence is in Chengdu' }, clientAddress)
    const asked = before.take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    expect(wordsTo(asked, clientAddress)).toContain('I can’t reach the team at the moment')
    expect(before.turnsUntil('2026-11-23T04:00:00.000Z').flatMap((turn) => turn.deliveries)).toEqual([])
    const after = teamScene(before.application, overlay)
    after.now = '2026-11-23T04:00:00.000Z'
    const [called] = after.turnsUntil('2026-11-23T04:10:00.000Z')
    const card = wordsTo(called!, threadOf(after))
    expect(card).toContain('Ann waits for a person')
    expect(card).toContain('our licence is in Chengdu')
  })

  it('speaks Chinese to a client who does', () => {
    const { conversations, ...application } = withClient()
    const chinese = {
      ...application,
      conversations: conversations.map((conversation) => ({ ...conversation, locale: 'zh' as const })),
    }
    const asked = scene(chinese).take(ann, { kind: 'command', name: 'person', argument: '' }, clientAddress)
    expect(wordsTo(asked, clientAddress)).toContain('暂时无法联系到团队')
  })
})
