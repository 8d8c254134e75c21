// What a simulation's command line asks for; --help says how it is called, and nothing runs.
import { parseArgs } from 'node:util'

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>

/** The values of a call; with `--help` (or a flag that is none) the usage is shown and the process ends, with 0 or 2. */
export function asked<const Given extends Options>(usage: string, options: Given) {
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } })
    if (!('help' in values) || values.help !== true) return parseArgs({ options }).values
    process.stdout.write(`${usage}\n`)
  } catch {
    process.stderr.write(`${usage}\n`)
    process.exit(2)
  }
  process.exit(0)
}
