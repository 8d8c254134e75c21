// The bench's command: `npm run -s bench -- turn|limit|stores [--rounds 5] [--seconds 4] [--in-flight 32] [--only limit,assistant] [--json]`.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { type Figures, table } from './figures.ts'
import { flushCost, machine } from './machine.ts'
import { storesRound } from './stores.ts'
import { subjects, turnRound } from './turn.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    'in-flight': { type: 'string', default: '32' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
})
const what = positionals[0] ?? 'turn'
const names = values.only?.split(',') ?? (what === 'limit' ? ['limit', 'assistant'] : [...subjects])
if (!['turn', 'limit', 'stores'].includes(what)) {
  process.stderr.write(`bench: there is no “${what}”; there are turn, limit and stores\n`)
  process.exit(2)
}
const load = { inFlight: Number(values['in-flight']), seconds: Number(values.seconds) }
const rounds: (readonly Figures[])[] = []
for (let round = 0; round < Number(values.rounds); round++) {
  rounds.push(what === 'stores' ? await storesRound(load) : await turnRound(names, round, load))
  if (!values.json) process.stderr.write(`round ${round + 1} of ${values.rounds}\n`)
}
const stated = { ...machine(), processors: cpus().length, flushMs: flushCost(), ...load, rounds: rounds.length }
if (values.json) process.stdout.write(`${JSON.stringify({ what, stated, rounds })}\n`)
else
  process.stdout.write(
    `${table(rounds)}\n\n${Object.entries(stated)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}. Medians of the rounds; ratios are to the first line, taken round by round.\n`,
  )
process.exit(0)
