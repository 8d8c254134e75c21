// The real thing for the simulation: SQLite in a folder of its own, the real line, the program's clock pump; only the hands of the clock are ours.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pump } from '../../src/bot/clock.ts'
import { installedCounts } from '../../src/bot/index-cache.ts'
import type { Log } from '../../src/bot/log.ts'
import { receiver } from '../../src/bot/receive.ts'
import type { Actor, Address, Event, EventBody, Evidence } from '../../src/flows/model/event.ts'
import type { Turn } from '../../src/flows/model/turn.ts'
import { takeTurn } from '../../src/flows/take-turn.ts'
import { dutyData } from '../../src/flows/wording/reminder-buttons.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import type { Someone } from './story.ts'

/** A message that went out: when, to whom, with which reminders. */
export type Happened = { readonly at: number; readonly to: string; readonly keys: readonly string[] }

const key = Buffer.alloc(32, 3).toString('base64')
const silent = { debug() {}, info() {}, warn() {}, error() {} } as unknown as Log
const library = openLibrary({ indexCache: installedCounts })
const team: Actor = { id: 'cli:tom', role: 'team' }

/** One application in the real program. */
export class World {
  now = 0
  application = ''
  readonly sent: Happened[] = []
  /** What should never be: turns that failed, messages without reminders or the other way round. */
  readonly wrong: string[] = []
  readonly #folder = mkdtempSync(join(tmpdir(), 'icp-simulation-'))
  #store!: Store
  #receive!: (event: Event) => Promise<unknown>
  #last: Event | undefined
  #count = 0

  readonly #clock = () => new Date(this.now).toISOString()

  async begin(now: number, people: readonly Someone[]): Promise<void> {
    this.now = now
    await this.open()
    const first = await this.#store.load(chatOf(people[0]!.id), { id: people[0]!.id })
    this.application = first.application.id
    const persons = [
      ...people.map((person) => ({ ...person, role: 'client' as const })),
      { id: 'tom', role: 'team' as const, timezone: 'Asia/Shanghai', quiet: '21:00-09:00' },
    ]
    const turn: Turn = {
      changes: [
        ...persons.map((person) => ({ kind: 'person' as const, person: { ...person, locale: 'en' as const, stopped: [] } })),
        ...persons.slice(1).map((person) => ({
          kind: 'conversation' as const,
          conversation: {
            ...first.application.conversations[0]!,
            id: `c-${person.id}`,
            address: person.role === 'team' ? { channel: 'slack' as const, account: 'T', chat: 'tom' } : chatOf(person.id),
            person: person.id,
            memory: person.role === 'team' ? { thread: true as const } : {},
          },
        })),
      ],
      deliveries: [],
      nudges: [],
    }
    const event = this.#event({ kind: 'command', name: 'start', argument: '' }, chatOf(people[0]!.id), {
      id: people[0]!.id,
      role: 'client',
    })
    const [outcome] = await this.#store.commit([{ event, state: first, turn }])
    if (outcome !== 'committed') throw new Error(`the story could not begin: ${outcome}`)
  }

  async open(): Promise<void> {
    this.#store = await openStore({ url: `file:${join(this.#folder, 'icp.db')}`, key, now: this.#clock })
    this.#receive = this.#line(this.#store)
  }

  /** The program ends and starts again; the last event is handed in once more, as a platform does that got no answer. */
  async restart(): Promise<void> {
    await this.#store.close()
    await this.open()
    if (this.#last !== undefined) await this.#receive(this.#last)
  }

  async close(): Promise<void> {
    await this.#store.close()
    rmSync(this.#folder, { recursive: true, force: true })
  }

  enter(name: string, value: string): Promise<void> {
    return this.#team({ kind: 'desk', action: 'enter', values: { name, value } })
  }
  openOrder(kind: string): Promise<void> {
    return this.#team({ kind: 'desk', action: 'open-order', values: { kind } })
  }
  move(order: string, to: string, evidence: Evidence): Promise<void> {
    return this.#team({ kind: 'moved', order, to, evidence })
  }
  says(person: string, words: string): Promise<void> {
    const [, command, argument] = /^\/(\w+) ?(.*)$/.exec(words) ?? []
    const body: EventBody =
      command === undefined ? { kind: 'text', text: words } : { kind: 'command', name: command, argument: argument ?? '' }
    return this.#take(this.#event(body, chatOf(person), { id: person, role: 'client' }))
  }
  press(person: string, row: string, verb: 'snooze1' | 'snooze7' | 'done'): Promise<void> {
    const data = dutyData(verb === 'done' ? 'today' : verb, { key: row })
    return this.#take(this.#event({ kind: 'pressed', data }, chatOf(person), { id: person, role: 'client' }))
  }

  /** The clock ticks; `double`: a second program ticks at the same moment. */
  async tick(double = false): Promise<void> {
    const one = pump({ store: this.#store, receive: this.#receive as never, now: this.#clock, log: silent, everyMs: 2 ** 30 })
    if (!double) {
      await one.tick()
      return one.stop()
    }
    const store = await openStore({ url: `file:${join(this.#folder, 'icp.db')}`, key, now: this.#clock })
    const two = pump({ store, receive: this.#line(store) as never, now: this.#clock, log: silent, everyMs: 2 ** 30 })
    await Promise.all([one.tick(), two.tick()])
    await Promise.all([one.stop(), two.stop()])
    await store.close()
  }

  /** The instant of the next waiting row. */
  async next(): Promise<number> {
    const [row] = await this.#store.find('reminders', { application: this.application, state: 'waiting' })
    return row === undefined ? Number.POSITIVE_INFINITY : Date.parse(row.fireAt)
  }

  async stages(): Promise<string> {
    const state = await this.#store.loadApplication(this.application)
    return state!.application.orders.map((order) => `${order.id} ${order.stage}`).join(', ')
  }

  async setAside(): Promise<readonly string[]> {
    return (await this.#store.find('setAside', {})).map((one) => `${one.event}: ${one.reason}`)
  }

  #line(store: Store) {
    return receiver({
      store,
      takeTurn,
      library,
      now: this.#clock,
      log: silent,
      commit: async (commit) => (await store.commit([commit]))[0]!,
      committed: (event, turn) => this.#note(event, turn),
    })
  }

  #team(body: EventBody): Promise<void> {
    return this.#take(this.#event(body, { channel: 'system', account: 'cli', chat: this.application }, team))
  }

  #event(body: EventBody, from: Address, actor: Actor): Event {
    return { id: `e${++this.#count}`, at: this.#clock(), from, actor, body }
  }

  async #take(event: Event): Promise<void> {
    this.#last = event
    await this.#receive(event)
  }

  /** What a due turn fired and sent; one message for all of it. */
  #note(event: Event, turn: Turn): void {
    if (event.body.kind !== 'due') return
    const fired = turn.changes.flatMap((change) =>
      change.kind === 'remind' && change.reminder.state === 'fired' && Date.parse(change.reminder.fireAt) <= this.now
        ? [change.reminder]
        : [],
    )
    // That the client does not answer is told to the team beside the reminder.
    const pushes = turn.deliveries.filter((delivery) => delivery.lane === 'push' && !delivery.key.includes('#desk-unanswered'))
    if (fired.length === 0 && pushes.length === 0) return
    const to = fired[0]?.recipient ?? 'nobody'
    if (pushes.length !== 1) this.wrong.push(`${event.id} sent ${pushes.length} messages for ${fired.length} reminders`)
    if (pushes.some((push) => push.to.chat !== (to === 'account_team' ? 'tom' : to)))
      this.wrong.push(`${event.id} went to the wrong chat`)
    this.sent.push({ at: this.now, to, keys: fired.map((reminder) => reminder.key).sort() })
  }
}

const chatOf = (person: string): Address => ({ channel: 'telegram', account: 'bot', chat: person })
