// Who is next: in order within a conversation, few at once, and nobody behind a crowd.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { FairLanes } from '../../src/bot/fair-lanes.ts'

const seed = 20261128
const tick = () => new Promise<void>((resolve) => setImmediate(resolve))

it('runs every task once, those of one key in order and one at a time, at most sixteen in all', async () => {
  const keys = fc.array(fc.nat(30), { minLength: 1, maxLength: 200 })
  await fc.assert(
    fc.asyncProperty(keys, async (wanted) => {
      const lanes = new FairLanes()
      const running = new Set<number>()
      const done: number[][] = Array.from({ length: 31 }, () => [])
      let most = 0
      const tasks = wanted.map((key, place) =>
        lanes.run(String(key), async () => {
          expect(running.has(key)).toBe(false)
          running.add(key)
          most = Math.max(most, running.size)
          await tick()
          running.delete(key)
          done[key]!.push(place)
        }),
      )
      await Promise.all(tasks)
      expect(done.flat()).toHaveLength(wanted.length)
      for (const places of done) expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(most).toBeLessThanOrEqual(16)
      expect(lanes.waiting(String(wanted[0]))).toBe(0)
    }),
    { seed, numRuns: 50 },
  )
})

it('serves somebody who writes once before a chat that wrote a thousand times, and before others who write much', async () => {
  const lanes = new FairLanes()
  const served: string[] = []
  const say = (who: string) =>
    lanes.run(who, async () => {
      served.push(who)
      await tick()
    })
  const all = [
    ...Array.from({ length: 1_000 }, () => say('flooder')),
    ...Array.from({ length: 900 }, (_, n) => say(`p${n % 90}`)),
  ]
  await tick()
  await tick()
  const before = served.length
  await say('ada')
  expect(served.indexOf('ada') - before).toBeLessThan(20)
  await Promise.all(all)
  expect(served).toHaveLength(1_901)
})

it('lets nothing overtake what failed, and stops without starting what waits', async () => {
  const lanes = new FairLanes()
  const outcome = (task: Promise<unknown>) =>
    task.then(
      () => 'done',
      (error: Error) => error.message,
    )
  const failing = [lanes.run('a', () => Promise.reject(new Error('away'))), lanes.run('a', tick), lanes.run('b', tick)]
  expect(await Promise.all(failing.map(outcome))).toEqual(['away', 'away', 'done'])
  expect(await outcome(lanes.run('a', tick))).toBe('done')
  const last = [lanes.run('a', tick), lanes.run('a', tick)].map(outcome)
  await lanes.stop()
  expect(await Promise.all(last)).toEqual(['done', 'stopping'])
})
