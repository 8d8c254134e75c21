// A talk with the pure flow, as the terminal shows it: each line becomes an event of a scene. No store, no clock, no waiting.

import { numbered, renderText } from '../../src/bot/console/plain-text.ts'
import { terminal, toEvent } from '../../src/bot/console/typed-line.ts'
import { currentFacts } from '../../src/flows/model/current.ts'
import type { Event } from '../../src/flows/model/event.ts'
import { type Button, plainText } from '../../src/flows/model/message.ts'
import type { ChatState } from '../../src/flows/model/state.ts'
import { determine } from '../../src/knowledge/law/determine.ts'
import type { Verdict } from '../../src/knowledge/law/verdict.ts'
import type { Locale } from '../../src/locale.ts'
import { begun, conversationOf, day, library } from '../flows/cast.ts'
import { Scene } from '../flows/scene.ts'

export { day, library }

/** One conversation in memory. */
export class Talk {
  /** What was said, as a transcript. */
  readonly lines: string[] = []
  readonly locale: Locale
  readonly #scene: Scene
  #count = 0
  #buttons: readonly Button[] = []

  constructor(locale: Locale = 'en', { now = day, state = freshState(locale), knowledge = library } = {}) {
    this.locale = locale
    this.#scene = new Scene({ application: state.application, now, library: knowledge })
    this.state = state
  }

  get state(): ChatState {
    return this.#scene.stateAt(terminal) as ChatState
  }
  set state(state: ChatState) {
    const conversations = state.application.conversations.map((conversation) =>
      conversation.id === state.conversation.id ? state.conversation : conversation,
    )
    this.#scene.application = { ...state.application, conversations }
  }
  get turns(): Scene['turns'] {
    return this.#scene.turns
  }

  /** Says a line (a number picks a choice) and gives what is answered, as the terminal shows it. */
  say(line: string): string {
    return this.take(toEvent(line, this.#buttons, String(++this.#count), this.#scene.now, this.locale), line)
  }

  /** Takes any event. */
  take(event: Event, shown = event.body.kind as string): string {
    const turn = this.#scene.happen(event)
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
    return determine(facts, library.rulebook, { asOf: this.#scene.now.slice(0, 10), mode: 'conversation' })
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
export function freshState(locale: Locale): ChatState {
  const conversation = conversationOf({ id: 'c1', application: 'a1', address: terminal, person: 'console:local:user', locale })
  return { at: 'chat', version: 0, conversation, application: begun({ conversations: [conversation] }) }
}
