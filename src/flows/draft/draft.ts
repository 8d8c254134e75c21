// A turn in the making: what is known so far, what will be written and what will be said. Inside `takeTurn` only; from outside it is pure.

import { type FactPath, type Facts, type FactValue, factPaths } from '../../knowledge/law/facts.ts'
import type { Verdict } from '../../knowledge/law/verdict.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Locale, Text } from '../../locale.ts'
import { say } from '../../locale.ts'
import type { ConversationEvent, Mode } from '../charts/conversation.ts'
import { mode, move } from '../charts/position.ts'
import type { Application, Assertion, Conversation, Memory, Standing, State } from '../model/application.ts'
import { applied } from '../model/apply.ts'
import { type Contest, rivalFact, rivalField } from '../model/contest.ts'
import { currentFacts, holderOf } from '../model/current.ts'
import type { Address, Event } from '../model/event.ts'
import type { Block, Button, Message } from '../model/message.ts'
import { text } from '../model/message.ts'
import type { AuditEntry, Change, Delivery, Nudge, Turn } from '../model/turn.ts'
import type { Masked, TurnContext } from '../model/turn-context.ts'
import { type View, verdictIn } from '../model/view.ts'
import type { CommandName } from '../understand/command-words.ts'
import { Saying } from './reply.ts'

/** A command that a skill leads on to. */
type Led = { readonly name: CommandName; readonly argument: string }

/** Collects one turn. Handlers call it in the order in which things happen. */
export class Turning {
  readonly event: Event
  readonly now: string
  readonly library: Library
  /** Where the account team works; undefined where none is connected. */
  readonly team: Address | undefined
  readonly masked: readonly Masked[]
  application: Application
  conversation: Conversation
  /** The values of the yes-or-no that this turn settles. */
  settled: Readonly<Record<string, string>> | undefined
  /** What this turn said against the other side: it stands as proposed, and both are asked. */
  readonly contested: Omit<Contest, 'id' | 'insists'>[] = []
  readonly #before: Conversation
  readonly #changes: Change[] = []
  readonly #deliveries: Delivery[] = []
  readonly #nudges: Nudge[] = []
  #ack: Turn['ack']
  #leadsTo: Led | null = null
  #children: Event[] = []
  readonly #saying = new Saying()
  #private = false

  constructor(state: State, event: Event, context: TurnContext) {
    this.event = event
    this.now = context.now
    this.library = context.library
    this.team = context.team
    this.masked = context.masked ?? []
    this.application = state.application
    this.conversation = state.conversation
    this.#before = state.conversation
  }

  get locale(): Locale {
    return this.conversation.locale
  }
  get memory(): Memory {
    return this.conversation.memory
  }
  get mode(): Mode {
    return mode(this.conversation.position)
  }
  /** Today in China: the day facts hold and clocks of authorities count by. */
  get today(): string {
    return new Date(Date.parse(this.now) + 8 * 3_600_000).toISOString().slice(0, 10)
  }
  /** The service spoken about. */
  get service(): string {
    return this.memory.service ?? this.application.services[0]?.id ?? 's1'
  }

  /** The application as cards and lists read it, in the language spoken here. */
  get view(): View {
    const { application, library, today, locale } = this
    return { application, library, today, locale }
  }

  facts(service = this.service): Facts {
    return currentFacts(this.application, service)
  }

  /** The verdict on what is known now, as in a conversation: a default counts as not asked. */
  verdict(service = this.service): Verdict {
    return verdictIn(this.view, service)
  }

  // --- what is written ---

  /** States facts: one assertion a path, in the order of the vocabulary. */
  state(states: { readonly [Path in FactPath]?: FactValue | null }, standing: Standing = 'said', service = this.service): void {
    for (const path of factPaths) {
      const value = states[path]
      if (value === undefined) continue
      const assertion: Assertion = {
        path,
        value,
        standing,
        service: holderOf(path, service),
        by: this.event.actor.id,
        at: this.now,
        event: this.event.id,
      }
      this.write({ kind: 'assert', assertion: standing === 'said' ? this.#unlessContested(assertion, service) : assertion })
    }
  }

  /** States a field of the form. */
  fill(id: string, value: string | null, service: string | null): void {
    const field = { id, service, value, by: this.event.actor.id, at: this.now, event: this.event.id }
    const { side } = this
    const rival = side === null ? null : rivalField(this.application, field, side)
    if (rival === null || value === null || side === null) return this.write({ kind: 'field', field })
    this.#contest({ field: id }, service, rival, value, side)
  }

  /** The side the one who acts stands on; null for the program itself. */
  get side(): 'client' | 'team' | null {
    const { role } = this.event.actor
    return role === 'program' ? null : role
  }

  /** What the other side has said otherwise is not overwritten: it stays, and this becomes a proposal. */
  #unlessContested(assertion: Assertion, service: string): Assertion {
    const { side } = this
    const rival = side === null ? null : rivalFact(this.application, assertion, side, service)
    if (rival === null || assertion.value === null || side === null) return assertion
    this.#contest({ path: assertion.path }, assertion.service, rival, assertion.value, side)
    return { ...assertion, standing: 'proposed' }
  }

  #contest(about: Contest['about'], service: string | null, stands: FactValue, said: FactValue, side: 'client' | 'team'): void {
    const values = side === 'client' ? { client: said, team: stands } : { client: stands, team: said }
    this.contested.push({ about, service, values, stands: side === 'client' ? 'team' : 'client', at: this.now })
  }

  /** Any change; the turn's own picture of the application follows it. */
  write(change: Change): void {
    this.#changes.push(change)
    this.application = applied(this.application, change)
  }

  /** Has this turn written a change of one of these kinds? */
  wrote(...kinds: readonly Change['kind'][]): boolean {
    return this.#changes.some((change) => kinds.includes(change.kind))
  }

  /** Has the conversation moved along its chart, or noted something new about its person? */
  get movedOn(): boolean {
    const { position, memory } = this.#before
    return this.conversation.position !== position || this.memory.more?.activeOn !== memory.more?.activeOn
  }

  audit(what: string, detail: string): void {
    const entry: AuditEntry = { at: this.now, by: this.event.actor.id, what, detail }
    this.#changes.push({ kind: 'audit', entry })
  }

  remember(patch: { [Key in keyof Memory]?: Memory[Key] | undefined }): void {
    const memory = { ...this.memory, ...patch } as Record<string, unknown>
    for (const key of Object.keys(memory)) if (memory[key] === undefined) delete memory[key]
    this.conversation = { ...this.conversation, memory: memory as Memory }
  }

  /** Something kept for a feature of its own (`memory.more`). */
  rememberMore(key: string, value: unknown): void {
    this.remember({ more: { ...this.memory.more, [key]: value } })
  }

  go(event: ConversationEvent): void {
    this.conversation = { ...this.conversation, position: move(this.conversation.position, event) }
  }

  speak(locale: Locale): void {
    this.conversation = { ...this.conversation, locale }
  }

  // --- what is said ---

  /** Adds to the one reply of this turn. */
  say(...blocks: readonly Block[]): void {
    this.#saying.say(...blocks)
  }

  /** Would the reply still fit a phone with this? */
  fits(...more: readonly Block[]): boolean {
    return this.#saying.fits(...more)
  }

  /** Adds the question the reply ends in. */
  put(...question: readonly Block[]): void {
    this.#saying.put(...question)
  }

  /** Adds a paragraph of authored words. */
  tell(words: Text, values: Readonly<Record<string, string | number>> = {}): void {
    this.say(text(words[this.locale], values))
  }

  /** The buttons under the reply; the last caller decides. */
  offer(rows: readonly (readonly Button[])[]): void {
    this.#saying.offer(rows)
  }

  get offered(): boolean {
    return this.#saying.offered
  }

  /** Everything is erased by this turn. */
  get erased(): boolean {
    return this.#changes.at(-1)?.kind === 'erase'
  }

  get silent(): boolean {
    return this.#saying.silent
  }

  /** The reply takes the place of the message whose button was pressed, and of later ones in this slot. */
  inPlace(slot: string): void {
    this.#saying.inPlace(slot)
  }

  /** The reply goes to the one who acted alone, as the platform's synchronous answer; nothing is posted. */
  answerPrivately(): void {
    this.#private = true
  }

  /** What the reply brings beside words and buttons. */
  attach(more: Pick<Message, 'file' | 'rating'>): void {
    this.#saying.attach(more)
  }

  /** A message to somebody else, or beside the reply. `key` makes it unique within the turn. */
  deliver(delivery: Omit<Delivery, 'key'> & { key?: string }): void {
    this.#deliveries.push({ key: `${this.event.id}#${delivery.key ?? this.#deliveries.length + 2}`, ...omitKey(delivery) })
  }

  nudge(nudge: Nudge): void {
    this.#nudges.push(nudge)
  }

  toast(words: Text): void {
    const expiresAt = new Date(Date.parse(this.now) + 15_000).toISOString()
    this.nudge({ kind: 'toast', to: this.event.from, expiresAt, text: say(words, this.locale) })
  }

  acknowledge(ack: NonNullable<Turn['ack']>): void {
    this.#ack = ack
  }

  /** Names the command that follows in this same turn: no skill needs to know the list of them. */
  leadTo(name: CommandName, argument = ''): void {
    this.#leadsTo = { name, argument }
  }

  /** What follows, once. */
  takeLed(): Led | null {
    const led = this.#leadsTo
    this.#leadsTo = null
    return led
  }

  follow(child: Event): void {
    this.#children.push(child)
  }

  /** The turn, whole. */
  finish(): Turn {
    const changes = [...this.#changes]
    if (this.event.from.channel !== 'system' && this.conversation !== this.#before) {
      const erased = changes.findIndex((change) => change.kind === 'erase')
      const change: Change = { kind: 'conversation', conversation: this.conversation }
      if (erased < 0) changes.push(change)
    }
    const posted = this.#private ? [] : this.#saying.deliveries(this.event, this.conversation)
    const ack = this.#private && !this.silent ? { message: this.#saying.message(), locale: this.locale } : this.#ack
    return {
      changes,
      deliveries: [...posted, ...this.#deliveries],
      nudges: this.#nudges,
      ...(ack && { ack }),
      ...(this.#children.length > 0 && { children: this.#children }),
    }
  }
}

const omitKey = <Given extends { key?: string }>({ key: _, ...rest }: Given): Omit<Given, 'key'> => rest
