// Platforms repeat: ten thousand deliveries of two hundred events, in any order and all at once, have the effects of two hundred.
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openLog } from '../../src/bot/log.ts'
import { receiver } from '../../src/bot/receive.ts'
import type { Event } from '../../src/flows/model/event.ts'
import { takeTurn } from '../../src/flows/take-turn.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { freshFolder } from './running-program.ts'

const seed = 20261128
const at = '2026-11-28T02:00:00.000Z'
const folder = freshFolder()
let store: Store

beforeAll(async () => {
  store = await openStore({ url: `file:${join(folder.path, 'icp.db')}`, now: () => at })
})
afterAll(async () => {
  await store.close()
  folder.drop()
})

const chats = 40
const said = ['/help', 'website', 'our server is in Hong Kong', 'thanks', '/status']

function eventOf(chat: number, place: number): Event {
  const text = said[place]!
  return {
    id: `telegram:b1:m:${chat}:${place}`,
    at,
    from: { channel: 'telegram', account: 'b1', chat: String(chat) },
    actor: { id: `t${chat}`, role: 'client', locale: 'en' },
    body: text.startsWith('/') ? { kind: 'command', name: text.slice(1), argument: '' } : { kind: 'text', text },
  }
}

it('10,000 shuffled deliveries of 200 events: each has its effect once, before and after a restart', {
  timeout: 120_000,
}, async () => {
  const line = () =>
    receiver({
      store,
      takeTurn,
      library: openLibrary(),
      now: () => at,
      commit: async (commit) => (await store.commit([commit]))[0]!,
      committed: () => {},
      log: openLog('silent', 'stderr'),
    })
  const events = Array.from({ length: chats * said.length }, (_, n) => eventOf(n % chats, Math.floor(n / chats)))
  const all = Array.from({ length: 49 }, () => events).flat()
  const [shuffled] = fc.sample(fc.shuffledSubarray(all, { minLength: all.length }), { numRuns: 1, seed })
  const outcomes = await Promise.all(shuffled!.map(line()))
  expect(outcomes.filter(({ outcome }) => outcome === 'committed')).toHaveLength(events.length)
  const effects = async () => [
    await store.find('deliveryCounts', {}),
    (await store.find('applications', { limit: 1_000 })).map(({ id, assertions, files }) => [id, assertions, files]),
    await store.find('setAside', {}),
  ]
  const once = await effects()
  const again = await Promise.all(events.map(line()))
  expect(again.every(({ outcome }) => outcome === 'duplicate')).toBe(true)
  expect(await effects()).toEqual(once)
})
