// What one event leads to, as a value: the store commits it whole, and nothing else in the program causes an effect.

import type { Locale } from '../../locale.ts'
import type { Assertion, Conversation, Field, Order, Person, Reminder, Service, StoredFile } from './application.ts'
import type { Casework } from './casework.ts'
import type { Address, Event } from './event.ts'
import type { Feedback, Settled } from './feedback.ts'
import type { Message } from './message.ts'

/** The outcome of one event. Example: “a website” answered: one `assert`, one `conversation`, one delivery; no nudge, no child. */
export type Turn = {
  /** What to write, in order, in one transaction with the event's mark. */
  readonly changes: readonly Change[]
  /** Durable messages owed. */
  readonly deliveries: readonly Delivery[]
  /** Perishable courtesies: sent at once or never. */
  readonly nudges: readonly Nudge[]
  /** What the platform wants as its synchronous answer. */
  readonly ack?: Ack
  /** Events for other applications that follow from this one (an import of fifty domains, a message relayed). */
  readonly children?: readonly Event[]
  /** Photos to be looked at for a business licence, by file id, where that is wanted: what is read comes back as an event. Perishable. */
  readonly photos?: readonly string[]
}

/** One write. The list is closed: the store knows how to apply each. */
export type Change =
  | { readonly kind: 'assert'; readonly assertion: Assertion }
  | { readonly kind: 'field'; readonly field: Field }
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'order'; readonly order: Order }
  | { readonly kind: 'person'; readonly person: Person }
  /** Upserts a conversation; its `application` may move it to another application (an invite accepted). */
  | { readonly kind: 'conversation'; readonly conversation: Conversation }
  | { readonly kind: 'remind'; readonly reminder: Reminder }
  /** Drops the waiting rows whose key starts with `prefix`. */
  | { readonly kind: 'drop-reminders'; readonly prefix: string }
  | { readonly kind: 'file'; readonly file: StoredFile }
  | { readonly kind: 'casework'; readonly casework: Casework }
  /** A question nobody could answer, or a thumb: for the deployer's list. Words are sealed. */
  | { readonly kind: 'feedback'; readonly feedback: Feedback }
  /** A colleague answered one of the application's open questions, or dismissed it: once. */
  | { readonly kind: 'settle-feedback'; readonly id: number; readonly settled: Settled }
  | { readonly kind: 'audit'; readonly entry: AuditEntry }
  /** A single-use secret (an invite, a deep link) given out, or used up. Only its hash is kept. */
  | { readonly kind: 'token'; readonly token: Token }
  /** Takes every fact and field out that this person stated, earlier values as well; the turn states nothing more under their name. */
  | { readonly kind: 'forget'; readonly person: string }
  /** Erases the whole application: last change of a turn; deliveries of the same turn are still owed. */
  | { readonly kind: 'erase' }

/** Who changed what, when, through which event. `detail` holds ids and names of things, never personal data. */
export type AuditEntry = { readonly at: string; readonly by: string; readonly what: string; readonly detail: string }

/**
 * A secret given to somebody, known by its hash. Example: an invitation is kept as `{ hash: '9f…', purpose: 'join', application: 'a1',
 * expiresAt: '2026-12-07T00:00:00.000Z' }`.
 */
export type Token = {
  readonly hash: string
  readonly purpose: string
  readonly application: string
  readonly expiresAt: string
  readonly usedBy?: string
}

/** A message owed. Example: `{ key: 'telegram:1:m:7:42#1', to, lane: 'reply', locale: 'en', message, slot: 'question' }`. */
export type Delivery = {
  /** Unique for ever: the event's id and a number, or the reminder's key. */
  readonly key: string
  readonly to: Address
  /** Replies go before pushes within a bucket. */
  readonly lane: 'reply' | 'push'
  readonly locale: Locale
  readonly message: Message
  /** Replaces an earlier message in place: by the platform's reference, or the latest one of the same chat in this slot. */
  readonly edit?: { readonly message: string } | { readonly slot: string }
  /** A name under which a later delivery may replace this one (the open question, an application's card). */
  readonly slot?: string
  /** Not to be sent before (ISO instant). */
  readonly notBefore?: string
}

/** A courtesy that loses its sense after `expiresAt`: never stored, never retried. */
export type Nudge = {
  readonly to: Address
  readonly expiresAt: string
} /** An answer is coming; `locale` for platforms that say so in words. */ & (
  | { readonly kind: 'typing'; readonly locale: Locale }
  | { readonly kind: 'toast'; readonly text: string }
  /** Opens a form (a Slack modal); `form` names the question set. */
  | { readonly kind: 'form'; readonly form: string; readonly values: Readonly<Record<string, string | readonly string[]>> }
)

/** The synchronous answer, seen by the one who acted alone: a message (a command, a click), or field errors of a form by question id. */
export type Ack = { readonly message?: Message; readonly locale?: Locale; readonly errors?: Readonly<Record<string, string>> }
