// A store moves to PostgreSQL and back: every row and file arrives, and what arrived goes on as if nothing had happened.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Address } from '../../src/flows/model/event.ts'
import { moveStore } from '../../src/store/move/move.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { freshFolder } from './folder.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { at, chat, claimedKeys, clientOf, happen, owed, reminderOf, saying, typed } from './turns.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server?.stop())

const names = Array.from({ length: 700 }, (_, n) => `chat${n}`)

/** More rows than one batch, of many kinds, with words that are hard to carry. */
async function live(store: Store): Promise<void> {
  for (const name of names) {
    const from = chat(name)
    await happen(store, typed(`first ${name}`, from, `“${name}” \\ 中文 \u{1F600} \n`), (state) => {
      const { id } = state.application
      return {
        changes: [
          saying(`first ${name}`, ['website', `a "quoted" \\ ${name}`]),
          { kind: 'service', service: { id: 's1', name: `店 ${name}` } },
          { kind: 'remind', reminder: reminderOf(id, '1') },
          { kind: 'file', file: { id: `f-${name}`, name: 'licence.pdf', type: 'application/pdf', bytes: 3, by: 'x', at } },
        ],
        deliveries: [owed(`k-${name}`, from)],
      }
    })
  }
  for (const name of names.slice(0, 5)) await store.putFile(`f-${name}`, Buffer.from(`bytes of ${name}`))
  await store.setAside(typed('odd', chat('odd')), 'because', at)
}

async function seenIn(store: Store): Promise<unknown> {
  const states = await Promise.all(names.map((name) => store.load(chat(name), clientOf(chat(name)))))
  const rows = await store.find('deliveries', { limit: 10_000 })
  const talk = await store.find('talk', { application: states[0]!.application.id, limit: 10 })
  const files = await Promise.all(names.slice(0, 6).map(async (name) => String(await store.readFile(`f-${name}`))))
  return { states, rows, talk, files, aside: await store.find('setAside', {}) }
}

it('arrives whole, goes on, and comes back whole', async () => {
  const [first, last] = [freshFolder(), freshFolder()]
  const postgres = await server.freshUrl()
  const source = await openStore({ url: first.url, now: () => at })
  await live(source)
  const before = await seenIn(source)
  await source.close()
  const key = readFileSync(`${first.path}.key`, 'utf8').trim()

  const there = await moveStore({ url: first.url }, { url: postgres }, key)
  expect(there).toMatchObject({
    files: 5,
    missing: 695,
    rows: { applications: 700, assertions: 700, deliveries: 700, reminders: 700 },
  })
  const moved = await openStore({ url: postgres, key, now: () => at })
  expect(await seenIn(moved)).toEqual(before)
  expect(await moved.seen('first chat7')).toBe(true)
  const from: Address = chat('chat7')
  expect(await happen(moved, typed('next', from), () => ({ changes: [saying('next')], deliveries: [owed('next', from)] }))).toBe(
    'committed',
  )
  expect(await claimedKeys(moved, { limit: 1 })).toEqual(['k-chat0'])
  const later = await seenIn(moved)
  await moved.close()

  await moveStore({ url: postgres }, { url: last.url }, key)
  const back = await openStore({ url: last.url, key, now: () => at })
  expect(await seenIn(back)).toEqual(later)
  await back.close()
})

it('refuses a target that is not empty, and a source that is being served', async () => {
  const [one, other] = [freshFolder(), freshFolder()]
  const key = Buffer.alloc(32, 9).toString('base64')
  const postgres = await server.freshUrl()
  const served = await openStore({ url: one.url, key, serve: true })
  await expect(moveStore({ url: one.url }, { url: postgres }, key)).rejects.toMatchObject({ fault: 'locked' })
  await served.close()
  const full = await openStore({ url: other.url, key })
  await happen(full, typed('a', chat('ann')))
  await full.close()
  await moveStore({ url: other.url }, { url: postgres }, key)
  await expect(moveStore({ url: other.url }, { url: postgres }, key)).rejects.toMatchObject({ fault: 'in-the-way' })
  const busy = await openStore({ url: postgres, key })
  expect(await busy.holds('clock')).toBe(true)
  await expect(moveStore({ url: postgres }, { url: one.url }, key)).rejects.toMatchObject({ fault: 'locked' })
  await busy.close()
})
