// One simulated year for each of ten stories: the real program, with restarts, downtime, clock jumps and two programs at once, against the oracle.
import { describe, expect, it } from 'vitest'
import { simulate } from './simulate.ts'

const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

describe('a simulated year of reminders', () => {
  it.each(seeds)('seed %i: exactly the expected messages, at their instants, none twice', { timeout: 120_000 }, async (seed) => {
    const { faults, messages, restarts } = await simulate(seed)
    expect(faults, `seed ${seed}: npm run simulate -- --from ${seed} --years 1 --restarts 6`).toEqual([])
    expect(messages).toBeGreaterThan(20)
    expect(restarts).toBeGreaterThan(3)
  })
})
