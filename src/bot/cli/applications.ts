// `applications`: the account team's work from the command line. Each change is an event of the same line the chats take; the running bot delivers.

import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import type { EventBody } from '../../flows/index.ts'
import { queries } from './applications-shown.ts'
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'
import { withProgram } from './opened.ts'

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

const flags = {
  date: 'valued',
  number: 'valued',
  reason: 'valued',
  expiry: 'valued',
  reference: 'valued',
  result: 'valued',
  note: 'valued',
  until: 'valued',
  service: 'valued',
  subject: 'valued',
  correct: 'bare',
  lift: 'bare',
} as const

/** Runs `applications`. Throws StoreProblem where there is no store. */
export async function applications(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'applications', help, words: [1, 4], flags })
  if (typeof call === 'number') return call
  const [what = '', ...rest] = call.words
  const query = queries[what]
  const body = changes[what]?.(rest, call.values) ?? (query === undefined ? `${what} is not understood` : null)
  if (typeof body === 'string') {
    io.stderr.write(`applications: ${body}\n${help}`)
    return 2
  }
  return withProgram(io, async (program, { now }) => {
    const desk = { store: program.store, library: program.library, json: call.json, io }
    if (body === null) return query!(desk, rest)
    const [application = ''] = rest
    if ((await program.store.loadApplication(application)) === null)
      return refused(io, call.json, `there is no application ${application}`)
    const receipt = await program.receive({
      id: `cli:${randomUUID()}`,
      at: now(),
      from: { channel: 'system', account: 'cli', chat: application },
      actor: { id: `cli:${userName()}`, role: 'team', locale: 'en' },
      body,
    })
    const [why] = Object.values(receipt.ack?.errors ?? {})
    if (receipt.outcome !== 'committed' || why !== undefined) return refused(io, call.json, why ?? 'it could not be recorded')
    if (call.json) return queries.orders!(desk, rest)
    io.stdout.write('Recorded.\n')
    return 0
  })
}

type Reading = (words: readonly string[], given: Readonly<Record<string, string>>) => EventBody | string

/** What is changed, as the body of an event; a text says what is missing. */
const changes: Readonly<Record<string, Reading>> = {
  move: ([app, order, to], given) => {
    if (app === undefined || order === undefined || to === undefined) return 'move needs APP ORDER STAGE'
    const { date, number, reason, expiry, reference, result } = given
    const evidence = Object.fromEntries(
      Object.entries({ date, number, reason, expiry, reference, result }).filter(([, value]) => value !== undefined),
    )
    return { kind: 'moved', order, to, evidence, ...('correct' in given && { correct: true }) }
  },
  hold: ([app, order, reason], given) => {
    if (app === undefined || order === undefined || (reason === undefined && !('lift' in given)))
      return 'hold needs APP ORDER REASON, or --lift'
    const { note, until } = given
    return {
      kind: 'held',
      order,
      reason: 'lift' in given ? null : reason!,
      ...(note !== undefined && { note }),
      ...(until !== undefined && { until }),
    }
  },
  open: ([app, kind], { service = '', subject = '' }) =>
    app === undefined || kind === undefined
      ? 'open needs APP KIND'
      : { kind: 'desk', action: 'open-order', values: { kind, service, subject } },
  enter: ([app, name, value], given) => {
    if (app === undefined || name === undefined || value === undefined) return 'enter needs APP NAME VALUE'
    const values = {
      name,
      value: value === '-' ? '' : value,
      service: given.service ?? '',
      correct: 'correct' in given ? 'yes' : '',
    }
    return { kind: 'desk', action: 'enter', values }
  },
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
