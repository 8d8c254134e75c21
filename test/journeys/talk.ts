// A talk with the pure flow: each line becomes an event, each turn is applied as the store would apply it. No store, no clock, no waiting.

import { numbered, renderText } from '../../src/bot/console/plain-text.ts'
import { terminal, toEvent } from '../../src/bot/console/typed-line.ts'
import { installedCounts } from '../../src/bot/index-cache.ts'
import type { Conversation, State } from '../../src/flows/model/application.ts'
import { applied } from '../../src/flows/model/apply.ts'
import { currentFacts } from '../../src/flows/model/current.ts'
import type { Event } from '../../src/flows/model/event.ts'
import { type Button, plainText } from '../../src/flows/model/message.ts'
import type { Turn } from '../../src/flows/model/turn.ts'
import { takeTurn } from '../../src/flows/take-turn.ts'
import { screen } from '../../src/flows/understand/screen.ts'
import { determine } from '../../src/knowledge/law/determine.ts'
import type { Verdict } from '../../src/knowledge/law/verdict.ts'
import { type Library, openLibrary } from '../../src/knowledge/library.ts'
import type { Locale } from '../../src/locale.ts'

/** The knowledge, opened once for all talks of a test file. */
export const library: Library = openLibrary({ indexCache: installedCounts })

/** The day talks take place on, unless said otherwise. */
export const day = '2026-11-23T02:00:00.000Z'

/** One conversation in memory. */
export class Talk {
  state: State
  /** What was said, as a transcript. */
  readonly lines: string[] = []
  turns: Turn[] = []
  #now: string
  #count = 0
  #buttons: readonly Button[] = []

  readonly locale: Locale
  readonly #library: Library

  constructor(locale: Locale = 'en', { now = day, state = freshState(locale), knowledge = library } = {}) {
    this.#library = knowledge
    this.locale = locale
    this.#now = now
    this.state = state
  }

  /** Says a line (a number picks a choice) and gives what is answered, as the terminal shows it. */
  say(line: string): string {
    return this.take(toEvent(line, this.#buttons, String(++this.#count), this.#now, this.locale), line)
  }

  /** Takes any event. */
  take(given: Event, shown = given.body.kind as string): string {
    const { event, masked } = screen(given, false)
    const turn = takeTurn(this.state, event, { now: this.#now, library: this.#library, masked })
    this.turns.push(turn)
    this.state = after(this.state, turn)
    const replies = turn.deliveries.filter(({ to }) => to.chat === terminal.chat)
    const last = replies.at(-1)
    if (last !== undefined) this.#buttons = numbered(last.message)
    const said = replies.map(({ message, locale }) => renderText(message, locale, false)).join('\n\n')
    this.lines.push(`> ${shown}`, said)
    return said
  }

  /** The words of the last reply without its choices. */
  get words(): string {
    return (
      this.turns
        .at(-1)
        ?.deliveries.map(({ message }) => plainText(message))
        .join('\n\n') ?? ''
    )
  }

  get buttons(): readonly Button[] {
    return this.#buttons
  }

  /** The verdict on what is known. */
  get verdict(): Verdict {
    const { application, conversation } = this.state
    const facts = currentFacts(application, conversation.memory.service ?? 's1')
    return determine(facts, library.rulebook, { asOf: this.#now.slice(0, 10), mode: 'conversation' })
  }

  get open(): string | undefined {
    return this.state.conversation.memory.open?.question
  }

  /** The talk as Markdown. */
  get transcript(): string {
    return `${this.lines.map((line) => (line.startsWith('> ') ? `**${line.slice(2)}**` : line.replace(/^ {2}(\d)/gm, '   $1'))).join('\n\n')}\n`
  }
}

/** A new application with one chat in the terminal. */
export function freshState(locale: Locale): State {
  const conversation: Conversation = {
    id: 'c1',
    application: 'a1',
    address: terminal,
    person: 'console:local:user',
    locale,
    reachable: true,
    position: null,
    memory: {},
  }
  return {
    version: 0,
    conversation,
    application: {
      id: 'a1',
      startedAt: day,
      services: [{ id: 's1' }],
      assertions: [],
      fields: [],
      orders: [],
      people: [],
      conversations: [conversation],
      reminders: [],
      files: [],
      casework: { tags: [], notes: [], marks: {} },
    },
  }
}

/** The state after a turn, as the store would load it. */
export function after(state: State, turn: Turn): State {
  let { application, conversation } = state
  for (const change of turn.changes) {
    application = applied(application, change)
    if (change.kind === 'conversation' && change.conversation.id === conversation.id) conversation = change.conversation
    if (change.kind === 'erase') return freshState(conversation.locale)
  }
  return { application, conversation, version: state.version + 1 }
}
