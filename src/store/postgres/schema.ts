// The same tables for PostgreSQL: column for column those of ../schema.ts, so that one row fits both (a test holds that). What each is for stands there.
import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { counted, rowid, sealed } from './columns.ts'

// Columns are named as in the code. `sealed…` and blobs hold what only the key opens; instants are ISO texts in UTC.
const ofApplication = () =>
  text()
    .notNull()
    .references(() => applications.id, { onDelete: 'cascade' })

export const applications = pgTable(
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

export const services = pgTable(
  'services',
  { rowid: rowid(), application: ofApplication(), id: text().notNull(), name: text() },
  (t) => [primaryKey({ columns: [t.application, t.id] })],
)

export const orders = pgTable(
  'orders',
  {
    rowid: rowid(),
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

export const people = pgTable(
  'people',
  {
    rowid: rowid(),
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

export const conversations = pgTable(
  'conversations',
  {
    rowid: rowid(),
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

export const assertions = pgTable(
  'assertions',
  {
    seq: counted().primaryKey(),
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

export const fields = pgTable(
  'fields',
  {
    rowid: rowid(),
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

export const files = pgTable(
  'files',
  {
    rowid: rowid(),
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

export const erasedFiles = pgTable('erased_files', { id: text().primaryKey() })

export const reminders = pgTable(
  'reminders',
  {
    rowid: rowid(),
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

export const events = pgTable(
  'events',
  {
    seq: counted().primaryKey(),
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

export const forgottenEvents = pgTable('forgotten_events', { mark: text().primaryKey(), at: text().notNull() })

export const childEvents = pgTable(
  'child_events',
  {
    rowid: rowid(),
    event: text().primaryKey(),
    application: text().notNull(),
    addressKey: text().notNull(),
    sealed: sealed().notNull(),
  },
  (t) => [index('child_events_application').on(t.application)],
)

export const setAside = pgTable(
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

export const deliveries = pgTable(
  'deliveries',
  {
    seq: counted().primaryKey(),
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
    index('deliveries_owed').on(t.channel, t.account, t.lane, t.seq, t.notBefore, t.addressKey).where(sql`"settledAt" is null`),
    index('deliveries_chat').on(t.addressKey, t.lane, t.seq).where(sql`"settledAt" is null`),
    index('deliveries_leased').on(t.leaseUntil).where(sql`"leaseUntil" is not null`),
    index('deliveries_slot').on(t.addressKey, t.slot, t.seq).where(sql`message is not null`),
    index('deliveries_application').on(t.application, t.seq),
    index('deliveries_impossible').on(t.seq).where(sql`state = 'impossible'`),
  ],
)

export const audit = pgTable(
  'audit',
  {
    seq: counted().primaryKey(),
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

export const feedback = pgTable(
  'feedback',
  {
    id: counted().primaryKey(),
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

export const tokens = pgTable(
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

export const sealedState = pgTable('sealed_state', { name: text().primaryKey(), sealed: sealed().notNull() })

export const meta = pgTable('meta', { key: text().primaryKey(), value: sealed().notNull() })

export const fileBytes = pgTable('file_bytes', { id: text().primaryKey(), bytes: sealed().notNull() })
