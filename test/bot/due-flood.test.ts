// Four thousand reminders due at the same moment, and the program killed while it takes them up: none is missing, none counts twice.
import { type ChildProcess, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installedCounts } from '../../src/bot/index-cache.ts'
import { Draft } from '../../src/flows/draft/draft.ts'
import { plan } from '../../src/flows/draft/keep-reminders.ts'
import type { Event } from '../../src/flows/model/event.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { freshFolder } from './running-program.ts'

const people = 4_000
const told = '2026-11-23T02:00:00.000Z'
/** A domain paid until 24 March 2027: the first reminder falls on 24 November 2026, 09:30 in Shanghai. */
const expiresOn = '2027-03-24'
const dueAt = '2026-11-24T02:00:00.000Z'
const folder = freshFolder()
const url = `file:${join(folder.path, 'icp.db')}`

beforeAll(async () => {
  const library = openLibrary({ indexCache: installedCounts })
  const store = await openStore({ url })
  for (let from = 0; from < people; from += 500) {
    const commits = await Promise.all(Array.from({ length: 500 }, (_, index) => commitOf(store, from + index)))
    expect(new Set(await store.commit(commits))).toEqual(new Set(['committed']))
  }
  await store.close()

  async function commitOf(to: Store, person: number) {
    const event: Event = {
      id: `telegram:b1:m:${person}:1`,
      at: told,
      from: { channel: 'telegram', account: 'b1', chat: String(person) },
      actor: { id: `telegram:b1:${person}`, role: 'client', locale: 'en' },
      body: { kind: 'text', text: 'our domain is paid until 24 March 2027' },
    }
    const state = await to.load(event.from, event.actor)
    const draft = new Draft(state, event, { now: told, library })
    draft.write.state({ 'domain.name': 'example.cn', 'domain.expiresOn': expiresOn })
    plan(draft)
    return { event, state, turn: draft.finish() }
  }
}, 120_000)
afterAll(() => folder.drop())

describe('four thousand due at once', { timeout: 180_000 }, () => {
  it('are all taken up, each once, though the program is killed twice on the way', async () => {
    for (const afterMs of [400, 900]) await killed(await begun(), afterMs)
    const last = await begun()
    await new Promise((settle) => last.once('exit', settle))
    const store = await openStore({ url })
    const owed = await store.find('deliveries', { limit: 3 * people })
    expect(owed).toHaveLength(people)
    expect(new Set(owed.map(({ application }) => application)).size).toBe(people)
    expect(await store.dueReminders(dueAt, 10)).toEqual([])
    await store.close()
  })
})

/** A worker that has opened the store and begins to take up what is due. */
function begun(): Promise<ChildProcess> {
  const worker = join(resolve(import.meta.dirname), 'due-flood-worker.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', worker, url, dueAt], { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((settle) => child.stdout.once('data', () => settle(child)))
}

/** kill -9 after a moment of work. */
async function killed(child: ChildProcess, afterMs: number): Promise<void> {
  const gone = new Promise((settle) => child.once('exit', settle))
  setTimeout(() => child.kill('SIGKILL'), afterMs)
  await gone
}
