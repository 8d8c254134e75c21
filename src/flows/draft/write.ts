// What a turn writes: facts, fields and other changes, memory, the chart's position, audit. The turn's own picture follows every change.

import { type FactPath, type FactValue, factPaths } from '../../knowledge/law/facts.ts'
import type { Locale } from '../../locale.ts'
import type { ConversationEvent } from '../charts/conversation.ts'
import { move } from '../charts/position.ts'
import type { Application, Assertion, Conversation, Standing } from '../model/application.ts'
import { applied } from '../model/apply.ts'
import type { Contest } from '../model/casework.ts'
import { rivalFact, rivalField } from '../model/contest.ts'
import { holderOf } from '../model/current.ts'
import type { Event } from '../model/event.ts'
import type { Memory } from '../model/memory.ts'
import { chatOf, type State } from '../model/state.ts'
import type { Change } from '../model/turn.ts'

/** Collects the changes of one turn, in the order in which things happen. */
export class Writing {
  application: Application
  conversation: Conversation
  /** What this turn said against the other side: it stands as proposed, and both are asked. */
  readonly contested: Omit<Contest, 'id' | 'insists'>[] = []
  readonly #before: Conversation
  readonly #event: Event
  readonly #now: string
  readonly #changes: Change[] = []

  constructor(state: State, event: Event, now: string) {
    this.application = state.application
    this.conversation = chatOf(state)
    this.#before = this.conversation
    this.#event = event
    this.#now = now
  }

  /** The service spoken about. */
  get service(): string {
    return this.conversation.memory.service ?? this.application.services[0]?.id ?? 's1'
  }

  /** The side the one who acts stands on; null for the program itself. */
  get side(): 'client' | 'team' | null {
    const { role } = this.#event.actor
    return role === 'program' ? null : role
  }

  /** States facts: one assertion a path, in the order of the vocabulary. */
  state(states: { readonly [Path in FactPath]?: FactValue | null }, standing: Standing = 'said', service = this.service): void {
    for (const path of factPaths) {
      const value = states[path]
      if (value === undefined) continue
      const { actor, id: event } = this.#event
      const assertion: Assertion = {
        path,
        value,
        standing,
        service: holderOf(path, service),
        by: actor.id,
        at: this.#now,
        event,
      }
      this.change({ kind: 'assert', assertion: standing === 'said' ? this.#unlessContested(assertion, service) : assertion })
    }
  }

  /** States a field of the form. */
  fill(id: string, value: string | null, service: string | null): void {
    const field = { id, service, value, by: this.#event.actor.id, at: this.#now, event: this.#event.id }
    const { side } = this
    const rival = side === null ? null : rivalField(this.application, field, side)
    if (rival === null || value === null || side === null) return this.change({ kind: 'field', field })
    this.#contest({ field: id }, service, rival, value, side)
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
    this.contested.push({ about, service, values, stands: side === 'client' ? 'team' : 'client', at: this.#now })
  }

  /** Any change; the turn's own picture of the application follows it. */
  change(change: Change): void {
    this.#changes.push(change)
    this.application = applied(this.application, change)
  }

  /** Has this turn written a change of one of these kinds? */
  wrote(...kinds: readonly Change['kind'][]): boolean {
    return this.#changes.some((change) => kinds.includes(change.kind))
  }

  /** Everything is erased by this turn. */
  get erased(): boolean {
    return this.#changes.at(-1)?.kind === 'erase'
  }

  /** Has the conversation moved along its chart, or noted something new about its person? */
  get movedOn(): boolean {
    const { position, memory } = this.#before
    return this.conversation.position !== position || this.conversation.memory.activeOn !== memory.activeOn
  }

  /** An entry of the audit trail: what was done, and to what. */
  audit(what: string, detail: string): void {
    this.#changes.push({ kind: 'audit', entry: { at: this.#now, by: this.#event.actor.id, what, detail } })
  }

  /** Changes what the conversation keeps between two messages; undefined takes a part away. */
  remember(patch: { [Key in keyof Memory]?: Memory[Key] | undefined }): void {
    const memory = { ...this.conversation.memory, ...patch } as Record<string, unknown>
    for (const key of Object.keys(patch)) if (memory[key] === undefined) delete memory[key]
    this.conversation = { ...this.conversation, memory: memory as Memory }
  }

  /** Moves the conversation along its chart. */
  go(event: ConversationEvent): void {
    this.conversation = { ...this.conversation, position: move(this.conversation.position, event) }
  }

  /** Goes on in this language. */
  speak(locale: Locale): void {
    this.conversation = { ...this.conversation, locale }
  }

  /** All changes, with the conversation as it stands at the end; after an erasure it is gone too. */
  finished(): readonly Change[] {
    const unchanged = this.#event.from.channel === 'system' || this.conversation === this.#before
    if (unchanged || this.wrote('erase')) return [...this.#changes]
    return [...this.#changes, { kind: 'conversation', conversation: this.conversation }]
  }
}
