// The store on SQLite: each part prepared once, put together behind the interface.
import { asides } from './aside.ts'
import { claiming } from './claim.ts'
import { committing, seenBefore } from './commit.ts'
import { due } from './due.ts'
import { erasing } from './erase.ts'
import type { Ground } from './ground.ts'
import { loading } from './load.ts'
import { answers } from './queries/answers.ts'
import { health } from './queries/health.ts'
import { reading } from './queries/reader.ts'
import { settling } from './settle.ts'
import type { Queries, Store } from './store.ts'

/** Builds the store over an open, migrated database. `release` gives back what only this instance may hold. */
export function sqliteStore(ground: Ground, release: () => void): Store {
  const { db, group, files } = ground
  const load = loading(ground)
  const reader = reading(ground, load)
  const aside = asides(ground)
  const seen = seenBefore(ground)
  const dueNow = due(ground)
  const erase = erasing(ground)
  const probe = db.prepare(
    `insert into meta (key, value) values ('probe', ?) on conflict (key) do update set value = excluded.value`,
  )

  /** A full disk or a lock shows only in writing. */
  const writable = (now: string) =>
    group
      .write(() => probe.run(Buffer.from(now)))
      .then(
        () => true,
        () => false,
      )

  async function find<Name extends keyof Queries>(name: Name, query: Queries[Name]['query']): Promise<Queries[Name]['answer']> {
    if (name === 'health') {
      const { now } = query as Queries['health']['query']
      return { ...health(reader, now), writable: await writable(now) } as Queries[Name]['answer']
    }
    const answer = answers[name as Exclude<Name, 'health'>] as (
      means: typeof reader,
      asked: typeof query,
    ) => Queries[Name]['answer']
    return answer(reader, query)
  }

  return {
    load: async (from, person) => load.byAddress(from, person),
    loadApplication: async (id, conversation) => load.byId(id, conversation),
    seen: async (event) => seen(event),
    commit: committing(ground),
    find,
    dueReminders: async (now, limit) => dueNow(now, limit),
    claimDeliveries: claiming(ground),
    settle: settling(ground),
    setAside: aside.put,
    takeAside: aside.take,
    pendingEvents: aside.pending,
    putFile: files.put,
    readFile: files.read,
    erase: (application, at) => group.write((after) => erase(application, at, after)),
    close: async () => {
      if (!db.open) return
      group.flush()
      db.close()
      release()
    },
  }
}
