// `applications`: the account team's work from the command line. Each change is an event of the same line the chats take; the running bot delivers.
import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { EventBody } from '../../flows/event.ts'
import { takeTurn } from '../../flows/take-turn.ts'
import { openLibrary } from '../../knowledge/library.ts'
import { openStore } from '../../store/open.ts'
import type { Store } from '../../store/store.ts'
import { type Config, readConfig } from '../config.ts'
import { groupCommit } from '../group-commit.ts'
import { openLog } from '../log.ts'
import { clockOf } from '../now.ts'
import { receiver } from '../receive.ts'
import { explainStart } from '../start-faults.ts'
import { type Desk, queries } from './applications-shown.ts'
import { type Arguments, readArguments } from './arguments.ts'
import type { CommandIo } from './io.ts'

const help = `applications list [TEXT]                          all, or those a text fits
applications show APP                             one: orders, who acts, next dates
applications orders APP                           its orders with the moves that are possible
applications reminders APP                        everything that will be sent, in its order
applications move APP ORDER STAGE                 record a move
    --date DAY --number N --reason WORDS --expiry DAY --reference REF --result cancelled|own_access_cancelled|own
    --correct                                     repair a wrong entry (with --reason)
applications hold APP ORDER REASON [--note WORDS] [--until DAY]
applications hold APP ORDER --lift
applications open APP KIND [--service S] [--subject SECTOR]
applications enter APP NAME VALUE [--service S] [--correct]   a fact, a date, or event:NAME; VALUE "-" takes it back
  --json    machine-readable
Ends with 0 when done, 1 when it was refused or is not there, 2 when called wrongly.
`

/** Runs `applications`. */
export async function applications(args: readonly string[], io: CommandIo, now?: () => string): Promise<number> {
  const given = readArguments(args, ['json', 'help', 'correct', 'lift'])
  if ('help' in given.flags) return say(io, help)
  const [what = '', ...rest] = given.words
  const change = changes[what]
  const query = queries[what]
  if (change === undefined && query === undefined)
    return misused(io, what === '' ? 'a word is missing' : `${what} is not understood`)
  const read = readConfig(io.env ?? {})
  if ('faults' in read) return misused(io, read.faults.join('\n'))
  let store: Store | undefined
  try {
    store = await openStore(storeOptions(read.config))
    const desk: Desk = {
      store,
      library: openLibrary({ overlay: read.config.overlay }),
      now: now ?? clockOf(read.config.testNow),
      json: 'json' in given.flags,
      io,
    }
    if (query !== undefined) return await query(desk, rest)
    const body = change!(rest, given.flags)
    if (typeof body === 'string') return misused(io, body)
    return await commit(desk, rest[0]!, body)
  } catch (error) {
    io.stderr.write(`${explainStart(error)}\n`)
    return 1
  } finally {
    await store?.close()
  }
}

type Reading = (words: readonly string[], flags: Arguments['flags']) => EventBody | string

/** What is changed, as the body of an event; a text says what is missing. */
const changes: Readonly<Record<string, Reading>> = {
  move: ([app, order, to], flags) => {
    if (app === undefined || order === undefined || to === undefined) return 'move needs APP ORDER STAGE'
    const { date, number, reason, expiry, reference, result } = flags
    const evidence = Object.fromEntries(
      Object.entries({ date, number, reason, expiry, reference, result }).filter(([, value]) => value !== undefined),
    )
    return { kind: 'moved', order, to, evidence, ...('correct' in flags && { correct: true }) }
  },
  hold: ([app, order, reason], flags) => {
    if (app === undefined || order === undefined || (reason === undefined && !('lift' in flags)))
      return 'hold needs APP ORDER REASON, or --lift'
    const { note, until } = flags
    return {
      kind: 'held',
      order,
      reason: 'lift' in flags ? null : reason!,
      ...(note !== undefined && { note }),
      ...(until !== undefined && { until }),
    }
  },
  open: ([app, kind], { service = '', subject = '' }) =>
    app === undefined || kind === undefined
      ? 'open needs APP KIND'
      : { kind: 'desk', action: 'open-order', values: { kind, service, subject } },
  enter: ([app, name, value], flags) => {
    if (app === undefined || name === undefined || value === undefined) return 'enter needs APP NAME VALUE'
    const values = {
      name,
      value: value === '-' ? '' : value,
      service: flags.service ?? '',
      correct: 'correct' in flags ? 'yes' : '',
    }
    return { kind: 'desk', action: 'enter', values }
  },
}

async function commit({ store, library, now, json, io }: Desk, application: string, body: EventBody): Promise<number> {
  if ((await store.loadApplication(application)) === null) return refused(io, json, `there is no application ${application}`)
  const log = openLog('silent', 'stderr')
  const receive = receiver({ store, takeTurn, library, now, log, commit: groupCommit(store), committed: () => {} })
  const receipt = await receive({
    id: `cli:${randomUUID()}`,
    at: now(),
    from: { channel: 'system', account: 'cli', chat: application },
    actor: { id: `cli:${userName()}`, role: 'team', locale: 'en' },
    body,
  })
  if (receipt.outcome !== 'committed') return refused(io, json, 'it could not be recorded')
  const [why] = Object.values(receipt.ack?.errors ?? {})
  if (why !== undefined) return refused(io, json, why)
  const state = await store.loadApplication(application)
  const orders = state?.application.orders.map(({ id, kind, stage, service, hold }) => ({
    id,
    kind,
    stage,
    service,
    hold: hold?.reason ?? null,
  }))
  return say(io, json ? `${JSON.stringify({ application, done: true, orders })}\n` : 'Recorded.\n')
}

function storeOptions({ database, files, key }: Config) {
  return { url: database, ...(files !== undefined && { filesDir: files }), ...(key !== undefined && { key }) }
}

function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'deployer'
  }
}

function refused(io: CommandIo, json: boolean, why: string): number {
  if (json) io.stdout.write(`${JSON.stringify({ done: false, why })}\n`)
  else io.stderr.write(`${why}\n`)
  return 1
}

function misused(io: CommandIo, why: string): number {
  io.stderr.write(`applications: ${why}\n${help}`)
  return 2
}

function say(io: CommandIo, words: string): number {
  io.stdout.write(words)
  return 0
}
