// Reads the state a turn starts from: a few indexed look-ups, all from the same moment.
import {
  type Address,
  type Application,
  type ApplicationState,
  addressKey,
  type ChatState,
  inChat,
  type OfficeState,
  onApplication,
  type Speaker,
  type Stored,
} from '../flows/index.ts'
import type { Connection } from './connection.ts'
import type { StoreContext } from './context.ts'
import { freshStates } from './fresh.ts'
import { type AssertionRow, assertionIn, caseworkOf, orderOf, reminderOf, serviceOf } from './rows/application-rows.ts'
import { feedbackOf } from './rows/feedback-rows.ts'
import { conversationOf, fieldOf, fileOf, personOf } from './rows/personal-rows.ts'
import type * as schema from './schema.ts'

/** Reading of states. `application` is for lists that hold no conversation. */
export type Loading = {
  byAddress(from: Address, speaker: Speaker): ChatState | OfficeState
  byId(id: string): ApplicationState | OfficeState | null
  application(id: string): Application | null
}

/** Prepares the look-ups. */
export function loading({ db, seal, now }: StoreContext): Loading {
  const fresh = freshStates(db, seal, now)
  const ownerOf = db.prepare<[string]>('select application from conversations where addressKey = ?').pluck()
  const root = one<typeof schema.applications.$inferSelect>(db, 'applications where id = ?')
  const services = many<typeof schema.services.$inferSelect>(db, 'services where application = ? order by rowid')
  // The one list that grows with every answer: rows as plain lists take half the time of rows as objects.
  const assertions = db
    .prepare<[string]>('select path, service, value, standing, by, at, event from assertions where application = ? order by seq')
    .raw()
  const fields = many<typeof schema.fields.$inferSelect>(db, 'fields where application = ? order by rowid')
  const orders = many<typeof schema.orders.$inferSelect>(db, 'orders where application = ? order by rowid')
  const people = many<typeof schema.people.$inferSelect>(db, 'people where application = ? order by rowid')
  const conversations = many<typeof schema.conversations.$inferSelect>(db, 'conversations where application = ? order by rowid')
  const reminders = many<typeof schema.reminders.$inferSelect>(
    db,
    `reminders where application = ? and state in ('waiting', 'fired') order by fireAt`,
  )
  const files = many<typeof schema.files.$inferSelect>(db, 'files where application = ? order by rowid')

  // The open ones first: what can be answered is never crowded out by what was.
  const feedback = many<typeof schema.feedback.$inferSelect>(
    db,
    `feedback where application = ? and what in ('unanswered', 'thumb-down') order by settledAt is not null, id desc limit 50`,
  )

  function versioned(id: string): Stored | null {
    const row = root(id)
    if (!row) return null
    const asked = feedback(id).map((one) => feedbackOf(one, seal))
    const application: Application = {
      id,
      startedAt: row.startedAt,
      services: services(id).map(serviceOf),
      assertions: (assertions.all(id) as AssertionRow[]).map(assertionIn),
      fields: fields(id).map((field) => fieldOf(field, seal)),
      orders: orders(id).map((order) => orderOf(order, seal)),
      people: people(id).map((person) => personOf(person, seal)),
      conversations: conversations(id).map((conversation) => conversationOf(conversation, seal)),
      reminders: reminders(id).map(reminderOf),
      files: files(id).map((file) => fileOf(file, seal)),
      casework: caseworkOf(row.desk, seal),
      ...(asked.length > 0 && { feedback: asked }),
    }
    return { application, version: row.version }
  }

  const byAddress = (from: Address, speaker: Speaker) => {
    const key = addressKey(from)
    const id = ownerOf.get(key) as string | undefined
    const found = id === undefined ? null : versioned(id)
    const conversation = found?.application.conversations.find((conversation) => addressKey(conversation.address) === key)
    return found && conversation ? inChat(found, conversation) : fresh(from, speaker)
  }
  const byId = (id: string) => {
    const found = versioned(id)
    return found && onApplication(found)
  }

  // One transaction for all look-ups: another process may be writing.
  return {
    byAddress: db.transaction(byAddress),
    byId: db.transaction(byId),
    application: db.transaction((id: string) => versioned(id)?.application ?? null),
  }
}

function one<Row>(db: Connection, from: string): (id: string) => Row | undefined {
  const query = db.prepare<[string]>(`select * from ${from}`)
  return (id) => query.get(id) as Row | undefined
}

function many<Row>(db: Connection, from: string): (id: string) => Row[] {
  const query = db.prepare<[string]>(`select * from ${from}`)
  return (id) => query.all(id) as Row[]
}
