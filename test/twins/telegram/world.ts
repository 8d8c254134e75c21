// Who is there: people, private chats and groups, with the messages in them as everybody sees them.
import type { Chat, InlineKeyboardMarkup, Message, MessageEntity, User } from '@grammyjs/types'
import { bad, forbidden, Refusal } from './refusal.ts'

/** A message as it stands in a chat now. `versions` are its earlier texts, oldest first. */
export type Shown = {
  readonly id: number
  readonly chat: number
  readonly from: User
  readonly mine: boolean
  text: string
  entities: MessageEntity[]
  keyboard: InlineKeyboardMarkup['inline_keyboard']
  readonly document?: { readonly name: string; readonly bytes: Buffer }
  /** The document is shown as a picture. */
  readonly photo?: boolean
  readonly replyTo?: number
  /** The link whose page Telegram shows under the message. */
  preview?: string | undefined
  readonly at: number
  readonly versions: string[]
  deleted?: boolean
}

/** One chat. */
export type Room = {
  readonly chat: Chat
  readonly messages: Shown[]
  next: number
  /** The bot may write: the person has started it and not blocked it; in a group, it is a member. */
  started: boolean
  blocked: boolean
  deactivated?: boolean
  movedTo?: number
}

/** All rooms of one bot. */
export class World {
  readonly rooms = new Map<number, Room>()

  open(chat: Chat, started: boolean): Room {
    const room: Room = { chat, messages: [], next: 1, started, blocked: false }
    this.rooms.set(chat.id, room)
    return room
  }

  /** The chat the bot wants to write to, or the API's reason why not. */
  writable(id: unknown): Room {
    const room = this.known(id)
    if (room.movedTo !== undefined)
      throw new Refusal(400, 'Bad Request: group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.movedTo })
    const group = room.chat.type !== 'private'
    if (room.deactivated) throw forbidden('user is deactivated')
    if (room.blocked) throw forbidden(group ? `bot was kicked from the ${room.chat.type} chat` : 'bot was blocked by the user')
    if (!room.started)
      throw forbidden(group ? `bot is not a member of the ${room.chat.type} chat` : "bot can't initiate conversation with a user")
    return room
  }

  known(id: unknown): Room {
    const number = typeof id === 'number' ? id : /^-?\d+$/.test(String(id)) ? Number(id) : Number.NaN
    if (id === undefined || id === '') throw bad('chat_id is empty')
    const room = this.rooms.get(number)
    if (room === undefined) throw bad('chat not found')
    return room
  }

  /** Puts a message into a chat. */
  add(room: Room, message: Omit<Shown, 'id' | 'chat' | 'versions' | 'at'>, at: number): Shown {
    const shown: Shown = { ...message, id: room.next++, chat: room.chat.id, versions: [], at }
    room.messages.push(shown)
    return shown
  }
}

/** A message as the API writes it. */
export function messageOf(room: Room, shown: Shown): Message {
  const replied = room.messages.find(({ id }) => id === shown.replyTo)
  return {
    message_id: shown.id,
    date: Math.floor(shown.at / 1000),
    chat: room.chat,
    from: shown.from,
    ...(shown.document
      ? {
          document: {
            file_id: `D${shown.chat}-${shown.id}`,
            file_unique_id: `U${shown.chat}-${shown.id}`,
            file_name: shown.document.name,
          },
          ...(shown.text && { caption: shown.text }),
        }
      : { text: shown.text }),
    ...(shown.entities.length > 0 && { entities: shown.entities }),
    ...(shown.keyboard.length > 0 && { reply_markup: { inline_keyboard: shown.keyboard } }),
    ...(replied && { reply_to_message: messageOf(room, { ...replied, keyboard: [], replyTo: undefined as never }) }),
  } as Message
}
