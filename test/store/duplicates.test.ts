// Ten thousand deliveries of two hundred events, in any order and many at once, have exactly the effects of two hundred.
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import type { Event } from '../../src/flows/model/event.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { chanceOf } from '../simulation/chance.ts'
import { freshFolder } from './folder.ts'
import { at, chat, happen, owed, reminderOf, saying, typed } from './turns.ts'

const seed = 20_261_128
const [chats, each, times, together] = [20, 10, 50, 40]
const events = Array.from({ length: chats * each }, (_, n) => typed(`e${n}`, chat(`c${n % chats}`)))

/** What a platform delivers, taken as the line takes it: overtaken, it loads again. */
async function take(store: Store, event: Event): Promise<void> {
  for (;;) {
    const outcome = await happen(store, event, ({ application }) => ({
      changes: [
        saying(event.id),
        { kind: 'remind', reminder: reminderOf(application.id, event.id) },
        { kind: 'audit', entry: { at, by: event.actor.id, what: 'said', detail: event.id } },
      ],
      deliveries: [owed(`${event.id}:0`, event.from)],
    }))
    if (outcome !== 'conflict') return
  }
}

async function effectsOf(deliveries: readonly Event[]): Promise<unknown> {
  const { url, path } = freshFolder()
  const store = await openStore({ url, now: () => at })
  for (let n = 0; n < deliveries.length; n += together)
    await Promise.all(deliveries.slice(n, n + together).map((event) => take(store, event)))
  await store.close()
  const db = new Database(path, { readonly: true })
  const all = (sql: string) => db.prepare(sql).pluck().all()
  const effects = {
    events: all('select id from events order by id'),
    assertions: all('select event from assertions order by event'),
    deliveries: all('select key from deliveries order by key'),
    reminders: all('select count(*) from reminders'),
    audit: all('select event from audit order by event'),
    versions: all('select version from applications order by version'),
  }
  db.close()
  return effects
}

it(`10,000 shuffled duplicates leave what each event once leaves (seed ${seed})`, { timeout: 180_000 }, async () => {
  const { between } = chanceOf(seed)
  const deliveries = Array.from({ length: times }, () => events).flat()
  for (let n = deliveries.length - 1; n > 0; n--) {
    const other = between(0, n)
    const [one, two] = [deliveries[n]!, deliveries[other]!]
    deliveries[n] = two
    deliveries[other] = one
  }
  expect(deliveries).toHaveLength(10_000)
  expect(await effectsOf(deliveries)).toEqual(await effectsOf(events))
})
