// A team's desk without a platform: one application in memory, its thread, its client, and whoever acts.

import { installedCounts } from '../../../src/bot/index-cache.ts'
import type { ActionBody, ActionName } from '../../../src/flows/model/action.ts'
import type { Application, State } from '../../../src/flows/model/application.ts'
import { applied } from '../../../src/flows/model/apply.ts'
import { type Actor, type Address, addressKey, type Event, type EventBody } from '../../../src/flows/model/event.ts'
import { plainText } from '../../../src/flows/model/message.ts'
import { deskThread } from '../../../src/flows/model/parties.ts'
import type { Delivery, Turn } from '../../../src/flows/model/turn.ts'
import { takeTurn } from '../../../src/flows/take-turn.ts'
import { type Library, openLibrary } from '../../../src/knowledge/library.ts'

/** The knowledge, with a team connected. */
export const library: Library = openLibrary({ indexCache: installedCounts, teamConnected: true })
export const day = '2026-11-23T02:00:00.000Z'

export const team: Address = { channel: 'slack', account: 'T1', chat: 'CTEAM' }
export const clientAddress: Address = { channel: 'telegram', account: 'bot', chat: '501' }
export const lin: Actor = { id: 'slack:T1:ULIN', name: 'Lin', role: 'team', locale: 'en' }
export const bo: Actor = { id: 'slack:T1:UBO', name: 'Bo', role: 'team', locale: 'en' }
export const ann: Actor = { id: 'telegram:bot:501', name: 'Ann', role: 'client', locale: 'en' }
export const desk = (application = 'a1'): Address => ({ channel: 'system', account: 'desk', chat: application })

/** One application as events change it. */
export class Office {
  application: Application
  turns: Turn[] = []
  #count = 0
  #now = day
  readonly #library: Library

  /** `overlay`: what the deployer has set. */
  constructor(application: Application = withClient(), overlay: Partial<Library['overlay']> = {}) {
    this.application = application
    this.#library = Object.create(library, { overlay: { value: { ...library.overlay, ...overlay } } })
  }

  set now(instant: string) {
    this.#now = instant
  }

  /** The clock goes on to an instant, stopping at every row on the way; gives the turns of the rows that came due. */
  until(instant: string): readonly Turn[] {
    const before = this.turns.length
    const due = () =>
      this.application.reminders.filter((one) => one.state === 'waiting').sort((a, b) => (a.fireAt < b.fireAt ? -1 : 1))
    for (let [row] = due(); row !== undefined && row.fireAt <= instant; [row] = due()) {
      if (row.fireAt > this.#now) this.#now = row.fireAt
      const clock: Address = { channel: 'system', account: 'clock', chat: this.application.id }
      this.take({ id: 'program', role: 'program' }, { kind: 'due', reminder: row.key }, clock)
    }
    this.#now = instant
    return this.turns.slice(before)
  }

  /** Takes one event and gives its turn. */
  take(actor: Actor, body: EventBody, from: Address = desk(this.application.id)): Turn {
    const event: Event = { id: `e${++this.#count}`, at: this.#now, from, actor, body }
    const state = this.stateAt(from)
    const turn = takeTurn(state, event, { now: this.#now, library: this.#library, team })
    this.turns.push(turn)
    for (const change of turn.changes) this.application = applied(this.application, change)
    for (const child of turn.children ?? []) if (addressKey(child.from) !== '') this.take(child.actor, child.body, child.from)
    return turn
  }

  act(actor: Actor, action: ActionName | 'no-such-thing', values: Record<string, string> = {}): Turn {
    return this.take(actor, { kind: 'desk', action, values } as ActionBody)
  }

  say(actor: Actor, text: string, from: Address = clientAddress): Turn {
    return this.take(actor, { kind: 'text', text, message: String(this.#count) }, from)
  }

  /** The last card the thread was given. */
  get card(): string {
    const cards = this.turns
      .flatMap((turn) => turn.deliveries)
      .filter((one) => one.slot === 'card' || (one.edit && 'slot' in one.edit && one.edit.slot === 'card'))
    return cards.length === 0 ? '' : plainText(cards.at(-1)!.message)
  }

  stateAt(from: Address): State {
    const { conversations } = this.application
    const conversation = conversations.find((one) => addressKey(one.address) === addressKey(from)) ?? conversations[0]!
    return { application: this.application, conversation, version: this.turns.length }
  }
}

/** What the one who acted was told. */
export const told = (turn: Turn): string => (turn.ack?.message === undefined ? '' : plainText(turn.ack.message))

/** What was sent to somebody. */
export const sentTo = (turn: Turn, address: Address): readonly Delivery[] =>
  turn.deliveries.filter((one) => addressKey(one.to) === addressKey(address))

export const wordsTo = (turn: Turn, address: Address): string =>
  sentTo(turn, address)
    .map((one) => plainText(one.message))
    .join('\n')

/** The team's thread of an application. */
export const threadOf = (office: Office): Address => deskThread(office.application)!.address

/** An application with Ann as its client on Telegram. */
export function withClient(): Application {
  const person = { timezone: 'Asia/Shanghai', quiet: '21:00-09:00', stopped: [], locale: 'en' as const }
  return {
    id: 'a1',
    startedAt: day,
    services: [{ id: 's1' }],
    assertions: [],
    fields: [],
    orders: [],
    people: [{ ...person, id: ann.id, name: 'Ann', role: 'client' }],
    conversations: [
      {
        id: 'c1',
        application: 'a1',
        address: clientAddress,
        person: ann.id,
        locale: 'en',
        reachable: true,
        position: null,
        memory: {},
      },
    ],
    reminders: [],
    files: [],
    casework: { tags: [], notes: [], marks: {} },
  }
}
