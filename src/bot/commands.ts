// The command line beside the serving program: each command in a file of its own, opened only when it is called.
import type { CommandIo } from './commands/io.ts'
import { explainFault } from './start-faults.ts'

type Run = (args: readonly string[], io: CommandIo) => Promise<number>

const commands: Readonly<Record<string, () => Promise<Run>>> = {
  name: async () => (await import('./commands/name.ts')).name,
  applications: async () => (await import('./commands/applications.ts')).applications,
  analytics: async () => (await import('./commands/analytics.ts')).analytics,
  ask: async () => (await import('./commands/ask.ts')).ask,
  answer: async () => (await import('./commands/answer.ts')).answer,
  preflight: async () => (await import('./commands/preflight.ts')).preflight,
  assess: async () => (await import('./commands/assess.ts')).assess,
  drift: async () => (await import('./commands/drift.ts')).drift,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  eval: async () => (await import('./commands/eval.ts')).evaluate,
  footer: async () => (await import('./commands/footer.ts')).footer,
  health: async () => (await import('./commands/health.ts')).health,
  backup: async () => (await import('./commands/backup.ts')).backup,
  'rotate-key': async () => (await import('./commands/rotate-key.ts')).rotateKeyCommand,
  restore: async () => (await import('./commands/restore.ts')).restore,
  decode: async () => (await import('./commands/decode.ts')).decode,
  talk: async () => (await import('./commands/talk.ts')).talk,
  verify: async () => (await import('./commands/verify.ts')).verify,
  export: async () => (await import('./commands/export.ts')).exportApplication,
  erase: async () => (await import('./commands/erase.ts')).erase,
  'set-aside': async () => (await import('./commands/set-aside.ts')).setAside,
  deliveries: async () => (await import('./commands/deliveries.ts')).deliveries,
  move: async () => (await import('./commands/move.ts')).move,
  papers: async () => (await import('./commands/papers.ts')).papers,
  prove: async () => (await import('./commands/prove.ts')).prove,
  manifest: async () => (await import('./commands/manifest.ts')).manifest,
  knowledge: async () => (await import('./commands/knowledge.ts')).knowledge,
}

const [name = '', ...args] = process.argv.slice(2)
const io: CommandIo = { stdin: process.stdin, stdout: process.stdout, stderr: process.stderr, env: process.env }
const open = Object.hasOwn(commands, name) ? commands[name] : undefined
// Whoever reads no further (`| head`) has read enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
if (open === undefined) {
  process.stderr.write(
    `${name === '' ? 'A command is missing' : `“${name}” is not there yet`}. There are: ${Object.keys(commands).join(', ')}.\n`,
  )
  process.exitCode = 2
} else {
  try {
    const run = await open()
    process.exitCode = await run(args, io)
  } catch (error) {
    process.stderr.write(`${name}: ${explainFault(error)}\n`)
    process.exitCode = 1
  }
}
