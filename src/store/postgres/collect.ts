// Sorts what a batch of turns changes by table, so that each table is written once for the whole batch.
import { addressKey, type Change, type Delivery, type Event, type Reminder } from '../../flows/index.ts'
import { forgottenMark } from '../erase-application.ts'
import { applicationRow, assertionRow, caseworkColumns, orderRow, reminderRow } from '../rows/application-rows.ts'
import { deliveryRow } from '../rows/delivery-rows.ts'
import { saidIn } from '../rows/event-rows.ts'
import { feedbackRow } from '../rows/feedback-rows.ts'
import { conversationRow, fieldRow, fileRow, personRow } from '../rows/personal-rows.ts'
import type { Seal } from '../seal.ts'
import type { Commit } from '../store.ts'
import type * as schema from './schema.ts'

type Row<Table extends { $inferInsert: unknown }> = Table['$inferInsert'][]
type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>

/** A chat that changed, beside the application whose turn changed it. */
export type ChangedChat = {
  readonly application: string
  readonly change: Of<'conversation'>
  readonly row: Row<typeof schema.conversations>[number]
}

/**
 * What a batch writes, by table. `new…` belongs to applications that begin; drops of reminders come before the reminders. Example: two
 * turns that each state a fact and answer give two rows of `assertions` and two of `deliveries`.
 */
export type Collected = {
  newApplications: Row<typeof schema.applications>
  newConversations: Row<typeof schema.conversations>
  desks: { id: string; owner: string | null; tags: string; desk: Buffer }[]
  services: Row<typeof schema.services>
  people: Row<typeof schema.people>
  fields: Row<typeof schema.fields>
  orders: Row<typeof schema.orders>
  files: Row<typeof schema.files>
  chats: ChangedChat[]
  assertions: Row<typeof schema.assertions>
  drops: { application: string; prefix: string }[]
  reminders: Row<typeof schema.reminders>
  feedback: Row<typeof schema.feedback>
  settled: { application: string; id: number; by: string; at: string; answer: Buffer | null }[]
  tokens: Row<typeof schema.tokens>
  audit: Row<typeof schema.audit>
  events: Row<typeof schema.events>
  forgotten: Row<typeof schema.forgottenEvents>
  deliveries: Row<typeof schema.deliveries>
  children: (Row<typeof schema.childEvents>[number] & { mark: string; needs: string | null })[]
  forgotPeople: { application: string; person: string }[]
  erased: { application: string; at: string }[]
}

const none = (): Collected => ({
  newApplications: [],
  newConversations: [],
  desks: [],
  services: [],
  people: [],
  fields: [],
  orders: [],
  files: [],
  chats: [],
  assertions: [],
  drops: [],
  reminders: [],
  feedback: [],
  settled: [],
  tokens: [],
  audit: [],
  events: [],
  forgotten: [],
  deliveries: [],
  children: [],
  forgotPeople: [],
  erased: [],
})

/** Sorts the turns of a batch; each belongs to another application. */
export function collect(commits: readonly Commit[], seal: Seal): Collected {
  const all = none()
  for (const commit of commits) {
    const { event, state, turn } = commit
    const { id } = state.application
    if (state.version === 0) begin(all, commit, seal)
    for (const change of turn.changes) add(all, change, id, event, seal)
    const erased = turn.changes.at(-1)?.kind === 'erase'
    if (erased) all.forgotten.push({ mark: forgottenMark(seal, event.id), at: event.at })
    else
      all.events.push({ id: event.id, application: id, addressKey: addressKey(event.from), at: event.at, ...saidIn(event, seal) })
    const owner = { application: id, at: event.at, farewell: erased }
    for (const delivery of turn.deliveries satisfies readonly Delivery[]) all.deliveries.push(deliveryRow(delivery, owner, seal))
    for (const child of turn.children ?? [])
      all.children.push({
        event: child.id,
        application: id,
        addressKey: addressKey(child.from),
        sealed: seal.close(child, 'event'),
        mark: forgottenMark(seal, child.id),
        needs: child.from.channel === 'system' ? child.from.chat : null,
      })
  }
  return all
}

function begin(all: Collected, { state: { application } }: Commit, seal: Seal): void {
  const { id } = application
  all.newApplications.push(applicationRow(application, 1, seal))
  all.services.push(...application.services.map((service) => ({ ...service, application: id })))
  all.people.push(...application.people.map((person) => personRow(person, id, seal)))
  all.newConversations.push(...application.conversations.map((conversation) => conversationRow(conversation, seal)))
}

function add(all: Collected, change: Change, id: string, event: Event, seal: Seal): void {
  switch (change.kind) {
    case 'assert':
      return void all.assertions.push(assertionRow(change.assertion, id))
    case 'field':
      return void all.fields.push(fieldRow(change.field, id, seal))
    case 'service':
      return void all.services.push({ ...change.service, application: id })
    case 'order':
      return void all.orders.push(orderRow(change.order, id, seal))
    case 'person':
      return void all.people.push(personRow(change.person, id, seal))
    case 'conversation':
      return void all.chats.push({ application: id, change, row: conversationRow(change.conversation, seal) })
    case 'remind':
      return void all.reminders.push(reminderRow(change.reminder))
    case 'drop-reminders':
      return drop(all, id, change.prefix)
    case 'file':
      return void all.files.push(fileRow(change.file, id, seal))
    case 'casework':
      return void all.desks.push({ id, ...caseworkColumns(change.casework, seal) })
    case 'feedback':
      return void all.feedback.push(feedbackRow(change.feedback, id, seal))
    case 'settle-feedback': {
      const { by, at, answer } = change.settled
      const sealed = answer === null ? null : seal.close(answer, 'answer')
      return void all.settled.push({ application: id, id: change.id, by, at, answer: sealed })
    }
    case 'audit':
      return void all.audit.push({ ...change.entry, application: id, event: event.id })
    case 'token':
      return void all.tokens.push(change.token)
    case 'forget':
      return void all.forgotPeople.push({ application: id, person: change.person })
    case 'erase':
      return void all.erased.push({ application: id, at: event.at })
  }
}

/** Drops come first; a reminder that the same turn made before its drop is dropped here. */
function drop(all: Collected, application: string, prefix: string): void {
  all.drops.push({ application, prefix })
  const dropped = (row: Collected['reminders'][number]) =>
    row.application === application && row.state === ('waiting' satisfies Reminder['state']) && row.key.startsWith(prefix)
  all.reminders = all.reminders.map((row) => (dropped(row) ? { ...row, state: 'dropped' } : row))
}
