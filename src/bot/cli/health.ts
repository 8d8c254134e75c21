// `health`: is it well? Asked of the running program where there is one, else of the store itself. Red is red.
import { get } from 'node:http'
import { type Check, checkHealth } from '../health.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { withSettings, withStore } from './opened.ts'

const help = `health                  asks the program that runs here (/readyz); where none does, looks at the store itself
  --running             a program that does not run is a fault, too
  --json                {"well", "running", "checks": [{"name", "well", "detail"}]}
Ends with 0 when all is well, 1 when something is not, 2 when called wrongly.
`

const patienceMs = 5_000

/** Runs `health`. */
export async function health(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'health', help, flags: { running: 'bare' } })
  if (typeof call === 'number') return call
  return withSettings(io, async ({ config }) => {
    const { host, port } = config.operators ?? { host: '127.0.0.1', port: config.port }
    const heard = port === 0 ? null : await askProgram(host, port)
    const silent: Check = { name: 'program', well: false, detail: `nothing of ours answers on port ${port}` }
    const checks = heard ?? ('running' in call.values ? [silent] : await checkStore(io))
    const well = checks.every((check) => check.well)
    if (call.json) io.stdout.write(`${JSON.stringify({ well, running: heard !== null, checks })}\n`)
    else {
      if (heard === null) io.stdout.write('no program runs here; this is the store itself\n')
      io.stdout.write(checks.map((check) => `${check.well ? 'ok ' : 'BAD'} ${check.name}: ${check.detail}\n`).join(''))
    }
    return well ? 0 : 1
  })
}

async function checkStore(io: CommandIo): Promise<readonly Check[]> {
  let checks: readonly Check[] = []
  await withStore(io, async (store, { now }) => {
    checks = (await checkHealth(store, [], now())).checks
    return 0
  })
  return checks
}

/** The checks of the running program; null where nothing of ours answers. One that keeps silent is a fault. */
function askProgram(host: string, port: number): Promise<readonly Check[] | null> {
  return new Promise((resolve) => {
    const request = get({ host, port, path: '/readyz', agent: false, timeout: patienceMs }, (response) => {
      let words = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        words = (words + part).slice(0, 10_000)
      })
      response.on('end', () => resolve(checksIn(words)))
      response.on('error', () => resolve(null))
    })
    request.on('timeout', () => {
      resolve([{ name: 'program', well: false, detail: `no answer within ${patienceMs / 1_000} s` }])
      request.destroy()
    })
    request.on('error', () => resolve(null))
  })
}

function checksIn(words: string): readonly Check[] | null {
  const lines = words.trim().split('\n')
  const read = lines.map((line) => /^(ok |BAD) ([\w-]+): (.*)$/.exec(line))
  if (read.some((line) => line === null)) return null
  return read.map((line) => ({ well: line![1] === 'ok ', name: line![2]!, detail: line![3]! }))
}
