// `erase`: takes everything kept about one application out of the store, for good.

import { type Application, clientChats } from '../../flows/index.ts'
import type { Store } from '../../store/store.ts'
import { chinaDay } from '../../time.ts'
import type { Program } from '../program.ts'
import { readCall } from './call.ts'
import { eventOfDeployer } from './deployer-event.ts'
import type { CommandIo } from './io.ts'
import { withProgram } from './opened.ts'

const help = `erase APPLICATION       says what would be erased
  --yes                 erases it: answers, words, contacts, files, reminders, messages owed; it cannot be undone
  --silent              the person is not told
  --json                {"application", "erased", "at"}
The program may run meanwhile. What remains is one entry that an application of this id was erased, and when; and the backups made
before, until you delete them.
Ends with 0 when nothing is left, 1 when there is no such application or bytes are still to be wiped, 2 when called wrongly.
`

const patienceMs = 60_000

/** Runs \`erase\`. */
export async function erase(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'erase', help, words: [1, 1], flags: { yes: 'bare', silent: 'bare' } })
  if (typeof call === 'number') return call
  const id = call.words[0]!
  return withProgram(io, async ({ store, receive }, { now }) => {
    const found = (await store.find('applications', { text: id })).find((application) => application.id === id)
    if (found === undefined) return absent(store, io, id, call.json)
    if (!('yes' in call.values)) {
      io.stderr.write(`${contents(found)}\nadd --yes to erase it\n`)
      return 2
    }
    const at = now()
    await eraseBy({ store, receive }, id, at, 'silent' in call.values)
    const wiped = await wipedSoon(store, at)
    if (call.json) io.stdout.write(`${JSON.stringify({ application: id, erased: wiped, at })}\n`)
    else if (wiped) io.stdout.write(`${id} is erased\n`)
    if (!wiped) io.stderr.write('erased; its bytes are still to be wiped from the file, which another program is reading\n')
    return wiped ? 0 : 1
  })
}

async function eraseBy(
  { store, receive }: Pick<Program, 'store' | 'receive'>,
  id: string,
  at: string,
  silent: boolean,
): Promise<void> {
  const { outcome } = await receive(
    eventOfDeployer(id, { kind: 'desk', action: 'erase', values: silent ? { silent: 'yes' } : {} }, at),
  )
  // An application without any chat has no state to take a turn from.
  if (outcome !== 'committed') await store.erase(id, at)
}

async function absent(store: Store, io: CommandIo, id: string, json: boolean): Promise<number> {
  const erased = (await store.find('audit', { application: id })).find(({ what }) => what === 'erased')
  if (json) io.stdout.write(`${JSON.stringify({ application: id, erased: erased !== undefined, at: erased?.at ?? null })}\n`)
  else if (erased !== undefined) io.stdout.write(`${id} was erased already, ${erased.at}\n`)
  else io.stderr.write(`there is no application ${id}\n`)
  return erased === undefined ? 1 : 0
}

/** The store wipes at once, or, while another program is in the way, every few seconds. */
async function wipedSoon(store: Store, now: string): Promise<boolean> {
  for (const end = Date.now() + patienceMs; Date.now() < end; ) {
    if (!(await store.find('health', { now })).tracesOwed) return true
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return false
}

function contents(application: Application): string {
  const { id, startedAt, services, assertions, fields, files, people, reminders } = application
  const parts = [
    `${services.length} services`,
    `${assertions.length} answers`,
    `${fields.length} fields`,
    `${files.length} files`,
    `${people.length} people`,
    `${clientChats(application).length} chats`,
    `${reminders.length} reminders`,
  ]
  return `${id}, since ${chinaDay(startedAt)}: ${parts.join(', ')}`
}
