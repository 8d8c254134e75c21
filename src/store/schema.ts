// The tables of SQLite: migrations and rows' types come from here; postgres/schema.ts is held to the same by the compiler. Instants: ISO, UTC.
import { sql } from 'drizzle-orm'
import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const sealed = () => blob({ mode: 'buffer' }) // what only the key opens
const ofApplication = () =>
  text()
    .notNull()
    .references(() => applications.id, { onDelete: 'cascade' })

/** One client's registration. `desk` holds the casework, sealed; owner and tags (JSON) stand beside it so that lists can look for them. */
export const applications = sqliteTable(
  'applications',
  {
    id: text().primaryKey(),
    version: integer().notNull(),
    startedAt: text().notNull(),
    owner: text(),
    tags: text().notNull(),
    desk: sealed().notNull(),
  },
  (t) => [index('applications_owner').on(t.owner)],
)

/** Websites, apps and mini programs. */
export const services = sqliteTable('services', { application: ofApplication(), id: text().notNull(), name: text() }, (t) => [
  primaryKey({ columns: [t.application, t.id] }),
])

/** Orders; `log` seals holds, evidence and counts of stages, `numbers` (JSON) are the public numbers found in the evidence. */
export const orders = sqliteTable(
  'orders',
  {
    application: ofApplication(),
    id: text().notNull(),
    kind: text().notNull(),
    service: text(),
    stage: text().notNull(),
    since: text().notNull(),
    subject: text(),
    numbers: text().notNull(),
    log: sealed().notNull(),
  },
  (t) => [primaryKey({ columns: [t.application, t.id] })],
)

/** People who take part; `nameMark` is the keyed hash a name can be found by. */
export const people = sqliteTable(
  'people',
  {
    application: ofApplication(),
    id: text().notNull(),
    role: text().notNull(),
    locale: text().notNull(),
    timezone: text().notNull(),
    quiet: text().notNull(),
    stopped: text().notNull(),
    name: sealed(),
    nameMark: text(),
  },
  (t) => [primaryKey({ columns: [t.application, t.id] }), index('people_name').on(t.nameMark)],
)

/** Chats; `addressKey` carries channel and account. `memory` seals the memory and the chart's snapshot. */
export const conversations = sqliteTable(
  'conversations',
  {
    id: text().primaryKey(),
    application: ofApplication(),
    addressKey: text().notNull(),
    address: text().notNull(),
    person: text().notNull(),
    locale: text().notNull(),
    reachable: integer().notNull(),
    chart: text(),
    chartVersion: integer(),
    memory: sealed().notNull(),
  },
  (t) => [uniqueIndex('conversations_address').on(t.addressKey), index('conversations_application').on(t.application)],
)

/** What was said about facts, append-only. `value` is JSON, null where the fact was taken back. */
export const assertions = sqliteTable(
  'assertions',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    application: ofApplication(),
    service: text(),
    path: text().notNull(),
    value: text(),
    standing: text().notNull(),
    by: text().notNull(),
    at: text().notNull(),
    event: text().notNull(),
  },
  (t) => [index('assertions_application').on(t.application)],
)

/** What only the form needs, the latest value only; `service` is empty where the field concerns the operator. */
export const fields = sqliteTable(
  'fields',
  {
    application: ofApplication(),
    service: text().notNull(),
    id: text().notNull(),
    value: sealed(),
    valueMark: text(),
    by: text().notNull(),
    at: text().notNull(),
    event: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.application, t.service, t.id] }), index('fields_value').on(t.valueMark)],
)

/** Files kept with an application; their bytes lie sealed in the folder of files. */
export const files = sqliteTable(
  'files',
  {
    id: text().primaryKey(),
    application: ofApplication(),
    name: sealed().notNull(),
    type: text().notNull(),
    bytes: integer().notNull(),
    by: text().notNull(),
    at: text().notNull(),
    document: text(),
  },
  (t) => [index('files_application').on(t.application)],
)

/** Files whose rows are erased and whose bytes are still to be removed. */
export const erasedFiles = sqliteTable('erased_files', { id: text().primaryKey() })

/** What will be due. Fired and dropped rows stay, so that a key is used once. */
export const reminders = sqliteTable(
  'reminders',
  {
    key: text().primaryKey(),
    application: ofApplication(),
    service: text(),
    duty: text().notNull(),
    occurrence: text().notNull(),
    offset: text().notNull(),
    recipient: text().notNull(),
    dueOn: text(),
    fireAt: text().notNull(),
    state: text().notNull(),
    late: integer(),
    snoozedFrom: text(),
  },
  (t) => [
    index('reminders_due').on(t.fireAt).where(sql`state = 'waiting'`),
    index('reminders_application').on(t.application, t.state),
  ],
)

/** The marks by which an event is known again, with its words sealed for the talk. */
export const events = sqliteTable(
  'events',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull(),
    application: text(),
    addressKey: text().notNull(),
    at: text().notNull(),
    message: text(),
    said: sealed(),
  },
  (t) => [
    uniqueIndex('events_id').on(t.id),
    index('events_application').on(t.application, t.seq),
    index('events_message').on(t.addressKey, t.message).where(sql`message is not null`),
  ],
)

/** Marks of events whose application is erased: keyed hashes, so that nobody can be read from them. */
export const forgottenEvents = sqliteTable('forgotten_events', { mark: text().primaryKey(), at: text().notNull() })

/** Events that follow from a committed turn and are not committed themselves yet. */
export const childEvents = sqliteTable(
  'child_events',
  { event: text().primaryKey(), application: text().notNull(), addressKey: text().notNull(), sealed: sealed().notNull() },
  (t) => [index('child_events_application').on(t.application)],
)

/** Events that could not be handled. */
export const setAside = sqliteTable(
  'set_aside',
  {
    event: text().primaryKey(),
    addressKey: text().notNull(),
    reason: text().notNull(),
    at: text().notNull(),
    sealed: sealed().notNull(),
  },
  (t) => [index('set_aside_address').on(t.addressKey)],
)

/** Messages owed and sent. `lane` is 0 for replies, 1 for pushes; `settledAt` is null as long as the message is owed. */
export const deliveries = sqliteTable(
  'deliveries',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    key: text().notNull(),
    application: text().notNull(),
    channel: text().notNull(),
    account: text().notNull(),
    addressKey: text().notNull(),
    address: text().notNull(),
    lane: integer().notNull(),
    locale: text().notNull(),
    slot: text(),
    sealed: sealed().notNull(),
    notBefore: text(),
    state: text().notNull(),
    attempts: integer().notNull(),
    leaseUntil: text(),
    /** An earlier try may have reached the platform. */
    unclear: integer().notNull(),
    repeated: integer().notNull(),
    /** The application is erased: the row goes when it is settled. */
    farewell: integer().notNull(),
    reason: text(),
    message: text(),
    createdAt: text().notNull(),
    settledAt: text(),
  },
  (t) => [
    uniqueIndex('deliveries_key').on(t.key),
    index('deliveries_owed').on(t.channel, t.account, t.lane, t.seq, t.notBefore, t.addressKey).where(sql`settledAt is null`),
    index('deliveries_chat').on(t.addressKey, t.lane, t.seq).where(sql`settledAt is null`),
    index('deliveries_leased').on(t.leaseUntil).where(sql`leaseUntil is not null`),
    index('deliveries_slot').on(t.addressKey, t.slot, t.seq).where(sql`message is not null`),
    index('deliveries_application').on(t.application, t.seq),
    index('deliveries_impossible').on(t.seq).where(sql`state = 'impossible'`),
  ],
)

/** Who changed what, when, through which event: append-only and chained (`audit-chain.ts`). An erased application leaves one entry, and hashes. */
export const audit = sqliteTable(
  'audit',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    application: text().notNull(),
    at: text().notNull(),
    by: text().notNull(),
    what: text().notNull(),
    detail: text().notNull(),
    event: text(),
    salt: text(),
    digest: text(),
    mark: text(),
  },
  (t) => [index('audit_application').on(t.application)],
)

/** What the deployer may want to improve. `key` names what a thumb is on; `settledAt` is null as long as nobody answered or dismissed it. */
export const feedback = sqliteTable(
  'feedback',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    application: ofApplication(),
    what: text().notNull(),
    locale: text().notNull(),
    articles: text().notNull(),
    at: text().notNull(),
    address: text().notNull(),
    question: sealed().notNull(),
    key: text(),
    conversation: text(),
    settledBy: text(),
    settledAt: text(),
    answer: sealed(),
    comment: sealed(),
  },
  (t) => [
    index('feedback_application').on(t.application),
    index('feedback_conversation').on(t.conversation),
    uniqueIndex('feedback_key').on(t.key),
  ],
)

/** Single-use secrets, by their hash. */
export const tokens = sqliteTable(
  'tokens',
  {
    hash: text().primaryKey(),
    purpose: text().notNull(),
    application: text().notNull(),
    expiresAt: text().notNull(),
    usedBy: text(),
  },
  (t) => [index('tokens_application').on(t.application)],
)

/** What belongs to everything kept and only the key opens: where the audit ends. */
export const sealedState = sqliteTable('sealed_state', { name: text().primaryKey(), sealed: sealed().notNull() })

/** What the store knows about itself: the canary of the key, the last probe. */
export const meta = sqliteTable('meta', { key: text().primaryKey(), value: blob({ mode: 'buffer' }).notNull() })
