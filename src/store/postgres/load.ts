// Reads the state a turn starts from: one statement for all that is wanted at the same moment, each state of one instant.
import {
  type Address,
  type Application,
  type ApplicationState,
  addressKey,
  type ChatState,
  inChat,
  newApplication,
  type OfficeState,
  onApplication,
  type Speaker,
  type Stored,
} from '../../flows/index.ts'
import { applicationIds, conversationId } from '../fresh.ts'
import { assertionOf, caseworkOf, orderOf, reminderOf, serviceOf } from '../rows/application-rows.ts'
import { feedbackOf } from '../rows/feedback-rows.ts'
import { conversationOf, fieldOf, fileOf, personOf } from '../rows/personal-rows.ts'
import { run } from './connection.ts'
import type { StoreContext } from './context.ts'
import { gathering } from './gather.ts'
import * as schema from './schema.ts'
import { reviving } from './statements.ts'

/** Reading of states. `application` is for lists that hold no conversation. */
export type Loading = {
  byAddress(from: Address, speaker: Speaker): Promise<ChatState | OfficeState>
  byId(id: string): Promise<ApplicationState | OfficeState | null>
  application(id: string): Promise<Application | null>
}

type Wanted = { readonly chat: string } | { readonly id: string }
type Parts = Record<string, Record<string, unknown>[]>
type Found = { place: number; id: string; version: number; startedAt: string; desk: Buffer; parts: Parts }

const part = (name: string, order: string, where = '') =>
  `'${name}', (select coalesce(json_agg(t order by ${order}), '[]') from ${name} t where t.application = a.id ${where})`
const parts = [
  part('services', 't.rowid'),
  part('assertions', 't.seq'),
  part('fields', 't.rowid'),
  part('orders', 't.rowid'),
  part('people', 't.rowid'),
  part('conversations', 't.rowid'),
  part('reminders', 't."fireAt", t.rowid', `and t.state in ('waiting', 'fired')`),
  part('files', 't.rowid'),
]
// The open ones first: what can be answered is never crowded out by what was.
const feedback = `'feedback', (select coalesce(json_agg(f), '[]') from (select * from feedback where application = a.id
  and what in ('unanswered', 'thumb-down') order by "settledAt" is not null, id desc limit 50) f)`
const statement = `select w.place, a.id, a.version, a."startedAt", a.desk, json_build_object(${[...parts, feedback].join(', ')}) as parts
  from json_to_recordset($1::text::json) as w(place int, chat text, id text)
  join applications a on a.id = coalesce(w.id, (select c.application from conversations c where c."addressKey" = w.chat))`

/** Prepares the look-ups. */
export function loading({ db, seal, now }: StoreContext): Loading {
  const revive = {
    assertions: reviving(schema.assertions),
    services: reviving(schema.services),
    fields: reviving(schema.fields),
    orders: reviving(schema.orders),
    people: reviving(schema.people),
    conversations: reviving(schema.conversations),
    reminders: reviving(schema.reminders),
    files: reviving(schema.files),
    feedback: reviving(schema.feedback),
  }
  const find = gathering(async (wanted: readonly Wanted[]) => {
    const asked = JSON.stringify(wanted.map((one, place) => ({ ...one, place })))
    const found = new Map((await run<Found>(db, statement, [asked])).map((row) => [row.place, row]))
    return wanted.map((_, place) => found.get(place))
  })

  function applicationOf({ id, startedAt, desk, parts }: Found): Application {
    const rows = <Name extends keyof typeof revive>(name: Name) =>
      (parts[name] ?? []).map((row) => revive[name](row)) as ReturnType<(typeof revive)[Name]>[]
    const asked = rows('feedback').map((row) => feedbackOf(row, seal))
    return {
      id,
      startedAt,
      services: rows('services').map(serviceOf),
      assertions: rows('assertions').map(assertionOf),
      fields: rows('fields').map((field) => fieldOf(field, seal)),
      orders: rows('orders').map((order) => orderOf(order, seal)),
      people: rows('people').map((person) => personOf(person, seal)),
      conversations: rows('conversations').map((conversation) => conversationOf(conversation, seal)),
      reminders: rows('reminders').map(({ rowid: _, ...row }) => reminderOf(row)),
      files: rows('files').map((file) => fileOf(file, seal)),
      casework: caseworkOf(desk, seal),
      ...(asked.length > 0 && { feedback: asked }),
    }
  }

  const stored = (found: Found | undefined): Stored | null =>
    found === undefined ? null : { application: applicationOf(found), version: found.version }

  return {
    byAddress: async (from, speaker) => {
      const key = addressKey(from)
      const known = stored(await find({ chat: key }))
      const conversation = known?.application.conversations.find((conversation) => addressKey(conversation.address) === key)
      if (known && conversation) return inChat(known, conversation)
      for (const id of applicationIds(seal, from)) {
        if (await idTaken(db, id)) continue
        return newApplication({ application: id, conversation: conversationId(seal, from, id) }, from, speaker, now())
      }
      throw new Error('there is always another id')
    },
    byId: async (id) => {
      const known = stored(await find({ id }))
      return known && onApplication(known)
    },
    application: async (id) => {
      const found = await find({ id })
      return found === undefined ? null : applicationOf(found)
    },
  }
}

/** Whether an application has this id, or had it before it was erased. */
async function idTaken(db: StoreContext['db'], id: string): Promise<boolean> {
  const [row] = await run<{ taken: boolean }>(
    db,
    `select exists (select 1 from applications where id = $1) or exists (select 1 from audit where application = $1) as taken`,
    [id],
  )
  return row!.taken
}
