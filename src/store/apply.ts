// Writes one change of a turn: the list of changes is closed, and this is what each of them does to the tables.
import type { Application, Change, Event } from '../flows/index.ts'
import { auditing } from './audit-entries.ts'
import type { StoreContext } from './context.ts'
import { cleaning } from './leave-no-trace.ts'
import { applicationRow, assertionRow, caseworkColumns, orderRow, reminderRow } from './rows/application-rows.ts'
import { feedbackRow } from './rows/feedback-rows.ts'
import { conversationRow, fieldRow, fileRow, personRow } from './rows/personal-rows.ts'
import type * as schema from './schema.ts'
import { inserting, upserting } from './statements.ts'

/** Thrown inside a turn that came too late: what it started from is no longer so. */
export const overtaken = new Error('the application has moved on')

type Applied = Exclude<Change, { kind: 'erase' }>

/** Prepares the writing of changes; `begin` writes an application that is not stored yet. */
export function applying({ db, seal }: StoreContext) {
  const put = {
    application: inserting<typeof schema.applications>(db, 'applications'),
    service: upserting<typeof schema.services>(db, 'services', ['application', 'id']),
    assertion: inserting<typeof schema.assertions>(db, 'assertions'),
    field: upserting<typeof schema.fields>(db, 'fields', ['application', 'service', 'id']),
    order: upserting<typeof schema.orders>(db, 'orders', ['application', 'id']),
    person: upserting<typeof schema.people>(db, 'people', ['application', 'id']),
    conversation: upserting<typeof schema.conversations>(db, 'conversations', ['id']),
    reminder: upserting<typeof schema.reminders>(db, 'reminders', ['key']),
    file: upserting<typeof schema.files>(db, 'files', ['id']),
    // A thumb on the same answer takes the place of the one before.
    feedback: inserting<typeof schema.feedback>(
      db,
      'feedback',
      'on conflict (key) do update set what = excluded.what, at = excluded.at, comment = coalesce(excluded.comment, feedback.comment)',
    ),
    // A secret that somebody used stays used by them.
    token: inserting<typeof schema.tokens>(
      db,
      'tokens',
      'on conflict (hash) do update set usedBy = excluded.usedBy where usedBy is null or usedBy = excluded.usedBy',
    ),
  }
  const audit = auditing({ db, seal })
  const traces = cleaning(db)
  const forgetting = ['assertions', 'fields'].map((table) => db.prepare(`delete from ${table} where application = ? and by = ?`))
  const desk = db.prepare('update applications set owner = ?, tags = ?, desk = ? where id = ?')
  const drop = db.prepare(
    `update reminders set state = 'dropped' where application = ? and state = 'waiting' and substr(key, 1, length(?)) = ?`,
  )
  const stay = db.prepare(
    `update conversations set person = ?, locale = ?, reachable = ?, chart = ?, chartVersion = ?, memory = ?
     where id = ? and addressKey = ? and application = ?`,
  )
  const giveWay = db.prepare('delete from conversations where addressKey = ? and id <> ?')
  const follow = db.prepare(
    `update deliveries set addressKey = @key, address = @address, channel = @channel, account = @account
     where settledAt is null and addressKey = (select addressKey from conversations where id = @id and addressKey <> @key)`,
  )
  const settleFeedback = db.prepare(
    'update feedback set settledBy = ?, settledAt = ?, answer = ? where id = ? and application = ? and settledAt is null',
  )
  const takeFeedbackAlong = db.prepare('update feedback set application = @to where conversation = @id')
  const bringAlong = db.prepare(
    `insert or ignore into people select @to, id, role, locale, timezone, quiet, stopped, name, nameMark
     from people where application = @from and id = @person`,
  )

  function begin(application: Application): void {
    const { id } = application
    put.application(applicationRow(application, 1, seal))
    for (const service of application.services) put.service({ ...service, application: id })
    for (const person of application.people) put.person(personRow(person, id, seal))
    for (const conversation of application.conversations) put.conversation(conversationRow(conversation, seal))
  }

  function conversation(id: string, changed: Extract<Change, { kind: 'conversation' }>['conversation']): void {
    const row = conversationRow(changed, seal)
    const { application, addressKey: key, address, person } = row
    const inPlace = [person, row.locale, row.reachable, row.chart, row.chartVersion, row.memory, row.id, key, application]
    if (stay.run(inPlace).changes > 0) return
    // A chat that goes on under another id takes its unsent messages along; whoever had that id before gives way.
    giveWay.run(key, row.id)
    const { channel, account } = changed.address
    follow.run({ id: row.id, key, address, channel, account })
    if (application !== id) bringAlong.run({ to: application, from: id, person })
    put.conversation(row)
    if (application !== id) takeFeedbackAlong.run({ to: application, id: row.id })
  }

  function forget(application: string, person: string, after: (task: () => void) => void): void {
    for (const step of forgetting) step.run(application, person)
    traces.note()
    after(traces.clean)
  }

  function apply(id: string, change: Applied, event: Event, after: (task: () => void) => void): void {
    switch (change.kind) {
      case 'assert':
        return void put.assertion(assertionRow(change.assertion, id))
      case 'field':
        return void put.field(fieldRow(change.field, id, seal))
      case 'forget':
        return forget(id, change.person, after)
      case 'service':
        return void put.service({ ...change.service, application: id })
      case 'order':
        return void put.order(orderRow(change.order, id, seal))
      case 'person':
        return void put.person(personRow(change.person, id, seal))
      case 'conversation':
        return void conversation(id, change.conversation)
      case 'remind':
        return void put.reminder(reminderRow(change.reminder))
      case 'drop-reminders':
        return void drop.run(id, change.prefix, change.prefix)
      case 'file':
        return void put.file(fileRow(change.file, id, seal))
      case 'casework': {
        const row = caseworkColumns(change.casework, seal)
        return void desk.run(row.owner, row.tags, row.desk, id)
      }
      case 'feedback':
        return void put.feedback(feedbackRow(change.feedback, id, seal))
      case 'settle-feedback': {
        const { by, at, answer } = change.settled
        const sealed = answer === null ? null : seal.close(answer, 'answer')
        if (settleFeedback.run(by, at, sealed, change.id, id).changes === 0) throw overtaken
        return
      }
      case 'audit':
        return audit.append({ ...change.entry, application: id, event: event.id })
      case 'token':
        if (!put.token(change.token)) throw overtaken
    }
  }

  return { begin, apply }
}
