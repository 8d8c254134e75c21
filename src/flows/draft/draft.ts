// A turn in the making: what is known so far to read, and three hands to change it with. Inside `takeTurn` only; from outside it is pure.

import type { Facts } from '../../knowledge/law/facts.ts'
import type { Verdict } from '../../knowledge/law/verdict.ts'
import type { Library } from '../../knowledge/library.ts'
import type { Locale } from '../../locale.ts'
import { chinaDay } from '../../time.ts'
import type { Mode } from '../charts/conversation.ts'
import { mode } from '../charts/position.ts'
import type { Application, Conversation } from '../model/application.ts'
import { currentFacts } from '../model/current.ts'
import type { Address, Event } from '../model/event.ts'
import type { Memory } from '../model/memory.ts'
import { withoutOthers } from '../model/participant.ts'
import type { State } from '../model/state.ts'
import type { Turn } from '../model/turn.ts'
import type { Masked, TurnContext } from '../model/turn-context.ts'
import { type TalkView, type View, verdictIn } from '../model/view.ts'
import type { WaysIn } from '../model/ways-in.ts'
import type { CommandName } from '../understand/command-words.ts'
import { Reply } from './reply.ts'
import { Sending } from './send.ts'
import { asTeamSees } from './team-sees.ts'
import { Writing } from './write.ts'

/** A command that a skill leads on to. */
type Led = { readonly name: CommandName; readonly argument: string }

/**
 * One turn in the making. It is a view of the talk, always as of now; what a turn brings about goes through one of its hands:
 * `write` (facts, fields, changes, memory, chart, audit), `reply` (the one answer to who acted), `send` (to anybody else, or beside it).
 */
export class Draft implements TalkView {
  readonly event: Event
  readonly now: string
  /** Today in China: the day facts hold and clocks of authorities count by. */
  readonly today: string
  readonly library: Library
  /** Where the account team works; undefined where none is connected. */
  readonly team: Address | undefined
  readonly masked: readonly Masked[]
  /** How somebody can be invited; undefined where no channel is open. */
  readonly waysIn: WaysIn | undefined
  readonly write: Writing
  readonly reply: Reply
  readonly send: Sending
  /** The values of the yes-or-no that this turn settles. */
  settled: Readonly<Record<string, string>> | undefined
  #leadsTo: Led | null = null
  readonly #before: Application

  constructor(state: State, event: Event, context: TurnContext) {
    this.event = event
    this.#before = state.application
    this.now = context.now
    this.today = chinaDay(context.now)
    this.library = context.library
    this.team = context.team
    this.masked = context.masked ?? []
    this.waysIn = context.waysIn
    this.write = new Writing(state, event, context.now)
    this.reply = new Reply(() => this.locale)
    this.send = new Sending(event, context.now, () => this.locale)
  }

  get application(): Application {
    return this.write.application
  }
  get conversation(): Conversation {
    return this.write.conversation
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
  /** The service spoken about. */
  get service(): string {
    return this.write.service
  }
  /** The side the one who acts stands on; null for the program itself. */
  get side(): 'client' | 'team' | null {
    return this.write.side
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

  /** The turn, whole. */
  finish(): Turn {
    const { ack, nudges, children, photos, deliveries } = this.send
    const given = this.reply.ack(this.locale) ?? ack
    return {
      changes: this.write.finished(),
      deliveries: [...this.reply.deliveries(this.event, this.conversation), ...deliveries].map((delivery) =>
        asTeamSees(this, this.#before, withoutOthers([this.#before, this.application], this.library, delivery)),
      ),
      nudges,
      ...(given && { ack: given }),
      ...(children.length > 0 && { children }),
      ...(photos.length > 0 && { photos }),
    }
  }
}
