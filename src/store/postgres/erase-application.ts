// Takes an application out of every table; VACUUM then makes room of what it left.
import { forgottenMark } from '../erase-application.ts'
import type { Seal } from '../seal.ts'
import { eraseAudit } from './audit-entries.ts'
import { type Database, run, type Within } from './connection.ts'

const chats = '(select "addressKey" from conversations where application = $1)'
const system = `like 'system:%:' || $1`
const aside = `("addressKey" in ${chats} or "addressKey" ${system})`
const marked = `select id from events where application = $1 union select event from set_aside where ${aside}`

// Order matters: what is found through the chats and people goes before them. The rest goes with the application's own row.
const steps = [
  `delete from events where id in (${marked})`,
  `delete from set_aside where ${aside}`,
  `update tokens set "usedBy" = 'erased' where "usedBy" in (select id from people where application = $1)`,
  'delete from tokens where application = $1',
  'delete from file_bytes where id in (select id from files where application = $1)',
  'insert into erased_files select id from files where application = $1 on conflict (id) do nothing',
  `delete from child_events where application = $1 or "addressKey" ${system}`,
  'delete from deliveries where application = $1',
  'delete from applications where id = $1',
]

/** Erases within a transaction. An application that is not there is no fault. */
export async function eraseWithin(db: Within, seal: Seal, id: string, at: string): Promise<void> {
  const there = await run(db, 'select 1 from applications where id = $1 for update', [id])
  if (there.length === 0) return
  const events = await run<{ id: string }>(db, marked, [id])
  const marks = JSON.stringify(events.map((event) => forgottenMark(seal, event.id)))
  await run(
    db,
    'insert into forgotten_events (mark, at) select mark, $2 from json_array_elements_text($1::text::json) mark on conflict (mark) do nothing',
    [marks, at],
  )
  for (const step of steps) await run(db, step, [id])
  await eraseAudit(db, seal, id, at)
  await noteTraces(db)
}

/** Takes out, within a transaction, what one person stated in an application. */
export async function forgetWithin(db: Within, application: string, person: string): Promise<void> {
  await run(db, 'delete from assertions where application = $1 and by = $2', [application, person])
  await run(db, 'delete from fields where application = $1 and by = $2', [application, person])
  await noteTraces(db)
}

const noteTraces = (db: Within) => run(db, `insert into meta (key, value) values ('traces', '') on conflict (key) do nothing`)

const tables =
  'applications, assertions, audit, child_events, conversations, deliveries, events, feedback, fields, file_bytes, files, orders, people, reminders, services, set_aside, tokens'

/** Makes room of what was erased. What fails is owed, and tried again after the next erasing and at every start. */
export async function leaveNoTrace(db: Database): Promise<void> {
  try {
    const owed = await run(db, `select 1 from meta where key = 'traces'`)
    if (owed.length === 0) return
    await db.unsafe(`vacuum ${tables}`)
    await run(db, `delete from meta where key = 'traces'`)
  } catch {
    // Still owed; health says so.
  }
}
