// Three hundred conversations at once in one process: each keeps its own order, none waits for another, every answer is stored once.

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installedCounts } from '../../src/bot/index-cache.ts'
import { openLog } from '../../src/bot/log.ts'
import { receiver } from '../../src/bot/receive.ts'
import type { Event } from '../../src/flows/model/event.ts'
import { chatOf } from '../../src/flows/model/state.ts'
import { takeTurn } from '../../src/flows/take-turn.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { freshFolder } from './running-program.ts'

const people = 300
const lines = ['/check', 'website', 'mainland', 'mainland company', 'free', 'none of these', 'nothing yet', 'it will open']
const folder = freshFolder()
const at = '2026-11-23T02:00:00.000Z'
let store: Store

beforeAll(async () => {
  store = await openStore({ url: `file:${join(folder.path, 'icp.db')}` })
})
afterAll(async () => {
  await store.close()
  folder.drop()
})

describe('three hundred conversations', { timeout: 240_000 }, () => {
  it('keep their order under concurrent input, each line delivered twice by the platform', async () => {
    const receive = receiver({
      store,
      takeTurn,
      library: openLibrary({ indexCache: installedCounts }),
      now: () => at,
      commit: async (commit) => (await store.commit([commit]))[0]!,
      committed: () => {},
      log: openLog('silent', 'stderr'),
    })
    const sent: Promise<unknown>[] = []
    for (const [index, line] of lines.entries()) {
      for (let person = 0; person < people; person++) {
        const event = eventOf(person, index, line)
        sent.push(receive(event), receive(event))
      }
    }
    await Promise.all(sent)
    for (let person = 0; person < people; person++) {
      const state = await store.load(addressOf(person), { id: `t${person}` })
      const { application } = state
      expect(chatOf(state).memory.trail?.map((step) => step.question)).toEqual([
        'kind',
        'hosting',
        'entity',
        'earning',
        'content',
        'registered',
        'open',
      ])
      expect(application.assertions.filter((assertion) => assertion.path === 'service.kind')).toHaveLength(1)
      expect(chatOf(state).memory.told).toBe('filing filing')
    }
    const owed = await store.find('deliveries', { limit: 100_000 })
    expect(owed).toHaveLength(people * lines.length)
  })
})

function addressOf(person: number) {
  return { channel: 'telegram', account: 'b1', chat: String(person) } as const
}

function eventOf(person: number, index: number, line: string): Event {
  const body: Event['body'] = line.startsWith('/')
    ? { kind: 'command', name: line.slice(1), argument: '' }
    : { kind: 'text', text: line }
  return {
    id: `telegram:b1:m:${person}:${index}`,
    at,
    from: addressOf(person),
    actor: { id: `t${person}`, role: 'client', locale: 'en' },
    body,
  }
}
