// Somebody with a phone: types, presses, sends files, edits, blocks; and sees what the bot wrote.
import type { Message, MessageEntity, User } from '@grammyjs/types'
import type { TelegramTwin } from './twin.ts'
import { messageOf, type Room, type Shown } from './world.ts'

const patienceMs = 20_000

/** One person in one chat (their private chat with the bot, or a group). */
export class Person {
  readonly user: User
  readonly room: Room
  readonly #twin: TelegramTwin
  /** How many of the chat's changes this person has looked at. */
  #seen = 0

  constructor(twin: TelegramTwin, user: User, room: Room) {
    this.#twin = twin
    this.user = user
    this.room = room
  }

  /** Types a message. In a group, privacy mode decides whether the bot gets it. */
  say(text: string, options: { replyTo?: Shown; date?: number } = {}): Shown {
    return this.#send({ text }, { text, ...options })
  }

  /** Presses a button of the latest message that has it, or of a given one. Answers with the query's id. */
  press(label: string | RegExp, on?: Shown): string {
    const fits = (text: string) => (typeof label === 'string' ? text === label || text === `✓ ${label}` : label.test(text))
    const all = on ? [on] : [...this.room.messages].reverse().filter(({ mine, deleted }) => mine && !deleted)
    const shown = all.find(({ keyboard }) => keyboard.flat().some((button) => fits(button.text) && 'callback_data' in button))
    const button = shown?.keyboard.flat().find((one) => fits(one.text) && 'callback_data' in one)
    if (shown === undefined || button === undefined) throw new Error(`no button ${label} in:\n${this.transcript()}`)
    return this.pressData((button as { callback_data: string }).callback_data, shown)
  }

  /** Presses a button by what it carries. */
  pressData(data: string, on: Shown): string {
    const id = this.#twin.nextQuery()
    const message = messageOf(this.room, on)
    this.#twin.push({ callback_query: { id, from: this.user, chat_instance: '1', data, message } } as never)
    return id
  }

  /** Changes the words of an earlier message (or leaves them, and Telegram reports an edit all the same). */
  edit(shown: Shown, text: string): void {
    shown.text = text
    const entities = entitiesIn(text)
    this.#twin.push({
      edited_message: {
        ...messageOf(this.room, shown),
        ...(entities.length > 0 && { entities }),
        edit_date: Math.floor(this.#twin.now() / 1000) + 1,
      },
    } as never)
  }

  /** Changes the words under a file. */
  editCaption(shown: Shown, caption: string): void {
    const { text: _, ...message } = messageOf(this.room, shown) as Message.TextMessage
    const edited = { ...message, document: { file_id: 'D', file_unique_id: 'U' }, caption }
    this.#twin.push({ edited_message: { ...edited, edit_date: Math.floor(this.#twin.now() / 1000) + 1 } } as never)
  }

  sendDocument(name: string, bytes: Buffer, options: { caption?: string; size?: number } = {}): Shown {
    const file = this.#twin.files.add('documents/file_#.bin', bytes, options.size)
    return this.#send(
      { text: options.caption ?? '', document: { name, bytes } },
      { document: { ...file, file_name: name }, ...(options.caption && { caption: options.caption }) },
    )
  }

  sendPhoto(bytes: Buffer): Shown {
    const small = { ...this.#twin.files.add('thumbnails/file_#.jpg', bytes.subarray(0, 20)), width: 90, height: 60 }
    const large = { ...this.#twin.files.add('photos/file_#.jpg', bytes), width: 1280, height: 860 }
    return this.#send({ text: '', document: { name: 'photo.jpg', bytes }, photo: true }, { photo: [small, large] })
  }

  /** Sends anything else a message can carry (sticker, voice, contact …). */
  send(content: Record<string, unknown>): Shown {
    return this.#send({ text: Object.keys(content)[0]! }, content)
  }

  /** Blocks the bot, or comes back. */
  block(blocked = true): void {
    this.room.blocked = blocked
    const member = (status: string) => ({ user: this.#twin.bot, status })
    const [before, after] = blocked ? ['member', 'kicked'] : ['kicked', 'member']
    const change = {
      chat: this.room.chat,
      from: this.user,
      date: Math.floor(this.#twin.now() / 1000),
      old_chat_member: member(before!),
      new_chat_member: member(after!),
    }
    this.#twin.push({ my_chat_member: change } as never)
  }

  /** What the bot wrote and has not been replaced, newest last. */
  get answers(): readonly Shown[] {
    return this.room.messages.filter(({ mine }) => mine)
  }

  get last(): Shown {
    const last = this.answers.at(-1)
    if (last === undefined) throw new Error('the bot has not written yet')
    return last
  }

  /** Waits for the next message or change by the bot that was not waited for before; `fits` passes over others. */
  async hears(fits: (shown: Shown) => boolean = () => true, ms = patienceMs): Promise<Shown> {
    const end = Date.now() + ms
    for (;;) {
      const changes = this.#twin.changesIn(this.room.chat.id)
      while (this.#seen < changes.length) {
        const shown = changes[this.#seen++]!
        if (fits(shown)) return shown
      }
      const left = end - Date.now()
      if (left <= 0 || !(await this.#twin.nextChange(left)))
        throw new Error(`nothing heard in ${ms} ms; the chat so far:\n${this.transcript()}`)
    }
  }

  /** Says something and waits for the answer. */
  async ask(text: string, fits?: (shown: Shown) => boolean): Promise<Shown> {
    this.passOver()
    this.say(text)
    return this.hears(fits)
  }

  /** Presses and waits for what comes of it. */
  async tap(label: string | RegExp, fits?: (shown: Shown) => boolean): Promise<Shown> {
    this.passOver()
    this.press(label)
    return this.hears(fits)
  }

  /** All that was written so far counts as seen. */
  passOver(): void {
    this.#seen = this.#twin.changesIn(this.room.chat.id).length
  }

  transcript(): string {
    return this.room.messages
      .map(
        ({ mine, from, text, keyboard }) =>
          `${mine ? 'bot' : from.first_name}: ${text}${keyboard
            .flat()
            .map((button) => ` [${button.text}]`)
            .join('')}`,
      )
      .join('\n')
  }

  #send(
    look: Pick<Shown, 'text' | 'document' | 'photo'>,
    content: Record<string, unknown> & { replyTo?: Shown; date?: number },
  ): Shown {
    const { replyTo, date, ...fields } = content
    const at = date ?? this.#twin.now()
    const shown = this.#twin.world.add(
      this.room,
      { ...look, from: this.user, mine: false, entities: [], keyboard: [], ...(replyTo && { replyTo: replyTo.id }) },
      at,
    )
    const { document: _, ...plain } = shown
    const { text: __, ...base } = messageOf(this.room, plain) as Message.TextMessage
    const text = typeof fields.text === 'string' ? fields.text : undefined
    const entities = text === undefined ? [] : entitiesIn(text)
    if (this.room.chat.type === 'private' && !this.room.blocked) this.room.started = true
    const message = { ...base, ...fields, ...(entities.length > 0 && { entities }) }
    if (this.room.chat.type === 'private' || this.#twin.hearsInGroup(message as Message, replyTo))
      this.#twin.push({ message } as never)
    return shown
  }
}

/** What Telegram's apps mark by themselves: commands and mentions. */
function entitiesIn(text: string): MessageEntity[] {
  const found = [...text.matchAll(/(?:^|(?<=\s))\/[A-Za-z0-9_]+(?:@\w+)?/g)].map((match) => ({
    type: 'bot_command',
    offset: match.index,
    length: match[0].length,
  }))
  const mentions = [...text.matchAll(/(?<![\w/])@\w{3,}/g)].map((match) => ({
    type: 'mention',
    offset: match.index,
    length: match[0].length,
  }))
  return [...found, ...mentions] as MessageEntity[]
}
