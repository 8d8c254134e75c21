// What the stores alone carry: load and commit of a turn on SQLite, on PostgreSQL, and as one drizzle transaction a turn on PostgreSQL.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eq, sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { openStore } from '../src/store/open.ts'
import * as schema from '../src/store/postgres/schema.ts'
import type { Store } from '../src/store/store.ts'
import { type PostgresServer, startPostgres } from '../test/store/postgres-server.ts'
import { at, chat, happen, owed, saying, typed } from '../test/store/turns.ts'
import { type Figures, quantile } from './figures.ts'

/** What can be measured, by name. */
export const storeSubjects = ['drizzle transaction a turn', 'postgres', 'sqlite'] as const

const key = Buffer.alloc(32, 3).toString('base64')
const people = 200
let count = 0

type Turn = (person: number) => Promise<void>
type Opened = { turn: Turn; close: () => Promise<void> }

/** One round: each once. */
export async function storesRound(load: { inFlight: number; seconds: number }): Promise<readonly Figures[]> {
  const server = await startPostgres({ flushed: true })
  try {
    const found: Figures[] = []
    for (const name of storeSubjects) found.push(await measure(name, await opened(name, server), load))
    return found
  } finally {
    await server.stop()
  }
}

async function opened(name: (typeof storeSubjects)[number], server: PostgresServer): Promise<Opened> {
  if (name === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'icp-bench-'))
    const store = await openStore({ url: `file:${folder}/icp.db`, key, now: () => at })
    const close = async () => {
      await store.close()
      rmSync(folder, { recursive: true })
    }
    return { turn: turnOn(store), close }
  }
  const url = await server.freshUrl()
  const store = await openStore({ url, key, now: () => at })
  if (name === 'postgres') return { turn: turnOn(store), close: () => store.close() }
  for (let person = 0; person < people; person++) await happen(store, typed(`first ${person}`, chat(`${person}`)))
  await store.close()
  const client = postgres(url, { max: 32, onnotice: () => {} })
  return { turn: plainTurn(client), close: () => client.end() }
}

/** A turn as the line takes it: load, then commit what was said and owed. */
const turnOn =
  (store: Store): Turn =>
  async (person) => {
    const [id, from] = [`e${count++}`, chat(`${person}`)]
    const outcome = await happen(store, typed(id, from), ({ conversation }) => ({
      changes: [{ kind: 'conversation', conversation: { ...conversation, memory: { revision: count } } }, saying(id)],
      deliveries: [owed(id, from)],
    }))
    if (outcome !== 'committed') throw new Error(outcome)
  }

/** The same rows, as one would write it: a transaction of its own, a statement after another. */
function plainTurn(client: postgres.Sql): Turn {
  const db = drizzle(client)
  const sealed = Buffer.alloc(600)
  return async (person) => {
    const [id, from] = [`e${count++}`, chat(`${person}`)]
    const addressKey = `telegram:bot:${person}`
    await db.transaction(async (tx) => {
      const [owner] = await tx
        .select()
        .from(schema.conversations)
        .where(eq(schema.conversations.addressKey, addressKey))
        .for('update')
      const { application } = owner!
      await tx.select().from(schema.applications).where(eq(schema.applications.id, application))
      await tx.select().from(schema.people).where(eq(schema.people.application, application))
      await tx.select().from(schema.assertions).where(eq(schema.assertions.application, application))
      await tx.insert(schema.events).values({ id, application, addressKey, at, said: sealed })
      const said = {
        application,
        service: 's1',
        path: 'service.kind',
        value: '["website"]',
        standing: 'said',
        by: 'x',
        at,
        event: id,
      }
      await tx.insert(schema.assertions).values(said)
      await tx.update(schema.conversations).set({ memory: sealed }).where(eq(schema.conversations.addressKey, addressKey))
      await tx.update(schema.applications).set({ version: sql`version + 1` }).where(eq(schema.applications.id, application))
      await tx.insert(schema.deliveries).values({
        key: id,
        application,
        channel: 'telegram',
        account: 'bot',
        addressKey,
        address: JSON.stringify(from),
        lane: 0,
        locale: 'en',
        sealed,
        state: 'waiting',
        attempts: 0,
        unclear: 0,
        repeated: 0,
        farewell: 0,
        createdAt: at,
      })
    })
  }
}

async function measure(subject: string, { turn, close }: Opened, load: { inFlight: number; seconds: number }): Promise<Figures> {
  const times: number[] = []
  let until = performance.now() + 1_000
  const lane = async (first: number) => {
    for (let person = first; performance.now() < until; person = (person + load.inFlight) % people) {
      const from = performance.now()
      await turn(person)
      times.push(performance.now() - from)
    }
  }
  const crowd = () => Promise.all(Array.from({ length: load.inFlight }, (_, first) => lane(first)))
  await crowd()
  times.length = 0
  until = performance.now() + load.seconds * 1_000
  const [cpu, began] = [process.cpuUsage(), performance.now()]
  await crowd()
  const spent = process.cpuUsage(cpu)
  const elapsed = (performance.now() - began) / 1_000
  await close()
  const turns = times.length
  return {
    subject,
    turns,
    cpu: (spent.user + spent.system) / turns,
    perSecond: turns / elapsed,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    memory: process.memoryUsage.rss() / 1e6,
    generator: 0,
  }
}
