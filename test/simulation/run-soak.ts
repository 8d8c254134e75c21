// The soak as a command: `npm run soak -- [--weeks 4] [--turns 300] [--people 12] [--seed 1] [--no-faults] [--memory]`; 1 where anything was lost, doubled or broken.
import { asked } from './asked.ts'
import { soak } from './soak.ts'

const usage = `soak [--weeks 4] [--turns 300] [--people 12] [--seed 1] [--no-faults] [--memory]
Simulated weeks on both platforms with faults and kills; 1 where anything was lost, doubled or broken.`
const values = asked(usage, {
  weeks: { type: 'string', default: '4' },
  turns: { type: 'string', default: '300' },
  people: { type: 'string', default: '12' },
  seed: { type: 'string', default: '1' },
  'no-faults': { type: 'boolean', default: false },
  memory: { type: 'boolean', default: false },
})
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
const weeks = await soak(
  {
    seed: Number(values.seed),
    weeks: Number(values.weeks),
    turns: Number(values.turns),
    people: Number(values.people),
    faults: !values['no-faults'],
  },
  ({ week, turns, lost, doubled, repeated, kills, memory, slope, flat, wal, faults }) =>
    console.log(
      `week ${week}: ${turns} turns, ${lost} lost, ${doubled} doubled, ${repeated} repeated and flagged so far, ${kills} killed; memory ${mb(memory)}, ${mb(slope)} for each 1000 turns, last quarter against second ${(100 * flat).toFixed(1)} %; WAL at most ${mb(wal)}; ${faults.length === 0 ? 'sound' : faults.join('; ')}`,
    ),
  (turns, bytes) => values.memory && console.log(`${turns} turns: ${mb(bytes)}`),
)
console.log(`seed ${values.seed}`)
process.exitCode = weeks.some(({ lost, doubled, faults }) => lost + doubled + faults.length > 0) ? 1 : 0
