// Who speaks in a page: whoever holds the token of a talk. Only its hash is known here, so the store cannot open anybody's talk.
import { createHash } from 'node:crypto'
import type { Actor, Address } from '../../flows/index.ts'
import type { Locale } from '../../locale.ts'

/** The one account of this channel: a program has one web page. */
export const account = 'page'

/** The talk of a token: 32 random bytes in base64url, made by the page; null where it is none. */
export function chatOf(token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null
  return createHash('sha256').update(`icp web talk ${token}`).digest('base64url').slice(0, 32)
}

/** The chat's address. */
export const addressOf = (chat: string): Address => ({ channel: 'web', account, chat })

/** The person of a talk, in the language their page is in. */
export const personOf = (chat: string, locale: Locale): Actor => ({ id: `web:${account}:${chat}`, role: 'client', locale })

/** The event something done in a page is, however often it is sent. */
export const eventOf = (chat: string, id: string): string => `web:${account}:${chat}:${id}`

/** The id the page gave to what became this event. */
export const idOf = (event: string): string => event.split(':').at(-1)!
