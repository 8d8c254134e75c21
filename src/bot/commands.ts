// The command line beside the serving program: each command in a file of its own, opened only when it is called.
import type { CommandIo } from './commands/io.ts'

type Run = (args: readonly string[], io: CommandIo) => Promise<number>

const commands: Readonly<Record<string, () => Promise<Run>>> = {
  applications: async () => (await import('./commands/applications.ts')).applications,
  ask: async () => (await import('./commands/ask.ts')).ask,
  assess: async () => (await import('./commands/assess.ts')).assess,
  eval: async () => (await import('./commands/eval.ts')).evaluate,
  knowledge: async () => (await import('./commands/knowledge.ts')).knowledge,
}

const [name = '', ...args] = process.argv.slice(2)
const io: CommandIo = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env }
const open = commands[name]
if (open === undefined) {
  process.stderr.write(
    `${name === '' ? 'A command is missing' : `“${name}” is not there yet`}. There are: ${Object.keys(commands).join(', ')}.\n`,
  )
  process.exitCode = 2
} else {
  const run = await open()
  process.exitCode = await run(args, io)
}
