// What must not be lost: the one interface to it. Whole turns go in, in one transaction; nothing else writes.
import type {
  Address,
  Application,
  ApplicationState,
  AuditEntry,
  Casework,
  Channel,
  ChatState,
  Delivery,
  Event,
  Feedback,
  ListedFeedback,
  OfficeState,
  Person,
  Reminder,
  State,
  Turn,
} from '../flows/index.ts'
import type { Locale } from '../locale.ts'
import type { Signature } from './signer.ts'

/**
 * The store. Every method is async, so that another database can stand behind it. Outages throw; everything expected is a value. Example:
 * a whole turn is `load`, `takeTurn`, `commit`; a sender's is `claimDeliveries`, send, `settle`.
 */
export interface Store {
  /** The state an event starts from. A chat nobody knows gets a fresh application, not stored until a turn is committed. */
  load(
    from: Address,
    person: { readonly id: string; readonly locale?: Locale; readonly name?: string },
  ): Promise<ChatState | OfficeState>
  /** The state of an application that is known by its id, for what happens in none of its chats. */
  loadApplication(id: string): Promise<ApplicationState | OfficeState | null>
  /** Has an event of this id been committed already (or set aside)? */
  seen(event: string): Promise<boolean>
  /** Commits finished turns, each whole or not at all, all in one flush. Answers in the order given. */
  commit(turns: readonly Commit[]): Promise<readonly Outcome[]>
  /** Read-only questions by name. */
  find<Name extends keyof Queries>(name: Name, query: Queries[Name]['query']): Promise<Queries[Name]['answer']>
  /** Child events of committed turns that have not been taken up yet, oldest first. They are stored (sealed) with the turn that
   * carries them and leave this list in the transaction that commits, or sets aside, the event of that id. */
  pendingEvents(limit: number): Promise<readonly Event[]>
  /** Writes an event down, sealed, that is to be handled later; one that was committed or set aside before is left out. It leaves the
   * list as child events do. */
  park(event: Event): Promise<void>
  /** Events written down for later, oldest first. */
  parkedEvents(limit: number): Promise<readonly Event[]>
  /** Waiting reminders whose instant has come, oldest first. */
  dueReminders(now: string, limit: number): Promise<readonly Reminder[]>
  /** Takes messages owed for sending, under a lease: replies first, in order within a chat, none whose chat has an earlier one unsent. */
  claimDeliveries(claim: Claim): Promise<readonly ClaimedDelivery[]>
  /** Writes down how a sending ended. */
  settle(key: string, result: Settlement): Promise<void>
  /** Puts an event that could not be handled aside, sealed, with its reason; also marks it as seen. */
  setAside(event: Event, reason: string, at: string): Promise<void>
  /** Events set aside: to list, and to take out for another try. */
  takeAside(event: string): Promise<Event | null>
  /** Files of an application: sealed bytes under our own name. */
  putFile(id: string, bytes: Uint8Array): Promise<void>
  readFile(id: string): Promise<Uint8Array | null>
  /** Signs bytes so that anybody can check with the public key whence they come (Ed25519, made from the store's key). */
  sign(bytes: Uint8Array): Promise<Signature>
  /** The clock was set back by so many milliseconds: what waits for another try, or is in flight, waits no longer for it. */
  clockSetBack(account: Pick<Claim, 'channel' | 'account'>, ms: number): Promise<void>
  /** Erases an application and everything of it: rows, files, journal. The event marks stay as bare ids. */
  erase(application: string, at: string): Promise<void>
  /** Does this process play a part that only one may play at a time (`clock`, `poll:…`, `send:channel:account`)? Takes it where nobody
   * does; asked again and again. Where one process serves alone, it plays all. */
  holds(part: string): Promise<boolean>
  /** Calls back when another process has committed something that may have to be sent or taken up. */
  onWork(hear: () => void): void
  close(): Promise<void>
}

/** One turn to commit, with the event it comes from and the version its state was loaded at. */
export type Commit = { readonly event: Event; readonly state: State; readonly turn: Turn }

/**
 * What became of it: `duplicate` = this event was committed before; `conflict` = the application has moved on, load again;
 * `refused` = the turn breaks a rule of the tables and can never be written: nothing of it is, set its event aside.
 */
export type Outcome = 'committed' | 'duplicate' | 'conflict' | 'refused'

/**
 * Which messages to take: those of one channel account that are not in `busy` chats, before the lease ends at `now + leaseMs`. Example:
 * `{ channel: 'telegram', account: '1', now, leaseMs: 60_000, limit: 30 }`.
 */
export type Claim = {
  readonly channel: Channel
  readonly account: string
  readonly now: string
  readonly leaseMs: number
  readonly limit: number
  /** Address keys not to be served now (paused or in flight). */
  readonly busy?: readonly string[]
  /** Address keys whose turn comes after the others'. */
  readonly behind?: readonly string[]
  /** Of chats that are equal the one whose message was written last comes first; else the one whose message has waited longest. */
  readonly newest?: boolean
}

/**
 * A message taken. `repeat` is true where an earlier try may already have reached the platform; `spent` where a repeat of it may have
 * done so too: it is not sent a third time. Example: tried once, answer lost: `{ delivery, application: 'a1', attempts: 1, repeat: true,
 * spent: false, createdAt }`.
 */
export type ClaimedDelivery = {
  readonly delivery: Delivery
  readonly application: string
  readonly attempts: number
  readonly repeat: boolean
  readonly spent: boolean
  readonly createdAt: string
  /** The platform's reference of the message to replace, where the delivery edits a slot that was sent before. */
  readonly editing?: string
}

/**
 * How a sending ended. `later` puts the row back; `impossible` ends it with a reason that can be listed. `repeating` is no end: it is
 * written just before a message goes out a second time, and flags its row.
 */
export type Settlement =
  | { readonly kind: 'sent'; readonly at: string; readonly message?: string }
  | { readonly kind: 'later'; readonly notBefore: string; readonly reason: string; readonly perhapsSent?: boolean }
  | { readonly kind: 'impossible'; readonly at: string; readonly reason: string }
  | { readonly kind: 'repeating' }

/**
 * The read-only questions the store answers, each with its query and its answer. Example: `await store.find('teamRecord', { address })`
 * gives a `Casework` or null.
 */
export type Queries = {
  /**
   * Applications for lists, pipelines and searches, the newest first; `text` matches names, numbers and tags. `after` goes on behind one
   * that was given before, and neither skips nor repeats any where others come or are erased meanwhile.
   */
  readonly applications: {
    readonly query: {
      readonly text?: string
      readonly owner?: string
      readonly limit?: number
      readonly after?: Pick<Application, 'id' | 'startedAt'>
    }
    readonly answer: readonly Application[]
  }
  readonly people: { readonly query: { readonly application: string }; readonly answer: readonly Person[] }
  /** What was said, newest last: words of both sides, unsealed. */
  readonly talk: {
    readonly query: { readonly application: string; readonly limit: number }
    readonly answer: readonly TalkLine[]
  }
  /** What one chat has shown and heard, each oldest first: for a channel whose page must be filled again. */
  readonly chat: { readonly query: { readonly address: Address; readonly limit: number }; readonly answer: ChatRecord }
  /** Which assertion an earlier message led to (to correct it when the message is edited). */
  readonly eventOfMessage: {
    readonly query: { readonly from: Address; readonly message: string }
    readonly answer: string | null
  }
  /** The slot a message was sent under, by the platform's reference; null where it had none. */
  readonly slotOfMessage: {
    readonly query: { readonly to: Address; readonly message: string }
    readonly answer: string | null
  }
  readonly reminders: {
    readonly query: { readonly application?: string; readonly state?: Reminder['state'] }
    readonly answer: readonly Reminder[]
  }
  readonly deliveries: {
    readonly query: { readonly application?: string; readonly state?: DeliveryState; readonly limit?: number }
    readonly answer: readonly DeliveryRow[]
  }
  /** How many messages of each state. */
  readonly deliveryCounts: {
    readonly query: { readonly application?: string }
    readonly answer: Readonly<Record<DeliveryState, number>>
  }
  /** Applications in which no person has done anything since an instant, longest untouched first. What the clock does is no touch. */
  readonly untouched: {
    readonly query: { readonly since: string; readonly limit: number }
    readonly answer: readonly string[]
  }
  readonly setAside: {
    readonly query: { readonly limit?: number }
    readonly answer: readonly { readonly event: string; readonly reason: string; readonly at: string }[]
  }
  readonly feedback: {
    /** `settled`: answered or dismissed, or not yet. */
    readonly query: { readonly what?: readonly Feedback['what'][]; readonly settled?: boolean; readonly limit?: number }
    readonly answer: readonly ListedFeedback[]
  }
  /** How many thumbs each article got. */
  readonly thumbs: {
    readonly query: Readonly<Record<string, never>>
    readonly answer: Readonly<Record<string, { readonly up: number; readonly down: number }>>
  }
  readonly audit: { readonly query: { readonly application: string }; readonly answer: readonly AuditEntry[] }
  /** What the team keeps with the record an address belongs to, without loading the record; null where there is none. */
  readonly teamRecord: { readonly query: { readonly address: Address }; readonly answer: Casework | null }
  readonly token: {
    readonly query: { readonly hash: string }
    readonly answer: {
      readonly purpose: string
      readonly application: string
      readonly expiresAt: string
      readonly usedBy: string | null
    } | null
  }
  /** Rows by table, oldest unsent message, reminder lag: for health and verify. */
  readonly health: { readonly query: { readonly now: string }; readonly answer: StoreHealth }
}

/** Where a message owed stands. */
export type DeliveryState = 'waiting' | 'leased' | 'sent' | 'impossible'

/**
 * A delivery row as lists show it. Example: blocked by the person: `{ delivery, application: 'a1', state: 'impossible', attempts: 1,
 * reason: 'blocked', … }`.
 */
export type DeliveryRow = {
  readonly delivery: Delivery
  readonly application: string
  readonly state: DeliveryState
  readonly attempts: number
  readonly repeated: boolean
  readonly reason: string | null
  readonly createdAt: string
  readonly settledAt: string | null
}

/**
 * A chat as it was: messages sent (`message` is the platform's reference; a later one of the same reference has replaced the earlier), and
 * events with words.
 */
export type ChatRecord = {
  readonly shown: readonly { readonly at: string; readonly message: string | null; readonly delivery: Delivery }[]
  readonly heard: readonly { readonly id: string; readonly at: string; readonly body: Event['body'] }[]
}

/** One line of talk. */
export type TalkLine = {
  readonly at: string
  readonly by: 'client' | 'team' | 'assistant'
  readonly name?: string
  readonly text: string
}

/** How the store is. Example: nothing waits: `owed: 0`, `oldestOwedAt: null`, `remindersDue: 0`, `refusal: null`. */
export type StoreHealth = {
  readonly applications: number
  readonly conversations: number
  readonly owed: number
  readonly oldestOwedAt: string | null
  readonly remindersWaiting: number
  /** Reminders whose instant has come and that have not been taken up. */
  readonly remindersDue: number
  readonly oldestDueAt: string | null
  readonly setAside: number
  /** Bytes of what was erased are still to be wiped from the file. */
  readonly tracesOwed: boolean
  /** Why nothing can be written; null where it can. */
  readonly refusal: string | null
}
