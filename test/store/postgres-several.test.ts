// Several processes on one PostgreSQL database: who plays which part, who hears of whose work, and what opening refuses.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { connectPostgres } from '../../src/store/postgres/connection.ts'
import type { Store } from '../../src/store/store.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { at, chat, claimedKeys, happen, owe, owed, prepared, saying, typed } from './turns.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server?.stop())

const key = Buffer.alloc(32, 5).toString('base64')
const other = Buffer.alloc(32, 6).toString('base64')
const from = chat('ann')

async function two(): Promise<[Store, Store]> {
  const url = await server.freshUrl()
  return Promise.all([openStore({ url, key, now: () => at }), openStore({ url, key, now: () => at })])
}

async function until(asked: () => Promise<boolean>): Promise<void> {
  while (!(await asked())) await new Promise((resolve) => setImmediate(resolve))
}

it('plays a part in one process only, and in another once that one is gone', async () => {
  const [one, another] = await two()
  expect(await one.holds('clock')).toBe(true)
  expect(await another.holds('clock')).toBe(false)
  expect(await another.holds('poll:telegram:bot')).toBe(true)
  await one.close()
  await until(() => another.holds('clock'))
  await another.close()
})

it('takes over at once what a sender that is gone still held, flagged as perhaps sent', async () => {
  const [one, another] = await two()
  expect(await one.holds('send:telegram:bot')).toBe(true)
  await owe(one, owed('k', from))
  expect(await claimedKeys(one)).toEqual(['k'])
  expect(await claimedKeys(another)).toEqual([])
  await one.close()
  await until(() => another.holds('send:telegram:bot'))
  const [again] = await another.claimDeliveries({ channel: 'telegram', account: 'bot', now: at, leaseMs: 1_000, limit: 1 })
  expect(again).toMatchObject({ delivery: { key: 'k' }, repeat: true })
  await another.close()
})

it('hears of messages that another process owes', async () => {
  const [one, another] = await two()
  const heard = new Promise<void>((resolve) => another.onWork(resolve))
  let done = false
  void heard.then(() => {
    done = true
  })
  for (let n = 0; !done; n++) await owe(one, owed(`k${n}`, from))
  await Promise.all([one.close(), another.close()])
})

it('lets one of two turns win that start from the same state, and the other load again', async () => {
  const [one, another] = await two()
  await happen(one, typed('first', from))
  const turns = await Promise.all([
    prepared(one, typed('a', from), () => ({ changes: [saying('a')] })),
    prepared(another, typed('b', from), () => ({ changes: [saying('b')] })),
  ])
  const outcomes = await Promise.all([one.commit([turns[0]!]), another.commit([turns[1]!])])
  expect(outcomes.flat().sort()).toEqual(['committed', 'conflict'])
  const { application, version } = await one.load(from, { id: 'ann' })
  expect([application.assertions.length, version]).toEqual([1, 2])
  await Promise.all([one.close(), another.close()])
})

it('lets one of two first messages of a chat begin its application', async () => {
  const [one, another] = await two()
  const turns = await Promise.all([prepared(one, typed('a', from)), prepared(another, typed('b', from))])
  const outcomes = await Promise.all([one.commit([turns[0]!]), another.commit([turns[1]!])])
  expect(outcomes.flat().sort()).toEqual(['committed', 'conflict'])
  await Promise.all([one.close(), another.close()])
})

it('refuses a wrong key, a missing one and a database of somebody else, and changes nothing', async () => {
  const url = await server.freshUrl()
  await (await openStore({ url, key })).close()
  await expect(openStore({ url, key: other })).rejects.toMatchObject({ fault: 'wrong-key' })
  await expect(openStore({ url })).rejects.toMatchObject({ fault: 'missing-key' })
  const foreign = await server.freshUrl()
  const db = connectPostgres(foreign, { max: 1 })
  await db.unsafe('create table theirs (id int)')
  await expect(openStore({ url: foreign, key })).rejects.toMatchObject({ fault: 'foreign' })
  const tables = await db.unsafe('select table_name from information_schema.tables where table_schema = current_schema()')
  expect(tables.map((row) => row.table_name)).toEqual(['theirs'])
  await db.end()
})

it('never shows the password of an address it cannot use', async () => {
  const opening = openStore({ url: 'postgres://ann:secret@127.0.0.1:1/none', key })
  await expect(opening).rejects.toMatchObject({ fault: 'not-writable' })
  await expect(opening).rejects.not.toThrow(/secret/)
})
