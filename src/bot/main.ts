// Where the program starts: reads the environment, opens the channels it names, or talks in this terminal if it names none.

import { clockOf } from '../time.ts'
import { readConfig } from './config.ts'
import { openLog } from './log.ts'
import { assemble, type Program } from './program.ts'
import { explainStart } from './start-faults.ts'
import { openWayOut } from './way-out.ts'

const read = readConfig(process.env)
if ('faults' in read) {
  for (const fault of read.faults) process.stderr.write(`${fault}\n`)
  process.exit(1)
}
const { config } = read
const now = clockOf(config.testNow)
const terminal = [config.telegram, config.slack, config.web].every((channel) => channel === undefined)
const log = openLog(terminal && process.env.LOG_LEVEL === undefined ? 'error' : config.logLevel, terminal ? 'stderr' : 'stdout')

let program: Program | undefined
let stopping = false
try {
  const meter = terminal ? undefined : (await import('./meter.ts')).openMeter(now)
  program = await assemble({ config, now, log, serve: true, ...(meter && { meter }) })
  stopOnSignal(program)
  if (meter === undefined) {
    const { talkInTerminal } = await import('./console/whole-talk.ts')
    await talkInTerminal(program, { terminal: { input: process.stdin, output: process.stdout }, now })
    await program.stop()
    process.exit(0)
  }
  if (await openWayOut(process.env)) log.info({}, 'requests go out through the proxy of the environment')
  const { serveChannels } = await import('./serve.ts')
  await serveChannels(program, { config, now, log, meter })
} catch (error) {
  if (!stopping) {
    process.stderr.write(`${explainStart(error)}\n`)
    await program?.stop().catch(() => undefined)
    process.exit(1)
  }
}

/** SIGTERM and Ctrl+C: stop taking, finish, leave with 0 within ten seconds. */
function stopOnSignal(running: Program): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      stopping = true
      setTimeout(() => process.exit(0), 9_000).unref()
      void running.stop().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
  }
}
