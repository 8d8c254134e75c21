// A few kills of the real program on every way a platform reaches it, with answers cut: what `npm run kills` does at length.
import { expect, it } from 'vitest'
import { broken, kills } from './kills.ts'
import { ways } from './ways.ts'

const seed = 20_261_128

it.concurrent.each(ways)(
  `killed while people talk by %s (seed ${seed}), nothing is lost, nothing happens twice, and what is sent again was in flight and is flagged`,
  { timeout: 240_000 },
  async (way) => {
    const account = await kills({ way, seed, kills: 2, cut: 0.05, people: 4 })
    console.info(
      `${way}: ${account.owed} messages, ${account.inFlight} in flight when killed or cut, ${account.flagged} flagged as sent again`,
    )
    expect(broken(account)).toEqual([])
  },
)
