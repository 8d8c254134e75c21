// Two short weeks of the soak: whatever the platform does and whenever the program is killed, nothing is lost and nothing said twice unflagged.
import { expect, it } from 'vitest'
import { soak } from './soak.ts'

it('seed 3: two weeks with lost answers, refusals and a kill in each leave nothing lost, nothing doubled, the store sound', {
  timeout: 240_000,
}, async () => {
  const weeks = await soak({ seed: 3, weeks: 2, turns: 24, people: 6, faults: true }, () => {})
  expect(weeks.map(({ lost, doubled, kills, faults }) => ({ lost, doubled, kills, faults }))).toEqual(
    Array.from({ length: 2 }, () => ({ lost: 0, doubled: 0, kills: 1, faults: [] })),
  )
})
