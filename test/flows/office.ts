// An application in memory with its clock: events go through the real flow, due reminders become events as the program's clock makes them.

import { installedCounts } from '../../src/bot/index-cache.ts'
import type { Application, Conversation, Person, Reminder, State } from '../../src/flows/model/application.ts'
import { applied } from '../../src/flows/model/apply.ts'
import { currentFacts } from '../../src/flows/model/current.ts'
import { type Actor, type Address, addressKey, type Event, type EventBody, type Evidence } from '../../src/flows/model/event.ts'
import { plainText } from '../../src/flows/model/message.ts'
import type { Delivery, Turn } from '../../src/flows/model/turn.ts'
import { takeTurn } from '../../src/flows/take-turn.ts'
import type { Facts } from '../../src/knowledge/law/facts.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import type { Locale } from '../../src/locale.ts'

/** The knowledge, opened once for a test file. */
export const library = openLibrary({ indexCache: installedCounts })

/** Something that went out: when, to whom, in words. */
export type Sent = { readonly at: string; readonly to: string; readonly text: string; readonly delivery: Delivery }

/** A person with one chat each on the channels named. */
export type Someone = {
  readonly id: string
  readonly locale?: Locale
  readonly timezone?: string
  readonly quiet?: string
  readonly channels?: readonly string[]
}

export class Office {
  state: State
  now: string
  readonly sent: Sent[] = []
  readonly turns: Turn[] = []
  #count = 0

  constructor(now: string, { people = [{ id: 'ann' }] as readonly Someone[], team = true, services = ['s1'] } = {}) {
    this.now = now
    const application: Application = {
      id: 'app1',
      startedAt: now,
      services: services.map((id) => ({ id })),
      assertions: [],
      fields: [],
      orders: [],
      people: [...people.map(personOf), ...(team ? [{ ...personOf({ id: 'tom' }), role: 'team' as const }] : [])],
      conversations: [
        ...people.flatMap((one) => (one.channels ?? ['telegram']).map((channel) => chatOf(one, channel))),
        ...(team ? [{ ...chatOf({ id: 'tom' }, 'slack'), memory: { desk: true as const } }] : []),
      ],
      reminders: [],
      files: [],
      casework: { tags: [], notes: [], marks: {} },
    }
    this.state = { application, conversation: application.conversations[0]!, version: 1 }
  }

  get application(): Application {
    return this.state.application
  }
  facts(service = 's1'): Facts {
    return currentFacts(this.application, service)
  }
  /** The texts sent so far to one chat. */
  texts(chat: string): readonly string[] {
    return this.sent.filter((one) => one.to === chat).map((one) => one.text)
  }
  /** What one chat got unasked: reminders and progress, not answers or cards. */
  pushed(chat: string): readonly Sent[] {
    return this.sent.filter((one) => one.to === chat && one.delivery.lane === 'push')
  }
  rows(state: Reminder['state'] = 'waiting'): readonly Reminder[] {
    return this.application.reminders.filter((one) => one.state === state).sort((a, b) => (a.fireAt < b.fireAt ? -1 : 1))
  }

  /** A client writes, or presses. */
  client(body: EventBody | string, person = 'ann', channel = 'telegram'): Turn {
    const from: Address = { channel: channel as Address['channel'], account: 'bot', chat: person }
    return this.take(typeof body === 'string' ? { kind: 'text', text: body } : body, from, { id: person, role: 'client' })
  }
  /** Presses a button by the words on it, of the latest message in the chat. */
  press(label: string, person = 'ann'): Turn {
    const buttons =
      this.sent
        .filter((one) => one.to === person)
        .at(-1)
        ?.delivery.message.buttons?.flat() ?? []
    const button = buttons.find((one) => one.label === label)
    if (button === undefined || !('data' in button))
      throw new Error(`no button ${label} among ${buttons.map((one) => one.label).join(', ')}`)
    return this.client({ kind: 'pressed', data: button.data }, person)
  }
  team(body: EventBody): Turn {
    return this.take(body, { channel: 'system', account: 'cli', chat: 'app1' }, { id: 'cli:tom', role: 'team' })
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

  take(body: EventBody, from: Address, actor: Actor, id = `e${++this.#count}`): Turn {
    const { application } = this.state
    const conversation =
      application.conversations.find((one) => addressKey(one.address) === addressKey(from)) ?? application.conversations[0]!
    const event: Event = { id, at: this.now, from, actor, body }
    const turn = takeTurn({ application, conversation, version: 1 }, event, { now: this.now, library })
    this.turns.push(turn)
    this.state = { application: turn.changes.reduce(applied, application), conversation, version: 1 }
    for (const delivery of turn.deliveries)
      this.sent.push({ at: this.now, to: delivery.to.chat, text: plainText(delivery.message), delivery })
    return turn
  }

  /** The clock goes on to an instant, stopping at every reminder on the way. Answers what was sent meanwhile. */
  until(instant: string): readonly Sent[] {
    const before = this.sent.length
    for (;;) {
      const [next] = this.rows()
      if (next === undefined || next.fireAt > instant) break
      if (next.fireAt > this.now) this.now = next.fireAt
      this.pump()
    }
    this.now = instant
    return this.sent.slice(before)
  }
  /** The clock jumps, as after downtime; then everything due is taken. */
  jump(instant: string): readonly Sent[] {
    const before = this.sent.length
    this.now = instant
    this.pump()
    return this.sent.slice(before)
  }
  pump(): void {
    for (const row of this.rows().filter((one) => one.fireAt <= this.now)) {
      const from: Address = { channel: 'system', account: 'clock', chat: 'app1' }
      this.take({ kind: 'due', reminder: row.key }, from, { id: 'program', role: 'program' }, `due:${row.key}@${row.fireAt}`)
    }
  }
}

function personOf({ id, locale = 'en', timezone = 'Asia/Shanghai', quiet = '21:00-09:00' }: Someone): Person {
  return { id, role: 'client', locale, timezone, quiet, stopped: [] }
}

function chatOf({ id, locale = 'en' }: Someone, channel: string): Conversation {
  return {
    id: `${channel}-${id}`,
    application: 'app1',
    address: { channel: channel as Address['channel'], account: 'bot', chat: id },
    person: id,
    locale,
    reachable: true,
    position: null,
    memory: {},
  }
}
