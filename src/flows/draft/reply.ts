// The reply of a turn in the making: paragraphs, buttons, a file. Where it would be too long for a phone, the question it ends in is a message of its own.
import type { Locale, Text } from '../../locale.ts'
import type { Conversation } from '../model/application.ts'
import type { Event } from '../model/event.ts'
import { type AnswerInput, type Block, type Button, type Message, messageMost, plainText, text } from '../model/message.ts'
import type { Ack, Delivery } from '../model/turn.ts'

/** Collects the one reply of a turn. */
export class Reply {
  #blocks: Block[] = []
  #buttons: Button[][] = []
  #more: Pick<Message, 'file' | 'rating'> = {}
  #answer: AnswerInput | undefined
  #slot: string | undefined
  #inPlace = false
  #again = false
  #question: number | undefined
  #private = false
  readonly #locale: () => Locale

  constructor(locale: () => Locale) {
    this.#locale = locale
  }

  /** Nothing has been said. */
  get silent(): boolean {
    return this.#blocks.length === 0
  }

  /** There are buttons under it. */
  get offered(): boolean {
    return this.#buttons.length > 0
  }

  /** Adds to the one reply of this turn. A paragraph that stands in it already, word for word, is not said twice. */
  say(...blocks: readonly Block[]): void {
    for (const block of blocks) if (!this.#stands(block)) this.#blocks.push(block)
  }

  #stands(block: Block): boolean {
    if (block.kind !== 'text') return false
    const words = plainText({ blocks: [block] })
    return words.length > 30 && this.#blocks.some((one) => one.kind === 'text' && plainText({ blocks: [one] }) === words)
  }

  /** Adds a paragraph of authored words. */
  tell(words: Text, values: Readonly<Record<string, string | number>> = {}): void {
    this.say(text(words[this.#locale()], values))
  }

  /** Would the reply still fit a phone with this? */
  fits(...more: readonly Block[]): boolean {
    return plainText({ blocks: [...this.#blocks, ...more] }).length <= messageMost
  }

  /** Adds the question the reply ends in; it and its buttons stand together. */
  put(...question: readonly Block[]): void {
    this.#question = this.#blocks.length
    this.say(...question)
  }

  /** Everything said before the question it ends in gives way to this. */
  instead(...blocks: readonly Block[]): void {
    this.#blocks = [...blocks, ...(this.#question === undefined ? [] : this.#blocks.slice(this.#question))]
    if (this.#question !== undefined) this.#question = blocks.length
  }

  /** The buttons under the reply; the last caller decides. */
  offer(rows: readonly (readonly Button[])[]): void {
    this.#buttons = rows.map((row) => [...row])
  }

  /** How what was asked is best answered, for a channel with inputs of its own; the last caller decides. */
  expect(answer: AnswerInput | undefined): void {
    this.#answer = answer
  }

  /** What the reply brings beside words and buttons. */
  attach(more: Pick<Message, 'file' | 'rating'>): void {
    this.#more = { ...this.#more, ...more }
  }

  /** The reply takes the place of the message whose button was pressed, and of later ones in this slot. */
  inPlace(slot: string): void {
    this.#slot = slot
    this.#inPlace = true
  }

  /** The reply takes the place of the one before it in this slot: both answer one thing that came in parts. */
  again(slot: string, first: boolean): void {
    this.#slot = slot
    this.#again = !first
  }

  /** The reply goes to the one who acted alone, as the platform's synchronous answer; nothing is posted. */
  answerPrivately(): void {
    this.#private = true
  }

  /** The synchronous answer, where it is one. */
  ack(locale: Locale): Ack | null {
    return this.#private && !this.silent ? { message: this.message(), locale } : null
  }

  /** All of it as one message. */
  message(from = 0): Message {
    return {
      blocks: this.#blocks.slice(from),
      ...(this.#buttons.length > 0 && { buttons: this.#buttons }),
      ...this.#more,
      ...(this.#answer !== undefined && { answer: this.#answer }),
    }
  }

  /** What is owed for it: nothing, one message, or what was said before the question and the question. */
  deliveries(event: Event, { address: to, locale }: Conversation): Delivery[] {
    if (this.silent || this.#private) return []
    const shared = { to, lane: 'reply' as const, locale }
    const key = `${event.id}#1`
    const slot = this.#slot === undefined ? {} : { slot: this.#slot }
    const at = this.#question ?? 0
    if (at > 0 && plainText(this.message()).length > messageMost)
      return [
        { ...shared, key: `${event.id}#before`, message: { blocks: this.#blocks.slice(0, at) } },
        { ...shared, key, message: this.message(at), ...slot },
      ]
    const pressed = event.body.kind === 'pressed' ? event.body.message : undefined
    const edit = this.#inPlace && pressed !== undefined ? { edit: { message: pressed } } : {}
    const again = this.#again && this.#slot !== undefined ? { edit: { slot: this.#slot } } : {}
    return [{ ...shared, key, message: this.message(), ...slot, ...edit, ...again }]
  }
}
