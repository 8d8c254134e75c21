// A Telegram update as an event of the line. Pure; what is none of our business becomes null.

import type { CallbackQuery, ChatMemberUpdated, Message, Update, User } from 'grammy/types'
import type { Actor, Address, Event, EventBody } from '../../flows/index.ts'
import type { Locale } from '../../locale.ts'
import { commandIn, wordsForUs } from './addressed.ts'
import { type Bot, editEvent, messageEvent, pressEvent } from './identity.ts'

/** What came in. `offered` are files to fetch before the event is complete; `query` is the press Telegram waits to see answered. */
export type Inbound = { readonly event: Event; readonly offered?: readonly OfferedFile[]; readonly query?: string }

/** A file on Telegram's side. `name` is what its sender calls it. */
export type OfferedFile = { readonly id: string; readonly unique: string; readonly name: string; readonly bytes?: number }

/** Reads one update. `now` (ISO) dates what Telegram does not date. */
export function toEvent(update: Update, bot: Bot, now: string): Inbound | null {
  if (update.message) return fromMessage(update.message, bot)
  if (update.edited_message) return fromEdit(update.edited_message, bot)
  if (update.callback_query) return fromPress(update.callback_query, bot, now)
  if (update.my_chat_member) return fromMembership(update.my_chat_member, bot)
  return null
}

/** Who spoke where: updates of one lane keep their order, even while one of them cannot be stored. */
export function laneOf(update: Update): string {
  const content = update.message ?? update.edited_message ?? update.callback_query ?? update.my_chat_member
  const own = typeof content === 'object' && content !== null && 'chat' in content ? content.chat : undefined
  const chat = update.callback_query?.message?.chat ?? own
  return `${chat?.id ?? update.update_id}:${content?.from?.id ?? ''}`
}

function fromMessage(message: Message, bot: Bot): Inbound | null {
  if ('migrate_to_chat_id' in message && message.migrate_to_chat_id !== undefined)
    return { event: moved(message.chat.id, message.migrate_to_chat_id, bot, instant(message.date)) }
  const { from } = message
  if (!isPerson(message, from)) return null
  const body = bodyOf(message, bot)
  if (body === null) return null
  const { offered, ...event } = body
  return {
    event: {
      id: messageEvent(bot.id, message.chat.id, message.message_id),
      at: instant(message.date),
      ...whereAndWho(message.chat, from, bot),
      ...event,
    },
    ...(offered && { offered }),
  }
}

function bodyOf(message: Message, bot: Bot): { body: EventBody; offered?: readonly OfferedFile[] } | null {
  const reference = String(message.message_id)
  const group = message.chat.type !== 'private'
  const said = message.text ?? message.caption ?? ''
  const words = group ? wordsForUs(message, said, bot) : said
  if (words === null) return null
  if (message.text !== undefined) return { body: textBody(words, reference) }
  if (message.contact) return contactBody(message.contact, message, reference)
  const offered = filesOf(message)
  if (offered.length === 0 && !isContent(message)) return null
  const caption = words ? { caption: words } : {}
  const album = message.media_group_id === undefined ? {} : { album: message.media_group_id }
  return { body: { kind: 'files', files: [], ...caption, ...album, message: reference }, offered: group ? [] : offered }
}

function textBody(text: string, message: string): EventBody {
  const command = commandIn(text)
  if (command !== null) return { kind: 'command', name: command.name, argument: command.argument, message }
  // Only our name was called: whoever calls wants to know what there is to ask.
  if (text.trim() === '') return { kind: 'command', name: 'help', argument: '', message }
  return { kind: 'text', text, message }
}

/** One's own number counts as typed; somebody else's card is no answer of this person. */
function contactBody(contact: NonNullable<Message['contact']>, message: Message, reference: string): { body: EventBody } {
  const own = contact.user_id !== undefined && contact.user_id === message.from?.id && message.chat.type === 'private'
  if (own) return { body: { kind: 'text', text: contact.phone_number, message: reference } }
  return { body: { kind: 'files', files: [], contact: true, message: reference } }
}

function filesOf(message: Message): OfferedFile[] {
  if (message.document) {
    const { file_id, file_unique_id, file_name, file_size } = message.document
    return [offer(file_id, file_unique_id, file_name ?? 'document', file_size)]
  }
  const photo = message.photo?.reduce((largest, size) =>
    size.width * size.height > largest.width * largest.height ? size : largest,
  )
  return photo ? [offer(photo.file_id, photo.file_unique_id, 'photo', photo.file_size)] : []
}

const offer = (id: string, unique: string, name: string, bytes?: number): OfferedFile => ({
  id,
  unique,
  name,
  ...(bytes !== undefined && { bytes }),
})

/** Something a person sent to be seen or heard; the rest are notices of the chat itself (joined, pinned, title changed). */
const contents = [
  'photo',
  'document',
  'sticker',
  'voice',
  'video',
  'video_note',
  'audio',
  'animation',
  'location',
  'venue',
  'poll',
  'dice',
  'story',
  'game',
  'contact',
  'checklist',
  'paid_media',
]
const isContent = (message: Message) => contents.some((kind) => kind in message)

function fromEdit(message: Message, bot: Bot): Inbound | null {
  const { from } = message
  const text = message.text ?? message.caption
  if (!isPerson(message, from) || text === undefined) return null
  const words = message.chat.type === 'private' ? text : wordsForUs(message, text, bot)
  if (words === null || commandIn(words) !== null) return null
  const editedAt = message.edit_date ?? message.date
  const original = messageEvent(bot.id, message.chat.id, message.message_id)
  return {
    event: {
      id: editEvent(bot.id, message.chat.id, message.message_id, editedAt),
      at: instant(editedAt),
      ...whereAndWho(message.chat, from, bot),
      body: { kind: 'edited', text: words, message: String(message.message_id), original },
    },
  }
}

function fromPress(query: CallbackQuery, bot: Bot, now: string): Inbound | null {
  const { message, data, from } = query
  if (message === undefined || data === undefined || from.is_bot) return null
  // The buttons of a private chat are its owner's.
  if (message.chat.type === 'private' && message.chat.id !== from.id) return null
  const body: EventBody = { kind: 'pressed', data, message: String(message.message_id) }
  return { event: { id: pressEvent(bot.id, query.id), at: now, ...whereAndWho(message.chat, from, bot), body }, query: query.id }
}

/** A person blocked us or came back. In groups only the group as a whole is left or joined: that shows when something is sent. */
function fromMembership(change: ChatMemberUpdated, bot: Bot): Inbound | null {
  if (change.chat.type !== 'private' || change.from.is_bot) return null
  const [before, after] = [change.old_chat_member.status, change.new_chat_member.status]
  if ((before === 'kicked') === (after === 'kicked')) return null
  const reachable = after !== 'kicked'
  return {
    event: {
      id: `telegram:${bot.id}:r:${change.chat.id}:${change.date}:${reachable ? 'back' : 'gone'}`,
      at: instant(change.date),
      ...whereAndWho(change.chat, change.from, bot),
      body: { kind: 'reachable', reachable, reason: reachable ? 'started again' : 'blocked by the person' },
    },
  }
}

/** The chat goes on under another id; the same event whether a notice or a refused sending told us. */
export function moved(from: number | string, to: number | string, bot: Pick<Bot, 'id'>, at: string, thread?: string): Event {
  const address: Address = { channel: 'telegram', account: bot.id, chat: String(from), ...(thread !== undefined && { thread }) }
  return {
    id: `telegram:${bot.id}:migrated:${from}:${thread ?? ''}`,
    at,
    from: address,
    actor: { id: 'program', role: 'program' },
    shared: true,
    body: { kind: 'migrated', to: String(to) },
  }
}

/** Bots, channels and anonymous admins get no answer: whoever talks without a person behind may talk for ever. */
function isPerson(message: Message, from: User | undefined): from is User {
  return from !== undefined && !from.is_bot && message.sender_chat === undefined && message.chat.type !== 'channel'
}

function whereAndWho(
  chat: { readonly id: number; readonly type: string },
  user: User,
  bot: Bot,
): Pick<Event, 'from' | 'actor' | 'shared'> {
  const group = chat.type !== 'private'
  const name = [user.first_name, user.last_name].filter(Boolean).join(' ')
  const actor: Actor = { id: `telegram:${bot.id}:${user.id}`, role: 'client', ...(name && { name }), ...languageOf(user) }
  const from: Address = { channel: 'telegram', account: bot.id, chat: String(chat.id), ...(group && { thread: String(user.id) }) }
  return { from, actor, ...(group && { shared: true }) }
}

/** The language of the person's Telegram: Chinese of any kind is answered in Chinese, all others in English. */
function languageOf({ language_code: code }: User): { locale?: Locale } {
  return code === undefined ? {} : { locale: /^zh\b/i.test(code) ? 'zh' : 'en' }
}

const instant = (seconds: number) => new Date(seconds * 1000).toISOString()
