// The command line beside the serving program: each command in a file of its own, opened only when it is called.
import type { CommandIo } from './cli/io.ts'
import { explainFault } from './start-faults.ts'

type Run = (args: readonly string[], io: CommandIo) => Promise<number>

const commands: Readonly<Record<string, () => Promise<Run>>> = {
  name: async () => (await import('./cli/name.ts')).name,
  applications: async () => (await import('./cli/applications.ts')).applications,
  analytics: async () => (await import('./cli/analytics.ts')).analytics,
  ask: async () => (await import('./cli/ask.ts')).ask,
  answer: async () => (await import('./cli/answer.ts')).answer,
  preflight: async () => (await import('./cli/preflight.ts')).preflight,
  assess: async () => (await import('./cli/assess.ts')).assess,
  drift: async () => (await import('./cli/drift.ts')).drift,
  doctor: async () => (await import('./cli/doctor.ts')).doctor,
  eval: async () => (await import('./cli/eval.ts')).evaluate,
  footer: async () => (await import('./cli/footer.ts')).footer,
  health: async () => (await import('./cli/health.ts')).health,
  backup: async () => (await import('./cli/backup.ts')).backup,
  'rotate-key': async () => (await import('./cli/rotate-key.ts')).rotateKeyCommand,
  restore: async () => (await import('./cli/restore.ts')).restore,
  decode: async () => (await import('./cli/decode.ts')).decode,
  talk: async () => (await import('./cli/talk.ts')).talk,
  verify: async () => (await import('./cli/verify.ts')).verify,
  export: async () => (await import('./cli/export.ts')).exportApplication,
  erase: async () => (await import('./cli/erase.ts')).erase,
  'set-aside': async () => (await import('./cli/set-aside.ts')).setAside,
  deliveries: async () => (await import('./cli/deliveries.ts')).deliveries,
  move: async () => (await import('./cli/move.ts')).move,
  papers: async () => (await import('./cli/papers.ts')).papers,
  prove: async () => (await import('./cli/prove.ts')).prove,
  manifest: async () => (await import('./cli/manifest.ts')).manifest,
  knowledge: async () => (await import('./cli/knowledge.ts')).knowledge,
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
