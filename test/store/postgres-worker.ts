// One of several processes on one PostgreSQL database: takes its share of events, sends what is owed, leaves when nothing is left.
import { setTimeout as after } from 'node:timers/promises'
import { openStore } from '../../src/store/open.ts'
import type { ClaimedDelivery } from '../../src/store/store.ts'
import { chat, claimOf, happen, owed, saying, typed } from './turns.ts'

const { WORK, URL, KEY } = process.env
const { worker, workers, events, chats } = JSON.parse(WORK!) as Record<'worker' | 'workers' | 'events' | 'chats', number>
const store = await openStore({ url: URL!, key: KEY! })
const now = () => new Date().toISOString()
const tell = (...words: (string | number)[]) => process.stdout.write(`${words.join(' ')}\n`)

/** Every event is brought to two workers, as a platform does that got no answer in time. */
const mine = Array.from({ length: events }, (_, n) => n).filter((n) => n % workers === worker || (n + 1) % workers === worker)

async function take(n: number): Promise<void> {
  const [id, from] = [`event-${n}`, chat(`chat${n % chats}`)]
  for (;;) {
    const outcome = await happen(store, typed(id, from), () => ({
      changes: [saying(id), saying(id)],
      deliveries: [owed(id, from)],
    }))
    if (outcome === 'conflict') continue
    if (outcome === 'refused') throw new Error(`${id} was refused`)
    return void tell('safe', id)
  }
}

async function send({ delivery: { key }, repeat, spent }: ClaimedDelivery): Promise<void> {
  tell(repeat ? 'claimed-again' : 'claimed', key)
  if (spent) return store.settle(key, { kind: 'impossible', at: now(), reason: 'sent twice without an answer' })
  if (repeat) await store.settle(key, { kind: 'repeating' })
  tell(repeat ? 'sent-again' : 'sent', key)
  await store.settle(key, { kind: 'sent', at: now(), message: key })
}

async function sendAll(): Promise<void> {
  for (;;) {
    const claimed = await store.claimDeliveries(claimOf({ now: now(), leaseMs: 1_500, limit: 4 }))
    await Promise.all(claimed.map(send))
    const { waiting, leased } = await store.find('deliveryCounts', {})
    if (claimed.length === 0 && taken && waiting + leased === 0) return
    if (claimed.length === 0) await after(50)
  }
}

let taken = false
const taking = async () => {
  for (let n = 0; n < mine.length; n += 4) await Promise.all(mine.slice(n, n + 4).map(take))
  taken = true
}
await Promise.all([taking(), sendAll()])
await store.close()
