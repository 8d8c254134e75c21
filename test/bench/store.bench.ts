// How long the store takes where it matters: run with `npx tsx test/bench/store.bench.ts`.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { text } from '../../src/flows/model/message.ts'
import { chatOf } from '../../src/flows/model/state.ts'
import { openStore } from '../../src/store/open.ts'
import type { Commit, Store } from '../../src/store/store.ts'

const folder = mkdtempSync(join(tmpdir(), 'store-bench-'))
const url = `file:${folder}/icp.db`
const at = '2027-01-04T02:00:00.000Z'
const address = (n: number) => ({ channel: 'telegram', account: 'bot', chat: `${n}` }) as const

async function time<T>(what: string, times: number, run: () => Promise<T>): Promise<void> {
  const from = process.hrtime.bigint()
  for (let n = 0; n < times; n++) await run()
  const micros = Number(process.hrtime.bigint() - from) / 1000 / times
  console.log(`${micros.toFixed(1).padStart(10)} us  ${what}`)
}

let count = 0
async function turnFor(store: Store, chat: number): Promise<Commit> {
  const from = address(chat)
  const actor = { id: `telegram:bot:${chat}`, role: 'client', name: 'Li Hua' } as const
  const state = await store.load(from, actor)
  const id = `telegram:bot:${chat}:${count++}`
  const event = {
    id,
    at,
    from,
    actor,
    body: { kind: 'text', text: 'a website for a small shop in Guangdong', message: id },
  } as const
  const said = { service: 's1', standing: 'said', by: actor.id, at, event: id } as const
  const memory = { open: { question: 'service.kind', service: 's1', revision: count }, revision: count }
  const changes = [
    { kind: 'assert', assertion: { ...said, path: 'service.kind', value: ['website'] } },
    { kind: 'conversation', conversation: { ...chatOf(state), memory } },
    { kind: 'audit', entry: { at, by: actor.id, what: 'said', detail: 'service.kind' } },
  ] as const
  const message = { blocks: [text('Where is the server? '.repeat(10))], buttons: [[{ label: 'Mainland', data: 'q:1' }]] }
  const deliveries = [{ key: `${id}:0`, to: from, lane: 'reply', locale: 'en', message }] as const
  return { event, state, turn: { changes, deliveries, nudges: [] } }
}

const store = await openStore({ url })
const chats = Array.from({ length: 320 }, (_, n) => n)
await store.commit(await Promise.all(chats.map((chat) => turnFor(store, chat))))

for (const size of [1, 32, 256]) {
  const spent: number[] = []
  for (let round = 0; round < 20; round++) {
    const batch = await Promise.all(chats.slice(0, size).map((chat) => turnFor(store, chat)))
    const from = process.hrtime.bigint()
    const outcomes = await store.commit(batch)
    spent.push(Number(process.hrtime.bigint() - from) / 1000 / size)
    if (outcomes.some((outcome) => outcome !== 'committed')) throw new Error(outcomes.join())
  }
  const [least, median] = [spent.sort((a, b) => a - b)[0]!, spent[10]!]
  console.log(`${least.toFixed(1).padStart(10)} us  a turn, ${size} committed together (median ${median.toFixed(1)})`)
}
await time('load a known chat with 41 statements', 2000, () => store.load(address(1), { id: 'x' }))
await time('load a chat nobody knows', 2000, () => store.load(address(999_999), { id: 'x' }))
await store.close()

const db = new Database(`${folder}/icp.db`)
const owner = db.prepare('select id from applications limit 1').pluck().get() as string
db.exec('begin')
const reminder = db.prepare(
  `insert into reminders (key, application, duty, occurrence, offset, recipient, fireAt, state) values (?, ?, 'd', '1', '-7', 'p', ?, 'waiting')`,
)
for (let n = 0; n < 1_000_000; n++)
  reminder.run(`${owner}|-|d|${n}|-7|p`, owner, new Date(Date.UTC(2027, 5, 1) + n * 60_000).toISOString())
const copy =
  db.prepare(`insert into deliveries (key, application, channel, account, addressKey, address, lane, locale, sealed, notBefore, state, attempts, unclear, repeated, farewell, createdAt)
  select ?, application, channel, account, ?, address, ?, locale, sealed, ?, 'waiting', 0, 0, 0, 0, createdAt from deliveries limit 1`)
db.exec(`update deliveries set state = 'sent', settledAt = '${at}'`)
for (let n = 0; n < 100_000; n++)
  copy.run(`x${n}`, `telegram:bot:${n % 20_000}`, n % 2, n >= 50_000 ? '2027-02-01T00:00:00.000Z' : null)
db.exec('commit')
db.close()

const full = await openStore({ url })
const claim = { channel: 'telegram', account: 'bot', now: at, leaseMs: 60_000, limit: 32 } as const
await time('due reminders of 1,000,000, none due', 2000, () => full.dueReminders(at, 100))
await time('due reminders of 1,000,000, 100 due', 200, () => full.dueReminders('2027-06-02T00:00:00.000Z', 100))
await time('claim 32 of 100,000 owed (half planned for later)', 20, () => full.claimDeliveries(claim))
const busy = Array.from({ length: 20_000 }, (_, n) => `telegram:bot:${n}`)
await time('claim where every chat is busy', 5, () => full.claimDeliveries({ ...claim, busy }))
await time('claim where nothing is owed to the account', 200, () => full.claimDeliveries({ ...claim, account: 'other' }))
const taken = await full.claimDeliveries({ ...claim, limit: 200 })
const started = process.hrtime.bigint()
await Promise.all(taken.map(({ delivery }) => full.settle(delivery.key, { kind: 'sent', at, message: '1' })))
console.log(
  `${(Number(process.hrtime.bigint() - started) / 1000 / taken.length).toFixed(1).padStart(10)} us  settle, ${taken.length} at once`,
)
await time('health', 5, () => full.find('health', { now: at }))
await full.close()
rmSync(folder, { recursive: true })
