// The long simulation as a command: `npm run simulate -- [--seeds 10] [--from 1] [--years 10] [--restarts 500]`.
import { parseArgs } from 'node:util'
import { simulate } from './simulate.ts'

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1' },
    from: { type: 'string', default: '1' },
    years: { type: 'string', default: '10' },
    restarts: { type: 'string', default: '500' },
  },
})
let failed = 0
for (let n = 0; n < Number(values.seeds); n++) {
  const started = performance.now()
  const report = await simulate(Number(values.from) + n, Number(values.years), Number(values.restarts))
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  const { seed, messages, reminders, restarts, faults } = report
  console.log(
    `seed ${seed}: ${messages} messages, ${reminders} reminders, ${restarts} restarts, ${seconds} s, ${faults.length} faults`,
  )
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`)
  if (faults.length > 0) failed++
}
process.exitCode = failed > 0 ? 1 : 0
