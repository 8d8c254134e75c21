// `export`: one application as the person themselves would get it; that it was given out is noted.

import { writeFileSync } from 'node:fs'
import { contentOf } from '../../flows/index.ts'
import { readCall } from './call.ts'
import { eventOfDeployer } from './deployer-event.ts'
import type { CommandIo } from './io.ts'
import { withProgram } from './opened.ts'

const help = `export APPLICATION      everything kept about it as JSON, the same as the person's own “export”
  --out FILE            into a new file that its owner alone can read, in place of the terminal
  --talk                also the talk: what was said by whom
  --json                is how it comes anyway
It holds personal data in the clear. That it was given out stands in the application's history.
Ends with 0 when exported, 1 when there is no such application, 2 when called wrongly.
`

/** Runs \`export\`. Named so because \`export\` is a reserved name. */
export async function exportApplication(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'export', help, words: [1, 1], flags: { out: 'valued', talk: 'bare' } })
  if (typeof call === 'number') return call
  const application = call.words[0]!
  return withProgram(io, async ({ receive, store }, { now }) => {
    const { ack } = await receive(eventOfDeployer(application, { kind: 'desk', action: 'export', values: {} }, now()))
    const own = contentOf(ack?.message?.file)
    if (own === undefined) {
      io.stderr.write(`there is no application ${application}\n`)
      return 1
    }
    const talk = 'talk' in call.values ? await store.find('talk', { application, limit: 100_000 }) : undefined
    const content = `${talk === undefined ? own : JSON.stringify({ ...JSON.parse(own), talk }, null, 2)}\n`
    if (call.values.out === undefined) io.stdout.write(content)
    else writeFileSync(call.values.out, content, { mode: 0o600, flag: 'wx' })
    return 0
  })
}
