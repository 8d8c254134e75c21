// Writes what a batch of turns changes, table by table, without waiting for one statement before the next is sent.
import { overtaken } from '../apply.ts'
import type { Seal } from '../seal.ts'
import { appendAudit } from './audit-entries.ts'
import { changedChats } from './chats.ts'
import type { Collected } from './collect.ts'
import { run, type Within } from './connection.ts'
import { eraseWithin, forgetWithin } from './erase-application.ts'
import * as schema from './schema.ts'
import { inserting, jsonOf, upserting } from './statements.ts'

const put = {
  applications: inserting(schema.applications),
  conversations: inserting(schema.conversations),
  services: upserting(schema.services, ['application', 'id']),
  people: upserting(schema.people, ['application', 'id']),
  fields: upserting(schema.fields, ['application', 'service', 'id']),
  orders: upserting(schema.orders, ['application', 'id']),
  files: upserting(schema.files, ['id']),
  reminders: upserting(schema.reminders, ['key']),
  assertions: inserting(schema.assertions),
  // A thumb on the same answer takes the place of the one before.
  feedback: inserting(
    schema.feedback,
    'on conflict (key) do update set what = excluded.what, at = excluded.at, comment = coalesce(excluded.comment, feedback.comment)',
  ),
  // A secret that somebody used stays used by them.
  tokens: inserting(
    schema.tokens,
    `on conflict (hash) do update set "usedBy" = excluded."usedBy" where tokens."usedBy" is null or tokens."usedBy" = excluded."usedBy"`,
    'hash',
  ),
  events: inserting(schema.events),
  forgotten: inserting(schema.forgottenEvents, 'on conflict (mark) do nothing'),
  deliveries: inserting(schema.deliveries, 'on conflict (key) do nothing'),
}
const desks = `update applications a set owner = d.owner, tags = d.tags, desk = d.desk
  from json_to_recordset($1::text::json) as d(id text, owner text, tags text, desk bytea) where a.id = d.id`
const drops = `update reminders r set state = 'dropped' from json_to_recordset($1::text::json) as d(application text, prefix text)
  where r.application = d.application and r.state = 'waiting' and starts_with(r.key, d.prefix)`
const settle = `update feedback f set "settledBy" = s.by, "settledAt" = s.at, answer = s.answer
  from json_to_recordset($1::text::json) as s(application text, id bigint, by text, at text, answer bytea)
  where f.id = s.id and f.application = s.application and f."settledAt" is null returning f.id`
// An event for an application that is gone would wait for ever.
const bear = `insert into child_events (event, application, "addressKey", sealed)
  select c.event, c.application, c."addressKey", c.sealed
  from json_to_recordset($1::text::json) as c(event text, application text, "addressKey" text, sealed bytea, mark text, needs text)
  where not exists (select 1 from events e where e.id = c.event)
    and not exists (select 1 from forgotten_events f where f.mark = c.mark)
    and (c.needs is null or exists (select 1 from applications a where a.id = c.needs))
  on conflict (event) do nothing`

/** Writes it all within a transaction. Throws `overtaken` where what a turn started from is no longer so. */
export async function writeAll(db: Within, all: Collected, seal: Seal): Promise<void> {
  const many = (statement: string, rows: readonly object[]) => (rows.length === 0 ? [] : run(db, statement, [jsonOf(rows)]))
  const first = [
    put.applications(db, all.newApplications),
    many(desks, all.desks),
    put.services(db, all.services),
    put.people(db, all.people),
    put.conversations(db, all.newConversations),
    put.fields(db, all.fields),
    put.orders(db, all.orders),
    put.files(db, all.files),
    put.assertions(db, all.assertions),
    many(drops, all.drops),
    put.reminders(db, all.reminders),
    appendAudit(db, seal, all.audit),
    put.deliveries(db, all.erased.length > 0 ? [] : all.deliveries),
    put.events(db, all.events),
    changedChats(db, all.chats),
    put.feedback(db, all.feedback),
  ]
  const settled = many(settle, all.settled)
  const tokens = put.tokens(db, all.tokens)
  await Promise.all([...first, settled, tokens])
  if ((await settled).length < all.settled.length || (await tokens).length < all.tokens.length) throw overtaken
  for (const { application, person } of all.forgotPeople) await forgetWithin(db, application, person)
  for (const { application, at } of all.erased) await eraseWithin(db, seal, application, at)
  await Promise.all([
    put.forgotten(db, all.forgotten),
    put.deliveries(db, all.erased.length > 0 ? all.deliveries : []),
    many(bear, all.children),
  ])
}
