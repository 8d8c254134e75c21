// A conversation in which one question is open: what is said to it, what is kept of that, and what is said back.
import { renderText } from '../../../src/bot/console/plain-text.ts'
import type { Conversation } from '../../../src/flows/model/application.ts'
import { currentFacts, currentFields } from '../../../src/flows/model/current.ts'
import type { Actor, Address } from '../../../src/flows/model/event.ts'
import { openInPlainCase } from '../../../src/flows/talk/interview/plain-case.ts'
import type { Question } from '../../../src/knowledge/questions/question.ts'
import type { Locale } from '../../../src/locale.ts'
import { freshState } from '../../journeys/talk.ts'
import { clientAddress, day, library, team } from '../cast.ts'
import { Scene, sentTo } from '../scene.ts'

/** A conversation to which things happen: what it knows, and what was said to whoever acted last. */
export class Asked extends Scene {
  readonly #chat: Address
  readonly #locale: Locale

  constructor(question: Question, locale: Locale, seat: Partial<Conversation> = {}) {
    const { application, conversation } = openInPlainCase(freshState(locale), question, library.questions, day)
    const memory = { ...conversation.memory, ...seat.memory }
    super({
      application: { ...application, conversations: [{ ...conversation, address: clientAddress, ...seat, memory }] },
      team,
    })
    this.#chat = seat.address ?? clientAddress
    this.#locale = locale
  }

  get chat(): Conversation {
    return this.application.conversations.find(({ address }) => address === this.#chat)!
  }

  get words(): string {
    const turn = this.turns.at(-1)!
    const said = sentTo(turn, this.#chat).map(({ message }) => renderText(message, this.#locale, false))
    return [...said, ...Object.values(turn.ack?.errors ?? {})].join('\n')
  }

  says(text: string, actor: Actor = { id: this.chat.person, role: 'client' }): void {
    this.take(actor, { kind: 'text', text, message: `m${this.turns.length + 1}` }, this.#chat)
  }

  /** What is kept for the question. */
  kept({ field, asks }: Question): unknown {
    const { application } = this
    if (field !== undefined && currentFields(application, 's1')[field] !== undefined)
      return currentFields(application, 's1')[field]
    const facts = currentFacts(application, 's1')
    return asks.map((path) => facts[path]).find((value) => value !== undefined)
  }
}
