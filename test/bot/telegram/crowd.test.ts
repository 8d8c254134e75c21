// Much comes in at once: a person who writes meanwhile is answered before the crowd, a flooder is told once, and what was written down for
// later is answered after a restart.
import { afterEach, describe, expect, it } from 'vitest'
import type { Receive } from '../../../src/bot/channel.ts'
import { Crowd } from '../../../src/bot/crowd.ts'
import { FairLanes } from '../../../src/bot/fair-lanes.ts'
import { openLog } from '../../../src/bot/log.ts'
import { addressKey } from '../../../src/flows/index.ts'
import { type Mode, openStage, type Stage } from './stage.ts'

let stage: Stage
afterEach(async () => stage?.close())

const unread = 'what came after them is unread'

it('a person who writes is answered before a crowd that wrote before', { timeout: 120_000 }, async () => {
  stage = await openStage()
  const { twin } = stage
  const [ada, ...crowd] = Array.from({ length: 81 }, (_, n) => twin.person({ name: `P${n}`, language: 'en' }))
  for (const words of ['/start', 'what is a filing?', 'thanks']) for (const person of crowd) person.say(words)
  ada!.say('/start')
  await ada!.hears(() => true, 60_000)
  expect(twin.callsOf('sendMessage').length).toBeLessThan(120)
  await twin.until(() => twin.updates.waiting.length === 0, 'all is confirmed', 60_000)
  await twin.until(() => crowd.every(({ answers }) => answers.length >= 3), 'everybody is answered', 60_000)
  expect(await stage.program.store.parkedEvents(10)).toEqual([])
})

describe.each<Mode>(['polling', 'webhook'])('by %s', (mode) => {
  it('a flooder is told once that the rest is unread; others are answered', { timeout: 120_000 }, async () => {
    stage = await openStage({ mode, real: true })
    const { twin, program } = stage
    const [ada, bob] = [twin.person({ name: 'Ada', language: 'en' }), twin.person({ name: 'Bob', language: 'en' })]
    for (let n = 0; n < 150; n++) bob.say(`and number ${n}?`)
    ada.say('/start')
    await ada.hears(() => true, 60_000)
    await twin.until(() => twin.updates.waiting.length === 0, 'all is confirmed', 60_000)
    const owed = await program.store.find('deliveries', { limit: 1_000 })
    const told = owed.filter(({ delivery }) => JSON.stringify(delivery.message).includes(unread))
    expect(told).toHaveLength(1)
    expect(owed.length).toBeLessThan(60)
    // Polling brings a hundred at once: it is said beside the answers that are being made, not behind all of them.
    const toBob = owed.filter(({ delivery }) => delivery.to.chat === String(bob.user.id)).reverse()
    if (mode === 'polling') expect(toBob.indexOf(told[0]!)).toBeLessThan(20)
  })
})

it('what was written down in a crowd is answered after a restart, each in its order', { timeout: 120_000 }, async () => {
  stage = await openStage()
  const { twin, program } = stage
  const ada = twin.person({ language: 'en' })
  const account = String(twin.bot.id)
  ada.room.started = true
  const from = { channel: 'telegram', account, chat: String(ada.user.id) } as const
  for (const [n, text] of ['/check', 'website', 'mainland'].entries()) {
    const body = n === 0 ? ({ kind: 'command', name: 'check', argument: '' } as const) : ({ kind: 'text', text } as const)
    const actor = { id: `telegram:${account}:${ada.user.id}`, role: 'client', locale: 'en' } as const
    await program.store.park({ id: `parked:${n}`, at: new Date().toISOString(), from, actor, body })
  }
  await stage.restart()
  await twin.until(() => ada.answers.length === 3, 'all three are answered')
  expect(ada.last.text).toMatch(/3 of about/)
  expect(await stage.program.store.parkedEvents(10)).toEqual([])
})

it('what a flooder is told goes out before the crowd’s answers, and theirs after everybody else’s again', async () => {
  const crowd = new Crowd(new FairLanes())
  const bob = { channel: 'telegram', account: '1', chat: '7' } as const
  const key = addressKey(bob)
  const heard: string[] = []
  const receive: Receive = async ({ id }) => {
    heard.push(id)
    return { outcome: 'committed' }
  }
  const hears = crowd.hearing({ receive, store: { park: async () => {} }, log: openLog('silent', 'stderr') })
  for (let n = 0; n < 40; n++) crowd.owes(bob, 1, `m${n}#1`)
  expect(crowd.behind()).toContain(key)
  const event = { at: new Date().toISOString(), from: bob, actor: { id: 'telegram:1:7', role: 'client' as const } }
  for (const id of ['m40', 'm41']) await hears({ ...event, id, body: { kind: 'text', text: 'more' } })
  expect(heard).toEqual(['m40#flooded'])
  expect(crowd.behind()).not.toContain(key)
  crowd.owes(bob, -1, 'm0#1')
  expect(crowd.behind()).not.toContain(key)
  crowd.owes(bob, -1, 'm40#flooded#1')
  expect(crowd.behind()).toContain(key)
})
