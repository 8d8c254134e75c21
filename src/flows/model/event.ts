// Something that happened, the same on every channel: the only thing that can make the assistant act.
import type { Locale } from '../../locale.ts'
import type { ActionBody } from './action.ts'
import type { ModelReading } from './model-reading.ts'

/** The channels people and the program itself speak through. `system` is the clock and the command line. */
export type Channel = 'console' | 'telegram' | 'slack' | 'web' | 'system'

/** Where a conversation takes place. `account` is the platform account (bot id, team id), so that two bots never mix. */
export type Address = { readonly channel: Channel; readonly account: string; readonly chat: string; readonly thread?: string }

/** An address as one text: the key of conversations, lanes and locks. */
export function addressKey(address: Address): string {
  const parts = [address.channel, address.account, address.chat]
  return (address.thread === undefined ? parts : [...parts, address.thread]).join(':')
}

/**
 * Who acted, as the platform vouches for it. `team` is a member of the account team, checked by the channel, never by the message.
 * Example: `{ id: 'telegram:1:7', name: 'Ann', role: 'client', locale: 'en' }`.
 */
export type Actor = {
  /** Unique over channels and accounts, such as `telegram:<bot>:<user>`. */
  readonly id: string
  readonly name?: string
  readonly role: 'client' | 'team' | 'program'
  /** The language the platform says the person uses. */
  readonly locale?: Locale
  /** The language the person has set for themselves (a member of the team): it holds whatever they write in. */
  readonly speaks?: Locale
}

/**
 * One event. `id` names the message or click itself, so a redelivery is known to be the same one. Example: `{ id: 'telegram:1:m:7:42',
 * at, from: { channel: 'telegram', account: '1', chat: '7' }, actor, body: { kind: 'text', text: 'a website' } }`.
 */
export type Event = {
  readonly id: string
  /** When it happened, as an ISO instant in UTC. */
  readonly at: string
  readonly from: Address
  readonly actor: Actor
  /** A group or a channel others read along: nothing personal is asked or shown there. */
  readonly shared?: boolean
  readonly body: EventBody
}

/**
 * Why a file is not kept: of another `kind`, over the `size`, with `macros`, `active` (a script, a program, a file inside), `locked`, or
 * `mixed` with a second format behind its end.
 */
export type Unfit = 'kind' | 'size' | 'macros' | 'active' | 'locked' | 'mixed'

/** What happened. Example: a press of “Website” is `{ kind: 'pressed', data: 'q:kind:website:1', message: '40' }`. */
export type EventBody =
  /** `reading`: what an optional model made of it, before the turn: it is part of the event from then on. */
  | { readonly kind: 'text'; readonly text: string; readonly message?: string; readonly reading?: ModelReading }
  /** An earlier message got new words. `original` is the id of the event that message was. */
  | { readonly kind: 'edited'; readonly text: string; readonly message: string; readonly original: string }
  /** `/name argument` on platforms with commands; `name` is one of `commandNames` or unknown. `link`: what the link or code says that they came with. */
  | {
      readonly kind: 'command'
      readonly name: string
      readonly argument: string
      readonly message?: string
      readonly link?: OpenedLink
    }
  /** A button: `data` is what the button carried (`button.ts`), `message` the message it stands on. */
  | { readonly kind: 'pressed'; readonly data: string; readonly message?: string }
  /**
   * Files, as kept; none where nothing sent is of a kind that is kept. `unfit`: why some are not (`true` in events written down before
   * reasons were); `unfetched`: the platform would not hand them out. `album`: the same for all messages that were sent as one.
   * `contact`: the card of somebody else, of which nothing is kept.
   */
  | {
      readonly kind: 'files'
      readonly files: readonly FileReference[]
      readonly caption?: string
      readonly message?: string
      readonly unfit?: Unfit | true
      readonly unfetched?: boolean
      readonly album?: string
      readonly contact?: true
    }
  /** A filled form (a modal): `form` is the section or question set, values by question id. */
  | { readonly kind: 'form'; readonly form: string; readonly values: Readonly<Record<string, string | readonly string[]>> }
  /** A reminder row came due. */
  | { readonly kind: 'due'; readonly reminder: string }
  /** An order was moved by the account team, or by the client where nobody else works on it. */
  | {
      readonly kind: 'moved'
      readonly order: string
      readonly to: string
      readonly evidence: Evidence
      /** Repairs a wrong entry: any stage of the track, with a reason. */
      readonly correct?: boolean
    }
  /** A hold was laid over an order, or lifted (`reason` null). */
  | {
      readonly kind: 'held'
      readonly order: string
      readonly reason: string | null
      readonly note?: string
      readonly until?: string
    }
  /** The chat can no longer be written to, or can be again. */
  | { readonly kind: 'reachable'; readonly reachable: boolean; readonly reason: string }
  /** The chat goes on under another id (Telegram groups that became supergroups). */
  | { readonly kind: 'migrated'; readonly to: string }
  /** A message that was owed can never be delivered. */
  | { readonly kind: 'undeliverable'; readonly delivery: string; readonly reason: string }
  /** An answer went out twice and the platform never said that it arrived: it may be missing in the chat. */
  | { readonly kind: 'unconfirmed'; readonly delivery: string }
  /** More came from this chat than can be answered: what follows stays unread. */
  | { readonly kind: 'flooded' }
  /** What is done beside talking (take, note, nudge, hand back, erase …): one action with its values. */
  | ActionBody

/**
 * A signed link or the code of an invitation, as the program checked it: nobody can make one of these by typing. `subject` is a campaign's
 * word, the application somebody is invited to, takes part in or goes on with from a page, or the one to go on with in private (made for
 * this very person). `hash` names it without showing it, and marks it as used (a turn's `token`).
 */
export type OpenedLink =
  | {
      readonly purpose: 'campaign' | 'invite' | 'resume' | 'continue' | 'participant'
      readonly subject: string
      readonly expiresAt: string
      readonly hash: string
    }
  | { readonly fault: 'tampered' | 'expired' | 'used' | 'unknown' }

/**
 * Proof of an order's move: reference, number, day of the event (`YYYY-MM-DD`), reason. Example: a grant is `{ date: '2026-11-23',
 * number: '京ICP备12345678号-1' }`, a return `{ date: '2026-11-23', reason: 'blurred photo' }`.
 */
export type Evidence = {
  readonly date?: string
  readonly number?: string
  readonly reference?: string
  readonly reason?: string
  readonly expiry?: string
  /** What a cancelling left of the record: `cancelled`, `own_access_cancelled` or `own`. */
  readonly result?: string
  readonly file?: string
}

/** A file as the channel received it: already bounded and stored under our own name. */
export type FileReference = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
}
