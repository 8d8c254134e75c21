// The open benchmark's command: how right this assistant, a plain search, or any other bot is about ICP registration.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Bot, bots, outside } from './bots.ts'
import { type Score, scores } from './score.ts'
import { kinds, readTasks } from './tasks.ts'

const help = `benchmark                     the assistant beside two plain searches (MiniSearch, Orama) over the same articles
  --bot COMMAND         measures a program: tasks as JSON lines in ({"id","kind","lang","input"}), answers out (README.md beside this)
  --only NAME,NAME      some of: ${Object.keys(bots).join(', ')}
  --tasks FILE          other tasks of the same shape
  --export FOLDER       writes all tasks with what is right, a file a kind, and measures nothing
  --json
`
const options = {
  bot: { type: 'string' },
  only: { type: 'string' },
  tasks: { type: 'string' },
  export: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const
const { values } = parseArgs({ options })

if (values.help) process.stdout.write(help)
else if (values.export !== undefined) exportTo(values.export)
else
  await measure().catch((error: Error) => {
    process.stderr.write(`benchmark: ${error.message}\n`)
    process.exitCode = 1
  })

async function measure(): Promise<void> {
  const tasks = readTasks(values.tasks)
  const measured: Record<string, readonly Score[]> = {}
  const names = values.bot === undefined ? (values.only?.split(',') ?? Object.keys(bots)) : [values.bot]
  for (const name of names) {
    const bot: Bot | undefined = values.bot === undefined ? bots[name] : outside(name)
    if (bot === undefined) throw new Error(`there is no bot ${name}: ${Object.keys(bots).join(', ')}`)
    measured[name] = scores(tasks, await bot(tasks))
  }
  process.stdout.write(values.json ? `${JSON.stringify(measured)}\n` : table(measured))
}

function table(measured: Readonly<Record<string, readonly Score[]>>): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  const rows = Object.entries(measured).flatMap(([bot, all]) =>
    all
      .filter(({ missing }) => missing < 1)
      .map(
        ({ name, count, right, wrong, asked, missing }) =>
          `| ${bot} | ${name} | ${count} | ${[right, wrong, asked, missing].map(percent).join(' | ')} |`,
      ),
  )
  return `${['| bot | tasks | count | right | wrong | asked back or declined | left out |', '|---|---|---|---|---|---|---|', ...rows].join('\n')}\n`
}

function exportTo(folder: string): void {
  mkdirSync(folder, { recursive: true })
  const tasks = readTasks()
  for (const kind of kinds) {
    const lines = tasks.filter((task) => task.kind === kind).map((task) => `${JSON.stringify(task)}\n`)
    writeFileSync(join(folder, `${kind}s.jsonl`), lines.join(''))
    process.stdout.write(`${join(folder, `${kind}s.jsonl`)}: ${lines.length}\n`)
  }
}
