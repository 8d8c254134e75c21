// A Telegram of one's own for tests: a small HTTP server that behaves as the Bot API does, and people to talk with the bot.
import { EventEmitter, once } from 'node:events'
import type { Server } from 'node:http'
import type { Message, User } from '@grammyjs/types'
import { Faults } from './faults.ts'
import { Files } from './files.ts'
import { Flood, type FloodLimits, publishedLimits } from './flood.ts'
import { type Ground, methodsOn } from './methods.ts'
import { Person } from './person.ts'
import { type Call, serve } from './server.ts'
import { type NewUpdate, Updates } from './updates.ts'
import { type Room, type Shown, World } from './world.ts'

/** Opens a twin. `limits` null lifts flood control. */
export async function openTelegramTwin(options: { limits?: FloodLimits | null; now?: () => number } = {}): Promise<TelegramTwin> {
  const twin = new TelegramTwin(options.limits === undefined ? publishedLimits : options.limits, options.now ?? Date.now)
  await twin.listen()
  return twin
}

/** The server, the world behind it, and what the bot did. */
export class TelegramTwin {
  readonly token = '110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw'
  readonly bot: User & { username: string } = {
    id: 110201543,
    is_bot: true,
    first_name: 'ICP Assistant',
    username: 'icp_assistant_bot',
  }
  readonly world = new World()
  readonly updates = new Updates()
  readonly faults = new Faults()
  readonly files = new Files()
  readonly flood: Flood
  readonly calls: Call[] = []
  readonly menus: Ground['menus'] = []
  readonly texts: Ground['texts'] = new Map()
  /** How presses were answered: undefined until they are. */
  readonly pressAnswers = new Map<string, { text?: string | undefined } | undefined>()
  readonly actions: Ground['actions'] = []
  readonly now: () => number
  url = ''
  #server: Server | undefined
  readonly #changes = new Map<number, Shown[]>()
  readonly #ring = new EventEmitter().setMaxListeners(0)
  #ids = 5_000_000
  #groups = -100_000
  #queries = 4_382_000_000_000

  constructor(limits: FloodLimits | null, now: () => number) {
    this.now = now
    this.flood = new Flood(limits, now)
  }

  async listen(): Promise<void> {
    const { bot, world, updates, flood, files, menus, texts, actions, now, faults, calls, token } = this
    const answers = {
      has: (id: string) => this.pressAnswers.has(id),
      set: (id: string, words: { text?: string }) => this.#answered(id, words),
    }
    const changed = (room: Room, shown: Shown) => {
      const all = this.#changes.get(room.chat.id) ?? []
      all.push(shown)
      this.#changes.set(room.chat.id, all)
      this.#ring.emit('change')
    }
    const methods = methodsOn({
      bot,
      world,
      updates,
      flood,
      files,
      menus,
      texts,
      answers: answers as never,
      actions,
      now,
      changed,
    })
    const { server, url } = await serve({ token, methods, faults, files, calls, now })
    this.#server = server
    this.url = url
  }

  /** A new person, who has not started the bot yet: their first message does. */
  person(about: { name?: string; language?: string } = {}): Person {
    const user: User = {
      id: this.#ids++,
      is_bot: false,
      first_name: about.name ?? 'Ada',
      ...(about.language && { language_code: about.language }),
    } as User
    return new Person(
      this,
      user,
      this.world.open({ id: user.id, type: 'private', first_name: user.first_name } as Room['chat'], false),
    )
  }

  /** A group the bot is in, in privacy mode, and somebody's place in it. */
  group(title = 'Filing team'): { room: Room; member: (person?: Person) => Person } {
    const room = this.world.open({ id: this.#groups--, type: 'group', title } as Room['chat'], true)
    return { room, member: (person = this.person()) => new Person(this, person.user, room) }
  }

  /** Makes a supergroup of a group: both chats get their notice. */
  upgrade(room: Room, notice = true): Room {
    const moved = this.world.open(
      { id: room.chat.id - 1_000_000_000_000, type: 'supergroup', title: 'Filing team' } as Room['chat'],
      true,
    )
    room.movedTo = moved.chat.id
    const date = Math.floor(this.now() / 1000)
    const from = { id: 1_087_968_824, is_bot: false, first_name: 'Owner' }
    if (!notice) return moved
    this.push({ message: { message_id: room.next++, date, chat: room.chat, from, migrate_to_chat_id: moved.chat.id } } as never)
    this.push({
      message: { message_id: moved.next++, date, chat: moved.chat, from, migrate_from_chat_id: room.chat.id },
    } as never)
    return moved
  }

  /** Privacy mode (Bots FAQ): commands for this bot or nobody else in particular, mentions, replies to the bot, notices. */
  hearsInGroup(message: Message, replyTo: Shown | undefined): boolean {
    const text = message.text ?? ''
    const command = /^\/\w+(?:@(\w+))?/.exec(text)
    if (command !== null) return command[1] === undefined || command[1] === this.bot.username
    return replyTo?.mine === true || text.includes(`@${this.bot.username}`)
  }

  push(update: NewUpdate): number {
    return this.updates.push(update)
  }

  nextQuery(): string {
    const id = String(this.#queries++)
    this.pressAnswers.set(id, undefined)
    return id
  }

  changesIn(chat: number): readonly Shown[] {
    return this.#changes.get(chat) ?? []
  }

  /** Resolves at the next thing the bot does in any chat; false after `ms`. */
  async nextChange(ms: number): Promise<boolean> {
    const signal = AbortSignal.timeout(ms)
    return once(this.#ring, 'change', { signal }).then(
      () => true,
      () => false,
    )
  }

  /** Waits until something holds, looking whenever the bot does something, and now and then. */
  async until(holds: () => boolean, what: string, ms = 10_000): Promise<void> {
    const end = Date.now() + ms
    while (!holds()) {
      if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what}`)
      await this.nextChange(20)
    }
  }

  /** How a press was answered; waits for it. */
  async answerTo(query: string): Promise<{ text?: string | undefined }> {
    await this.until(() => this.pressAnswers.get(query) !== undefined, 'the press is answered')
    return this.pressAnswers.get(query)!
  }

  callsOf(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method)
  }

  async close(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise<void>((resolve) => (this.#server ? this.#server.close(() => resolve()) : resolve()))
  }

  #answered(id: string, words: { text?: string }): void {
    this.pressAnswers.set(id, words)
    this.#ring.emit('change')
  }
}
