// T05: under Telegram's real limits 500 chats are answered without a 429 that counts, and whoever writes during a great wave of
// pushes is answered at once.
import { afterEach, describe, expect, it } from 'vitest'
import type { Delivery } from '../../../src/flows/model/turn.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
afterEach(async () => stage.close())

describe('T05 within the limits', () => {
  it('500 people who start at once are each answered once', { timeout: 60_000 }, async () => {
    stage = await openStage({ real: true })
    const { twin } = stage
    const people = Array.from({ length: 500 }, (_, index) =>
      twin.person({ name: `P${index}`, language: index % 2 ? 'en' : 'zh-hans' }),
    )
    const from = Date.now()
    for (const person of people) person.say('/start')
    await twin.until(() => people.every(({ answers }) => answers.length > 0), 'everybody is answered', 45_000)
    const seconds = (Date.now() - from) / 1_000
    await twin.until(() => twin.updates.waiting.length === 0, 'everything is confirmed')
    expect(people.map(({ answers }) => answers.length)).toEqual(people.map(() => 1))
    expect(twin.flood.refused, 'messages over the limits').toBe(0)
    expect(seconds, '500 messages at 30 a second').toBeLessThan(30)
    const rows = await stage.program.store.find('deliveries', { limit: 1_000 })
    expect(rows.filter(({ state, repeated }) => state !== 'sent' || repeated)).toEqual([])
    console.info(`500 chats in ${seconds.toFixed(1)} s, ${twin.flood.refused} refused`)
  })

  it('a person who writes while 5,000 pushes go out is answered within two seconds', { timeout: 60_000 }, async () => {
    stage = await openStage({ real: true })
    const { twin } = stage
    const [ada, bob] = [twin.person({ name: 'Ada', language: 'en' }), twin.person({ name: 'Bob', language: 'en' })]
    const talk = ['/check', 'website', 'mainland', 'mainland company', 'free information']
    // Somebody has talked before: the knowledge is open.
    for (const words of talk) await bob.ask(words)
    await ada.ask('/start')
    await owe(
      stage,
      Array.from({ length: 5_000 }, (_, index) => twin.person({ name: `P${index}` })),
    )
    const waits: number[] = []
    for (const words of talk) {
      const before = twin.callsOf('sendMessage').length
      await twin.until(() => twin.callsOf('sendMessage').length > before + 25, 'the wave is rolling')
      const from = Date.now()
      await ada.ask(words)
      waits.push(Date.now() - from)
    }
    expect(Math.max(...waits), waits.join()).toBeLessThan(2_000)
    expect(twin.flood.refused).toBe(0)
    console.info(`answered during 5,000 pushes in ${waits.join(', ')} ms`)
  })

  it('a member of a busy group is answered three seconds after the other', { timeout: 20_000 }, async () => {
    stage = await openStage({ real: true })
    const { twin } = stage
    const { member } = twin.group()
    const [ada, bob] = [member(twin.person({ language: 'en' })), member(twin.person({ language: 'en' }))]
    ada.say('/check')
    bob.say('/check')
    await twin.until(() => ada.answers.length === 2, 'both are answered')
    const [first, second] = twin.callsOf('sendMessage')
    expect(second!.at - first!.at).toBeGreaterThanOrEqual(3_000)
    expect(twin.flood.refused).toBe(0)
  })
})

/** Owes each person one push, as a wave of reminders would. */
async function owe({ program, twin }: Stage, people: readonly Person[]): Promise<void> {
  const at = new Date().toISOString()
  for (let start = 0; start < people.length; start += 500) {
    const commits = await Promise.all(
      people.slice(start, start + 500).map(async ({ user, room }, index) => {
        room.started = true
        const from = { channel: 'telegram', account: String(twin.bot.id), chat: String(user.id) } as const
        const event = {
          id: `wave:${start + index}`,
          at,
          from,
          actor: { id: 'program', role: 'program' },
          body: { kind: 'text', text: '' },
        } as const
        const delivery: Delivery = {
          key: `${event.id}#1`,
          to: from,
          lane: 'push',
          locale: 'en',
          message: { blocks: [{ kind: 'text', spans: ['A reminder.'] }] },
        }
        const state = await program.store.load(from, { id: `telegram:${user.id}` })
        return { event, state, turn: { changes: [], deliveries: [delivery], nudges: [] } }
      }),
    )
    await program.store.commit(commits)
  }
}
