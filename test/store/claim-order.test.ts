// Whatever is owed, claimed and settled in whatever order: each chat is served one at a time, in order, and everything ends once.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { freshFolder } from './folder.ts'
import { chat, claimOf, owe, owed, plus } from './turns.ts'

type Owed = { chat: number; lane: 'reply' | 'push' }
type Step = { limit: number; endings: ('sent' | 'later' | 'impossible' | 'lost')[] }

const owedMessages = fc.array(fc.record<Owed>({ chat: fc.nat(2), lane: fc.constantFrom('reply', 'push') }), {
  minLength: 1,
  maxLength: 12,
})
const steps = fc.array(
  fc.record<Step>({
    limit: fc.integer({ min: 1, max: 4 }),
    endings: fc.array(fc.constantFrom('sent', 'later', 'impossible', 'lost'), { minLength: 4, maxLength: 4 }),
  }),
  { maxLength: 12 },
)
const seed = 20270104

test(`one at a time in each chat, oldest first in each lane, each message settled once (seed ${seed})`, async () => {
  const check = fc.asyncProperty(owedMessages, steps, async (messages, plan) => {
    const store = await openStore({ url: freshFolder().url })
    await owe(store, ...messages.map((message, n) => owed(`${n}`, chat(`${message.chat}`), { lane: message.lane })))
    const settled: number[] = []
    let now = 0
    const drain: Step[] = Array.from({ length: 40 }, () => ({ limit: 4, endings: ['sent', 'sent', 'sent', 'sent'] }))
    for (const { limit, endings } of [...plan, ...drain]) {
      now += 1000
      const claimed = await store.claimDeliveries(claimOf({ now: plus(now), leaseMs: 1000, limit }))
      expect(claimed.length).toBeLessThanOrEqual(limit)
      const numbers = claimed.map((delivery) => Number(delivery.delivery.key))
      expect(new Set(numbers.map((n) => messages[n]!.chat)).size).toBe(numbers.length)
      for (const n of numbers) expect(settled).not.toContain(n)
      for (const n of numbers) {
        const { chat, lane } = messages[n]!
        const before = messages.flatMap((message, m) =>
          message.chat === chat && (message.lane === lane ? m < n : message.lane === 'reply') ? [m] : [],
        )
        const waiting = before.filter((m) => !settled.includes(m))
        // Tries are due again by the next claim here, so nothing may be overtaken.
        expect(waiting).toEqual([])
      }
      for (const [place, n] of numbers.entries()) {
        const ending = endings[place]!
        const at = plus(now)
        if (ending === 'sent') await store.settle(`${n}`, { kind: 'sent', at })
        if (ending === 'impossible') await store.settle(`${n}`, { kind: 'impossible', at, reason: 'blocked' })
        if (ending === 'later') await store.settle(`${n}`, { kind: 'later', notBefore: plus(now + 500), reason: 'busy' })
        if (ending === 'sent' || ending === 'impossible') settled.push(n)
      }
    }
    expect(settled.sort((a, b) => a - b)).toEqual(messages.map((_, n) => n))
    await store.close()
  })
  await fc.assert(check, { seed, numRuns: 25 })
})
