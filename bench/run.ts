// The bench's command: what is measured is named first; `npm run -s bench -- --help` lists it.
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import * as answers from './answers.ts'
import { type Figures, table } from './figures.ts'
import type { Figure } from './inside.ts'
import * as inside from './inside.ts'
import { flushCost, machine } from './machine.ts'
import { start } from './start.ts'
import { storesRound } from './stores.ts'
import { subjects, turnRound } from './turn.ts'

const help = `bench turn        a turn on the whole Telegram path, beside the limit and trivial flows of others that are as durable
bench limit       the same, beside the limit only
bench stores      load and commit on SQLite and PostgreSQL, beside a drizzle transaction a turn
bench growth      a turn after 100 answers against one after 12
bench stored      a turn beside a million conversations against a thousand
bench reminders   a look at the due of a million reminders
bench questions   an answer out of the library, beside MiniSearch and Orama over the same articles
bench verdict     a verdict with its reasons, beside json-rules-engine and publicodes on the same rules
bench start       the first answer after the process starts, and memory while idle (also: bench memory)
  --rounds N --seconds N --warm-up SECONDS --in-flight N --only NAME,NAME --json
`
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    'warm-up': { type: 'string', default: '8' },
    'in-flight': { type: 'string', default: '32' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})
const what = positionals[0] ?? 'turn'
const [rounds, load] = [
  Number(values.rounds),
  { inFlight: Number(values['in-flight']), seconds: Number(values.seconds), warmUp: Number(values['warm-up']) },
]
const names = values.only?.split(',') ?? (what === 'limit' ? ['limit', 'assistant'] : [...subjects])

const compared: Readonly<Record<string, (round: number) => Promise<readonly Figures[]>>> = {
  turn: (round) => turnRound(names, round, load),
  limit: (round) => turnRound(names, round, load),
  stores: () => storesRound(load),
}
const single: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  growth: inside.growth,
  stored: inside.stored,
  reminders: inside.reminders,
  questions: answers.questions,
  verdict: answers.verdict,
  start: () => start(rounds),
  memory: () => start(rounds),
}

const stated = () => ({ ...machine(), processors: cpus().length, flushMs: flushCost() })
const footer = (more: object) =>
  `${Object.entries({ ...stated(), ...more })
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}. Medians of the rounds.\n`

if (values.help) process.stdout.write(help)
else if (Object.hasOwn(compared, what)) await compare(compared[what]!)
else if (Object.hasOwn(single, what)) await tell(await single[what]!())
else {
  process.stderr.write(`bench: there is no “${what}”\n${help}`)
  process.exitCode = 2
}
process.exit()

async function compare(round: (number: number) => Promise<readonly Figures[]>): Promise<void> {
  const found: (readonly Figures[])[] = []
  for (let number = 0; number < rounds; number++) {
    found.push(await round(number))
    process.stderr.write(`round ${number + 1} of ${rounds}\n`)
  }
  if (values.json) process.stdout.write(`${JSON.stringify({ what, stated: { ...stated(), ...load }, rounds: found })}\n`)
  else process.stdout.write(`${table(found)}\n\n${footer({ ...load, rounds })}`)
}

function tell(figures: readonly Figure[]): void {
  if (values.json) return void process.stdout.write(`${JSON.stringify({ what, stated: stated(), figures })}\n`)
  for (const { what: name, value, unit, goal } of figures)
    process.stdout.write(`${name}: ${value.toPrecision(3)} ${unit}${goal === undefined ? '' : ` (goal ${goal})`}\n`)
  process.stdout.write(footer({}))
}
