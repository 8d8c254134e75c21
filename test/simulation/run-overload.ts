// Overload as a command: `npm run overload -- [--chats 1000] [--each 10] [--flood 1000] [--newcomers 20] [--seed 1] [--mode polling]`; 1 where somebody waited for over 2 s.
import { asked } from './asked.ts'
import { overload } from './overload.ts'

const usage = `overload [--chats 1000] [--each 10] [--flood 1000] [--newcomers 20] [--seed 1] [--mode polling]
A crowd, then one chat that floods; 1 where somebody else waited for over 2 s.`
const values = asked(usage, {
  chats: { type: 'string', default: '1000' },
  each: { type: 'string', default: '10' },
  flood: { type: 'string', default: '1000' },
  newcomers: { type: 'string', default: '20' },
  seed: { type: 'string', default: '1' },
  mode: { type: 'string' },
})
const most = 2_000
const [seed, chats, each] = [Number(values.seed), Number(values.chats), Number(values.each)]
const newcomers = Number(values.newcomers)
const crowds = [
  { what: `${chats * each} updates of ${chats} chats`, chats, each, flood: 0 },
  { what: `${values.flood} messages of one chat`, chats: 0, each: 0, flood: Number(values.flood) },
]
for (const mode of (['polling', 'webhook'] as const).filter((one) => values.mode === undefined || values.mode === one)) {
  for (const { what, ...crowd } of crowds) {
    const { waits, told, refused, takenInMs, memory } = await overload({ mode, seed, newcomers, ...crowd })
    const sorted = waits.map(Math.round).sort((a, b) => a - b)
    console.log(
      `${mode}, seed ${seed}: ${what} at once, all taken in after ${(takenInMs / 1_000).toFixed(1)} s; ` +
        `${waits.length} newcomers answered in ${sorted[Math.floor(sorted.length / 2)]} ms (median), ${sorted.at(-1)} ms at most; ` +
        `${crowd.flood > 0 ? `the flooder told ${told} times; ` : ''}${refused} sends refused by the platform's limits; memory ${Math.round(memory / 1e6)} MB`,
    )
    if (sorted.at(-1)! > most || (crowd.flood > 0 && told !== 1)) process.exitCode = 1
  }
}
