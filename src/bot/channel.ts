// What every channel adapter is to the rest of the program: it brings events in and takes messages out.
import type { Ack, Address, Event, Nudge, Overview, View } from '../flows/index.ts'
import type { ClaimedDelivery } from '../store/store.ts'
import type { StartFault } from './start-faults.ts'

/** Hands an event in and answers once it is committed: only then may the platform be told that it arrived. Throws when it cannot be stored. */
export type Receive = (event: Event) => Promise<Receipt>

/** What the channel does with the platform's synchronous answer. Nudges have been handed to `nudge` already. */
export type Receipt = { readonly outcome: 'committed' | 'duplicate' | 'set-aside'; readonly ack?: Ack }

/**
 * One channel with one platform account. Example: on Telegram `account` is the bot's id, `again` answers `rest` for a message in parts;
 * the terminal sends and never nudges.
 */
export interface ChannelAdapter {
  readonly channel: 'console' | 'telegram' | 'slack' | 'web'
  /** The platform account (bot id, team id); empty where it is only known once connected. */
  readonly account: string
  /** Where the account team works on this channel, once connected; most channels have no such place. */
  readonly team?: Address | undefined
  /** A member of that team as they are now: `gone` if they belong to it no more, `unknown` where the platform does not say. */
  member?(person: string): Promise<Overview['member']>
  /** The address that opens this channel with the code of an invitation; null where it is not known. */
  joinUrl?(code: string): string | null
  /** Where the threads of applications are opened. */
  threads?(views: readonly View[]): Promise<Overview['links']>
  /** Begins to listen. Resolves when connected, or while it goes on trying: the platform is away, or refuses the settings (`fault`). */
  start(receive: Receive): Promise<void>
  /** What the platform refuses in the settings, as long as it does. */
  fault?(): StartFault | null
  /** Stops taking events; whatever is under way is finished or left unacknowledged. */
  stop(): Promise<void>
  /** Sends (or edits) one message. Never throws: what the platform says is a value. */
  send(claimed: ClaimedDelivery): Promise<Sending>
  /** Perishable courtesies, never retried. */
  nudge(nudge: Nudge, event: Event): Promise<void>
  /** How many messages a second the whole account may send, and each chat: the pace of `deliver.ts`. */
  readonly pace: Pace
  /** A message sent again under its key shows once: it may be repeated until it is known to have arrived. */
  readonly repeatable?: boolean
  /** What sending a message another time would show: `rest`, only what of it has not gone out; `in place`, what stands there changed; else all of it. */
  again?(claimed: ClaimedDelivery): 'rest' | 'in place' | 'anew'
  health(): ChannelHealth
}

/**
 * The limits a channel sends under. Intervals in milliseconds between two messages of one chat; `chatKey` names the chat the platform
 * counts by, where several conversations share one (default: the address).
 */
export type Pace = {
  readonly accountPerSecond: number
  readonly chatIntervalMs: (address: Address) => number
  readonly chatKey?: (address: Address) => string
}

/** What became of a sending. `begun`: a part of it stands in the chat. */
export type Sending =
  | { readonly kind: 'sent'; readonly message?: string }
  /** The platform asks to wait: `bucket` says who else has to (this chat, this method, the whole account). */
  | {
      readonly kind: 'wait'
      readonly retryAfterMs: number
      readonly bucket: 'chat' | 'method' | 'account'
      readonly begun?: true
    }
  /** Nobody knows whether it arrived (connection lost, answer unreadable). */
  | { readonly kind: 'unknown'; readonly reason: string }
  /** Certainly not sent, and worth another try (could not connect, 5xx before acceptance). */
  | { readonly kind: 'failed'; readonly reason: string; readonly begun?: true }
  /** Never possible: blocked, chat gone, archived. `unreachable` marks the conversation. */
  | { readonly kind: 'impossible'; readonly reason: string; readonly unreachable: boolean }
  /** The chat goes on under another id. */
  | { readonly kind: 'migrated'; readonly to: string }

/** Honest health of a channel: `connected` only when something was really heard from the platform lately. */
export type ChannelHealth = { readonly connected: boolean; readonly detail: string; readonly lastHeardAt: string | null }
