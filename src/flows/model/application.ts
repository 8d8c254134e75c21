// The record of one client's registration, as a turn sees it: everything the next message can depend on.
import type { FactPath, FactValue } from '../../knowledge/law/facts.ts'
import type { Locale } from '../../locale.ts'
import type { Casework } from './casework.ts'
import type { Address, Evidence } from './event.ts'
import type { KeptFeedback } from './feedback.ts'
import type { Memory } from './memory.ts'

/**
 * One client's registration. Facts are append-only; what is current is computed (`facts.ts`). Example: after `/start` and “a website”:
 * one service `s1`, one assertion, no order, one conversation.
 */
export type Application = {
  readonly id: string
  readonly startedAt: string
  readonly services: readonly Service[]
  readonly assertions: readonly Assertion[]
  readonly fields: readonly Field[]
  readonly orders: readonly Order[]
  readonly people: readonly Person[]
  /** Every chat tied to the application, the present one included. */
  readonly conversations: readonly Conversation[]
  readonly reminders: readonly Reminder[]
  readonly files: readonly StoredFile[]
  /** The account team's part: owner, tags, notes, dates of events the duties wait for. */
  readonly casework: Casework
  /** What was asked in vain or got a thumb down, open ones first; the latest fifty. Absent where there is none. */
  readonly feedback?: readonly KeptFeedback[]
}

/** One website, app or mini program. The first one is `s1`. */
export type Service = { readonly id: string; readonly name?: string }

/** How firmly a fact stands: `proposed` is a reading nobody has confirmed and never decides. */
export type Standing = 'proposed' | 'said' | 'confirmed'

/**
 * One statement about one fact. `value` null takes the fact back (undo). Facts of operator scope have no service. Example: `{ path:
 * 'service.kind', service: 's1', value: ['website'], standing: 'said', by: 'telegram:1:7', at, event: 'telegram:1:m:7:42' }`.
 */
export type Assertion = {
  readonly path: FactPath
  readonly service: string | null
  readonly value: FactValue | null
  readonly standing: Standing
  readonly by: string
  readonly at: string
  readonly event: string
}

/**
 * One thing only the form needs. Values of class P and C are sealed in the store. `value` null takes it back. Example: `{ id:
 * 'hosting.expiresOn', service: 's1', value: '2027-03-01', by: 'telegram:1:7', at, event }`.
 */
export type Field = {
  readonly id: string
  readonly service: string | null
  readonly value: string | null
  readonly by: string
  readonly at: string
  readonly event: string
}

/**
 * One procedure at one authority (kinds, tracks and stages: knowledge/procedure/orders.yaml). Example: `{ id: 'o1', kind:
 * 'website-filing', service: 's1', stage: 'preparing', since, entered: { preparing: 1 }, hold: null, history: [] }`.
 */
export type Order = {
  readonly id: string
  readonly kind: string
  /** null where the order concerns the operator. */
  readonly service: string | null
  readonly stage: string
  readonly since: string
  /** How often each stage was entered: the occurrence of its duties. */
  readonly entered: Readonly<Record<string, number>>
  readonly hold: {
    readonly reason: string
    readonly since: string
    readonly until?: string
    readonly note?: string
    readonly by: string
  } | null
  readonly history: readonly OrderMove[]
  /** The sector, for a pre-approval; the class, for a licence. */
  readonly subject?: string
}

/**
 * One entry of an order's evidence log: who said it, when, from which stage to which, with what proof. Example: `{ from:
 * 'authority-review', to: 'granted', at, by: 'lin', evidence: { date: '2026-11-23', number: '京ICP备12345678号-1' } }`.
 */
export type OrderMove = {
  readonly from: string
  readonly to: string
  readonly at: string
  readonly by: string
  readonly evidence: Evidence
  readonly correction?: boolean
  /** A hold laid over the stage (its reason) or lifted (null); the stage stays. */
  readonly hold?: string | null
}

/**
 * Somebody who takes part: the client, a colleague, a member of the account team. Example: `{ id: 'telegram:1:7', name: 'Ann', role:
 * 'client', locale: 'en', timezone: 'Europe/Berlin', quiet: '21:00-09:00', stopped: [] }`.
 */
export type Person = {
  readonly id: string
  readonly name?: string
  readonly role: 'client' | 'team'
  readonly locale: Locale
  readonly timezone: string
  /** Local hours in which nothing is pushed, such as `21:00-09:00`. */
  readonly quiet: string
  /** Kinds of reminders the person does not want; `*` stops all. */
  readonly stopped: readonly string[]
}

/** One chat of one person on one channel. Example: a chat nobody has spoken in yet has `position: null` and `memory: {}`. */
export type Conversation = {
  readonly id: string
  readonly application: string
  readonly address: Address
  readonly person: string
  readonly locale: Locale
  readonly reachable: boolean
  /** Where the chart stands: a cache; the facts are the truth. */
  readonly position: Position | null
  readonly memory: Memory
}

/** A position of a chart, with the chart's id and version, so that an older one is recognised. */
export type Position = { readonly chart: string; readonly version: number; readonly snapshot: unknown }

/**
 * A row of what will be due: keyed by application, service, duty, occurrence, offset and recipient. Example:
 * `a1|s1|psb|1|21d|telegram:1:7` is Ann's reminder of the PSB filing, 21 days after its clock started.
 */
export type Reminder = {
  /** `<application>|<service or ->|<duty>|<occurrence>|<offset>|<recipient>` */
  readonly key: string
  readonly application: string
  readonly service: string | null
  readonly duty: string
  readonly occurrence: string
  readonly offset: string
  /** A person's id, or `account_team`. */
  readonly recipient: string
  /** The day the duty is due, or null where the duty has no due day. */
  readonly dueOn: string | null
  /** The instant the row becomes an event (ISO, UTC). */
  readonly fireAt: string
  readonly state: 'waiting' | 'fired' | 'dropped'
  /** Its instant had passed already when the duty became known, or the program was down. */
  readonly late?: boolean
  readonly snoozedFrom?: string
}

/**
 * A file kept with the application; its bytes lie sealed under our own name. Example: `{ id: 'f1', name: 'licence.pdf', type:
 * 'application/pdf', bytes: 48213, by: 'telegram:1:7', at, document: 'entity-certificate' }`.
 */
export type StoredFile = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: number
  readonly by: string
  readonly at: string
  readonly document?: string
}
