// `set-aside`: events that could not be handled, and another try for them once the fault is mended.
import type { Program } from '../program.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { withProgram, withStore } from './opened.ts'

const help = `set-aside               events that could not be handled: when, which, why; never what was said
set-aside retry EVENT   takes one out and runs it through the line again; the running program delivers what follows
set-aside retry --all   each of them, oldest first
  --json                the same as JSON
Ends with 0 when none is left aside, 1 when one is (or there is none of that id), 2 when called wrongly.
`

/** Runs \`set-aside\`. */
export async function setAside(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'set-aside', help, words: [0, 2], flags: { all: 'bare' } })
  if (typeof call === 'number') return call
  const [verb, event] = call.words
  if (verb === undefined || verb === 'list') return list(io, call.json)
  if (verb === 'retry' && (event !== undefined) !== 'all' in call.values) return retry(io, event, call.json)
  io.stderr.write(`set-aside: ${verb === 'retry' ? 'name one event, or say --all' : `“${verb}” is not understood`}\n${help}`)
  return 2
}

async function list(io: CommandIo, json: boolean): Promise<number> {
  return withStore(io, async (store) => {
    const rows = await store.find('setAside', { limit: 1_000 })
    if (json) io.stdout.write(`${JSON.stringify(rows)}\n`)
    else
      io.stdout.write(
        [...rows.map(({ at, event, reason }) => `${at}  ${event}  ${reason}\n`), `${rows.length} set aside\n`].join(''),
      )
    return rows.length === 0 ? 0 : 1
  })
}

async function retry(io: CommandIo, event: string | undefined, json: boolean): Promise<number> {
  return withProgram(io, async (program) => {
    const ids = event === undefined ? (await program.store.find('setAside', { limit: 1_000 })).map((row) => row.event) : [event]
    const ends: { event: string; outcome: string }[] = []
    for (const id of ids) ends.push({ event: id, outcome: await again(program, id) })
    if (json) io.stdout.write(`${JSON.stringify(ends)}\n`)
    else for (const one of ends) io.stdout.write(`${one.event}  ${one.outcome}\n`)
    return ends.every(({ outcome }) => outcome === 'committed' || outcome === 'duplicate') ? 0 : 1
  })
}

async function again({ store, receive }: Program, id: string): Promise<string> {
  const event = await store.takeAside(id)
  return event === null ? 'is not there' : (await receive(event)).outcome
}
