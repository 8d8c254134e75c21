// Writes chats that changed: in place where nothing but their state did, else with all that goes along when a chat moves.
import type { ChangedChat } from './collect.ts'
import { run, type Within } from './connection.ts'
import * as schema from './schema.ts'
import { jsonOf, upserting } from './statements.ts'

const put = upserting(schema.conversations, ['id'])
const stay = `update conversations c set person = n.person, locale = n.locale, reachable = n.reachable, chart = n.chart,
    "chartVersion" = n."chartVersion", memory = n.memory
  from json_populate_recordset(null::conversations, $1::text::json) n
  where c.id = n.id and c."addressKey" = n."addressKey" and c.application = n.application returning c.id`
const giveWay = `delete from conversations where "addressKey" = $1 and id <> $2`
const follow = `update deliveries set "addressKey" = $1, address = $2, channel = $3, account = $4 where "settledAt" is null
  and "addressKey" = (select "addressKey" from conversations where id = $5 and "addressKey" <> $1)`
const bringAlong = `insert into people (application, id, role, locale, timezone, quiet, stopped, name, "nameMark")
  select $1, id, role, locale, timezone, quiet, stopped, name, "nameMark" from people where application = $2 and id = $3
  on conflict (application, id) do nothing`
const takeFeedbackAlong = 'update feedback set application = $1 where conversation = $2'

/** Writes them; of two changes of one chat the later counts, unless the chat moved in between. */
export async function changedChats(db: Within, chats: readonly ChangedChat[]): Promise<void> {
  if (chats.length === 0) return
  const latest = [
    ...new Map(chats.map((chat) => [`${chat.row.id} ${chat.row.addressKey} ${chat.row.application}`, chat])).values(),
  ]
  const stayed = await run<{ id: string }>(db, stay, [jsonOf(latest.map((chat) => chat.row))])
  const inPlace = new Set(stayed.map((row) => row.id))
  for (const chat of latest) if (!inPlace.has(chat.row.id) || movesIn(latest, chat)) await move(db, chat)
}

/** Does this chat occur under more than one address or application in the batch? */
function movesIn(chats: readonly ChangedChat[], chat: ChangedChat): boolean {
  return chats.some((other) => other !== chat && other.row.id === chat.row.id)
}

/** A chat that goes on under another id takes its unsent messages along; whoever had that id before gives way. */
async function move(db: Within, { application: from, change, row }: ChangedChat): Promise<void> {
  const { application, addressKey: key, address, person, id } = row
  const { channel, account } = change.conversation.address
  await run(db, giveWay, [key, id])
  await run(db, follow, [key, address, channel, account, id])
  if (application !== from) await run(db, bringAlong, [application, from, person])
  await put(db, [row])
  if (application !== from) await run(db, takeFeedbackAlong, [application, id])
}
