// T05: what Telegram refuses is understood: who is blocked, gone or moved, what is too much, what cannot be read; nothing crashes,
// nothing is lost, and nobody is written to twice without a flag.

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { chatOf } from '../../../src/flows/model/state.ts'
import type { Room } from '../../twins/telegram/world.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(async () => stage.close())

const deliveries = (state?: 'sent' | 'impossible' | 'waiting') =>
  stage.program.store.find('deliveries', state === undefined ? {} : { state })
const reachable = async (chat: number) =>
  chatOf(await stage.program.store.load({ channel: 'telegram', account: '110201543', chat: String(chat) }, { id: 'x' })).reachable

/** Waits until a delivery has ended in a state. */
async function settled(state: 'sent' | 'impossible', many = 1): Promise<Awaited<ReturnType<typeof deliveries>>> {
  for (let tries = 0; tries < 400; tries++) {
    const rows = await deliveries(state)
    if (rows.length >= many) return rows
    await stage.twin.nextChange(20)
  }
  throw new Error(`no ${many} deliveries ${state}: ${JSON.stringify((await deliveries()).map((row) => [row.state, row.reason]))}`)
}

describe('T05 a person who blocks the bot', () => {
  it('is noted as out of reach, and heard again once they are back', async () => {
    const { twin } = stage
    const ada = twin.person({ language: 'en' })
    await ada.ask('/start')
    ada.block()
    await twin.until(() => twin.updates.waiting.length === 0, 'the notice is taken')
    expect(await reachable(ada.user.id)).toBe(false)
    ada.block(false)
    expect((await ada.ask('/check')).keyboard.length).toBeGreaterThan(0)
    expect(await reachable(ada.user.id)).toBe(true)
  })

  it.each([
    ['blocked', (room: Room) => void Object.assign(room, { blocked: true }), 'blocked by the person'],
    ['deleted', (room: Room) => void Object.assign(room, { deactivated: true }), 'the account is gone'],
  ])('before an answer arrives ends it with a reason that can be listed (%s)', async (_, make, reason) => {
    const { twin } = stage
    const ada = twin.person({ language: 'en' })
    await ada.ask('/start')
    ada.say('/check')
    make(ada.room)
    const [lost] = await settled('impossible')
    expect(lost?.reason).toBe(reason)
    while (await reachable(ada.user.id)) await twin.nextChange(20)
    const bob = twin.person({ name: 'Bob', language: 'en' })
    expect((await bob.ask('/start')).text).toContain('ICP')
  })
})

describe('T05 a group that becomes a supergroup', () => {
  it.each([
    ['with a notice', true],
    ['without a word', false],
  ])('keeps its conversations, %s', async (_, notice) => {
    const { twin } = stage
    const { room, member } = twin.group()
    const ada = member(twin.person({ language: 'en' }))
    await ada.ask('/check')
    const moved = twin.upgrade(room, notice)
    if (notice) await twin.until(() => twin.updates.waiting.length === 0, 'the notice is taken')
    else {
      // The next answer finds out: it is owed to the old chat.
      room.movedTo = undefined as never
      ada.say('/why')
      room.movedTo = moved.chat.id
      await twin.until(() => twin.changesIn(moved.chat.id).length > 0, 'the answer goes where the group is')
    }
    const there = new (ada.constructor as new (...args: unknown[]) => typeof ada)(twin, ada.user, moved)
    const next = await there.ask('/repeat')
    expect(next.text).toContain('What do you want to run?')
    expect(await deliveries('impossible')).toEqual([])
  })
})

describe('T05 an answer that meets trouble', () => {
  it('waits as long as a 429 says, that chat alone, and is sent once', async () => {
    const { twin } = stage
    const [ada, bob] = [twin.person({ language: 'en' }), twin.person({ name: 'Bob', language: 'en' })]
    twin.faults.order(
      'sendMessage',
      { kind: 'error', code: 429, description: 'Too Many Requests: retry after 1', retryAfter: 1 },
      1,
      ({ chat_id }) => Number(chat_id) === ada.user.id,
    )
    ada.say('/start')
    await twin.until(() => twin.callsOf('sendMessage').some(({ status }) => status === 429), 'it is refused')
    const from = Date.now()
    await bob.ask('/start')
    expect(Date.now() - from).toBeLessThan(900)
    await ada.hears()
    const tries = twin.callsOf('sendMessage').filter(({ params }) => Number(params.chat_id) === ada.user.id)
    expect(tries.map(({ status }) => status)).toEqual([429, 200])
    expect(tries[1]!.at - tries[0]!.at).toBeGreaterThanOrEqual(1_000)
  })

  it('makes everybody wait when a second chat is refused meanwhile', async () => {
    const { twin } = stage
    const people = [twin.person({ language: 'en' }), twin.person({ language: 'en' }), twin.person({ language: 'en' })]
    const refused = new Set(people.slice(0, 2).map(({ user }) => user.id))
    twin.faults.order(
      'sendMessage',
      { kind: 'error', code: 429, description: 'Too Many Requests: retry after 2', retryAfter: 2 },
      2,
      ({ chat_id }) => refused.has(Number(chat_id)),
    )
    for (const person of people.slice(0, 2)) person.say('/start')
    await twin.until(() => twin.callsOf('sendMessage').filter(({ status }) => status === 429).length === 2, 'both are refused')
    const from = Date.now()
    await people[2]!.ask('/start')
    expect(Date.now() - from).toBeGreaterThan(1_000)
    for (const person of people.slice(0, 2)) await person.hears()
  })

  it('is not sent again where Telegram certainly never got it, and shows no flag', async () => {
    const { twin } = stage
    const ada = twin.person({ language: 'en' })
    twin.faults.order('sendMessage', { kind: 'gateway', status: 502 })
    twin.faults.order('sendMessage', { kind: 'error', code: 500, description: 'Internal Server Error' })
    expect((await ada.ask('/start')).text).toContain('ICP')
    const [row] = await settled('sent')
    expect([row?.repeated, row?.attempts]).toEqual([false, 3])
  }, 20_000)

  it('is repeated once, and flagged, where the line broke before the answer', async () => {
    const { twin } = stage
    const ada = twin.person({ language: 'en' })
    twin.faults.order('sendMessage', { kind: 'drop-after' })
    await ada.ask('/start')
    const [row] = await settled('sent')
    expect(row?.repeated).toBe(true)
    expect(ada.answers.length).toBe(2)
    expect(new Set(ada.answers.map(({ text }) => text)).size).toBe(1)
  })

  it('ends with a reason where the line broke twice', async () => {
    const { twin } = stage
    const ada = twin.person({ language: 'en' })
    twin.faults.order('sendMessage', { kind: 'drop-before' }, 2)
    ada.say('/start')
    const [row] = await settled('impossible')
    expect(row?.reason).toContain('without an answer')
  })

  it('is edited once more without a second message where an edit’s answer was lost', async () => {
    const { twin } = stage
    const ada = twin.person({ language: 'en' })
    await ada.ask('/start')
    twin.faults.order('editMessageText', { kind: 'drop-after' })
    await ada.tap('Check what I need')
    const rows = await settled('sent', 2)
    expect(rows.map(({ repeated }) => repeated)).toEqual([false, false])
    expect(ada.answers.length).toBe(1)
  })

  it('is sent anew where the message to edit is gone or can no longer be edited', async () => {
    const { twin } = stage
    const ada = twin.person({ language: 'en' })
    const first = await ada.ask('/start')
    const data = (first.keyboard[0]![0] as { callback_data: string }).callback_data
    first.deleted = true
    ada.passOver()
    ada.pressData(data, first)
    const next = await ada.hears()
    expect(next.id).not.toBe(first.id)
    twin.faults.order('editMessageText', { kind: 'error', code: 400, description: "Bad Request: message can't be edited" })
    expect((await ada.tap('Website')).id).not.toBe(next.id)
  })

  it('counts as sent where nothing would change', async () => {
    const { twin } = stage
    const ada = twin.person({ language: 'en' })
    await ada.ask('/start')
    twin.faults.order('editMessageText', {
      kind: 'error',
      code: 400,
      description: 'Bad Request: message is not modified: specified new message content and reply markup are exactly the same',
    })
    ada.press('Check what I need')
    expect((await settled('sent', 2)).length).toBe(2)
  })
})

it('T05 no log line holds the token, a name or what was said, whatever goes wrong', async () => {
  const { twin, lines } = stage
  const ada = twin.person({ name: 'Adelheid', language: 'en' })
  for (const kind of ['drop-before', 'drop-after'] as const) twin.faults.order('*', { kind })
  twin.faults.order('sendMessage', { kind: 'error', code: 403, description: 'Forbidden: bot was blocked by the user' })
  ada.say('my secret plan')
  await settled('impossible')
  const log = lines.join('\n')
  expect(log.length).toBeGreaterThan(0)
  for (const marker of [twin.token, twin.token.split(':')[1]!, 'Adelheid', 'secret plan']) expect(log).not.toContain(marker)
})
