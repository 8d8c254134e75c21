// Names what happens in Telegram, so that a redelivery is known: messages by chat and number, presses by their query.
import type { Address } from '../../flows/index.ts'

/** The bot, as Telegram knows it. `id` is the platform account of every address and key. */
export type Bot = { readonly id: string; readonly username: string }

/** The bot's id stands in its token, before the colon. */
export function accountOf(token: string): string {
  return token.split(':', 1)[0]!
}

/** The event a message is. */
export function messageEvent(account: string, chat: number | string, message: number): string {
  return `telegram:${account}:m:${chat}:${message}`
}

/** The event one edit of a message is. */
export function editEvent(account: string, chat: number | string, message: number, editedAt: number): string {
  return `telegram:${account}:e:${chat}:${message}:${editedAt}`
}

/** The event a press is, whichever way and however often it is delivered. */
export function pressEvent(account: string, query: string): string {
  return `telegram:${account}:c:${query}`
}

/** The callback query a press event stands for, if it is one. */
export function queryOf(event: string): string | null {
  return /^telegram:\d+:c:([^#]+)/.exec(event)?.[1] ?? null
}

/** The message a reply belongs to: its key starts with the id of the event it answers. */
export function answeredMessage(deliveryKey: string): number | null {
  const found = /^telegram:\d+:m:-?\d+:(\d+)#/.exec(deliveryKey)?.[1]
  return found === undefined ? null : Number(found)
}

/** Ids of groups are negative. Within a group each person has a conversation of their own: `thread` is the person. */
export function isGroup(address: Pick<Address, 'chat'>): boolean {
  return address.chat.startsWith('-')
}
