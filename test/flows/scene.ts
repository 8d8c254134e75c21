// One application in memory with everybody around it: events go through the real flow, due reminders become events as the clock makes them.

import type { ActionBody, ActionName } from '../../src/flows/model/action.ts'
import type { Application, Reminder } from '../../src/flows/model/application.ts'
import { applied } from '../../src/flows/model/apply.ts'
import { currentFacts } from '../../src/flows/model/current.ts'
import { type Actor, type Address, addressKey, type Event, type EventBody, type Evidence } from '../../src/flows/model/event.ts'
import { plainText } from '../../src/flows/model/message.ts'
import { deskThread } from '../../src/flows/model/parties.ts'
import { inChat, onApplication, type State } from '../../src/flows/model/state.ts'
import type { Delivery, Turn } from '../../src/flows/model/turn.ts'
import { takeTurn } from '../../src/flows/take-turn.ts'
import { screen } from '../../src/flows/understand/screen.ts'
import type { Facts } from '../../src/knowledge/law/facts.ts'
import type { Library } from '../../src/knowledge/library.ts'
import {
  applicationOf,
  clientAddress,
  clock,
  day,
  desk,
  forgotten,
  library,
  libraryWith,
  type Someone,
  team,
  withClient,
} from './cast.ts'

/** Something that went out: when, to whom, in words. */
export type Sent = { readonly at: string; readonly to: string; readonly text: string; readonly delivery: Delivery }

/** What a scene begins with; `team`: the channel in which threads are opened. */
export type Setting = {
  readonly application: Application
  readonly now?: string
  readonly library?: Library
  readonly team?: Address
}

/** An application and its clients, seen from their chats: `clientScene(monday, { people: [{ id: 'ann' }, { id: 'bao', locale: 'zh' }] })`. */
export function clientScene(
  now: string,
  { people, ...own }: { people?: readonly Someone[]; team?: boolean; services?: string[] } = {},
): Scene {
  return new Scene({ application: applicationOf(people, { ...own, startedAt: now }), now })
}

/** Ann’s application (or another), seen from the desk of a team that is connected; `overlay`: what the deployer has set. */
export function teamScene(application: Application = withClient(), overlay: Partial<Library['overlay']> = {}): Scene {
  return new Scene({ application, library: libraryWith({ teamConnected: true, ...overlay }), team })
}

/** One application as events change it. */
export class Scene {
  application: Application
  now: string
  readonly sent: Sent[] = []
  readonly turns: Turn[] = []
  readonly library: Library
  readonly #team: Address | undefined
  #count = 0

  constructor({ application, now = day, library: knowledge = library, team }: Setting) {
    this.application = application
    this.now = now
    this.library = knowledge
    this.#team = team
  }

  /** Takes one event, and those it gives rise to; gives its turn. */
  take(actor: Actor, body: EventBody, from: Address = desk(this.application.id), id = `e${++this.#count}`): Turn {
    return this.happen({ id, at: this.now, from, actor, body })
  }

  /** The same for an event made elsewhere. What nobody should have sent is masked first, as in the line. */
  happen(given: Event): Turn {
    const { event, masked } = screen(given, this.library.overlay.collectIds)
    const team = this.#team !== undefined && { team: this.#team }
    const turn = takeTurn(this.stateAt(event.from), event, { now: this.now, library: this.library, masked, ...team })
    this.turns.push(turn)
    const erased = turn.changes.some((change) => change.kind === 'erase')
    this.application = erased ? forgotten(this.application) : turn.changes.reduce(applied, this.application)
    for (const delivery of turn.deliveries)
      this.sent.push({ at: this.now, to: delivery.to.chat, text: plainText(delivery.message), delivery })
    for (const child of turn.children ?? []) this.take(child.actor, child.body, child.from)
    return turn
  }

  stateAt(from: Address): State {
    const stored = { application: this.application, version: this.turns.length }
    const conversation = this.application.conversations.find(
      (conversation) => addressKey(conversation.address) === addressKey(from),
    )
    return conversation === undefined ? onApplication(stored) : inChat(stored, conversation)
  }

  /** Somebody writes, in Ann’s chat unless said otherwise. */
  say(actor: Actor, text: string, from: Address = clientAddress): Turn {
    return this.take(actor, { kind: 'text', text, message: String(this.#count) }, from)
  }
  /** A person of `applicationOf` writes, or does something else, in their chat. */
  client(body: EventBody | string, person = 'ann', channel = 'telegram'): Turn {
    const from: Address = { channel: channel as Address['channel'], account: 'bot', chat: person }
    return this.take({ id: person, role: 'client' }, typeof body === 'string' ? { kind: 'text', text: body } : body, from)
  }
  /** Presses a button by the words on it, of the latest message in the chat. */
  press(label: string, person = 'ann'): Turn {
    const latest = this.sent.filter((one) => one.to === person).at(-1)?.delivery.message
    const buttons = latest?.buttons?.flat() ?? []
    const button = buttons.find((button) => button.label === label)
    if (button === undefined || !('data' in button))
      throw new Error(`no button ${label} among ${buttons.map((one) => one.label).join(', ')}`)
    return this.client({ kind: 'pressed', data: button.data }, person)
  }

  /** Somebody of the team does something with the application. */
  act(actor: Actor, action: ActionName | 'no-such-thing', values: Record<string, string> = {}): Turn {
    return this.take(actor, { kind: 'desk', action, values } as ActionBody)
  }
  /** The team does something from the command line. */
  team(body: EventBody): Turn {
    return this.take({ id: 'cli:tom', role: 'team' }, body, { channel: 'system', account: 'cli', chat: this.application.id })
  }
  enter(name: string, value: string, service = ''): Turn {
    return this.team({ kind: 'desk', action: 'enter', values: { name, value, service } })
  }
  open(kind: string, service = '', subject = ''): string {
    this.team({ kind: 'desk', action: 'open-order', values: { kind, service, subject } })
    return this.application.orders.at(-1)!.id
  }
  move(order: string, to: string, evidence: Evidence = {}, correct = false): Turn {
    return this.team({ kind: 'moved', order, to, evidence, ...(correct && { correct }) })
  }

  /** The clock goes on to an instant, stopping at every reminder on the way. Gives what was sent meanwhile. */
  until(instant: string): readonly Sent[] {
    const before = this.sent.length
    for (let [next] = this.rows(); next !== undefined && next.fireAt <= instant; [next] = this.rows()) {
      if (next.fireAt > this.now) this.now = next.fireAt
      this.pump()
    }
    this.now = instant
    return this.sent.slice(before)
  }
  /** The same; gives the turns. */
  turnsUntil(instant: string): readonly Turn[] {
    const before = this.turns.length
    this.until(instant)
    return this.turns.slice(before)
  }
  /** The clock jumps, as after downtime; then everything due is taken. */
  jump(instant: string): readonly Sent[] {
    const before = this.sent.length
    this.now = instant
    this.pump()
    return this.sent.slice(before)
  }
  /** Takes everything that is due now. */
  pump(): void {
    const from: Address = { channel: 'system', account: 'clock', chat: this.application.id }
    for (const { key, fireAt } of this.rows().filter((row) => row.fireAt <= this.now))
      this.take(clock, { kind: 'due', reminder: key }, from, `due:${key}@${fireAt}`)
  }

  facts(service = 's1'): Facts {
    return currentFacts(this.application, service)
  }
  /** The rows of the plan in a state, the earliest first. */
  rows(state: Reminder['state'] = 'waiting'): readonly Reminder[] {
    return this.application.reminders
      .filter((reminder) => reminder.state === state)
      .sort((a, b) => (a.fireAt < b.fireAt ? -1 : 1))
  }
  /** The texts sent so far to one chat. */
  texts(chat: string): readonly string[] {
    return this.sent.filter((one) => one.to === chat).map((one) => one.text)
  }
  /** What one chat got unasked: reminders and progress, not answers or cards. */
  pushed(chat: string): readonly Sent[] {
    return this.sent.filter((one) => one.to === chat && one.delivery.lane === 'push')
  }
  /** The last card the team’s thread was given. */
  get card(): string {
    const isCard = ({ slot, edit }: Delivery) => slot === 'card' || (edit !== undefined && 'slot' in edit && edit.slot === 'card')
    return this.sent.filter((one) => isCard(one.delivery)).at(-1)?.text ?? ''
  }
}

/** What the one who acted was told. */
export const told = (turn: Turn): string => (turn.ack?.message === undefined ? '' : plainText(turn.ack.message))

/** What a turn sent to somebody. */
export const sentTo = (turn: Turn, address: Address): readonly Delivery[] =>
  turn.deliveries.filter((delivery) => addressKey(delivery.to) === addressKey(address))

/** The words of it. */
export const wordsTo = (turn: Turn, address: Address): string =>
  sentTo(turn, address)
    .map((delivery) => plainText(delivery.message))
    .join('\n')

/** The team’s thread of an application. */
export const threadOf = (scene: Scene): Address => deskThread(scene.application)!.address
