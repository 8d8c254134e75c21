// The store on SQLite: each part prepared once, put together behind the interface.
import { asides } from './aside.ts'
import { claiming } from './claim.ts'
import { committing, seenBefore } from './commit.ts'
import { due } from './due.ts'
import { erasing } from './erase.ts'
import type { Ground } from './ground.ts'
import { loading } from './load.ts'
import { settling } from './settle.ts'
import type { Store } from './store.ts'

/** Builds the store over an open, migrated database. `release` gives back what only this instance may hold. */
export function sqliteStore(ground: Ground, release: () => void): Store {
  const { db, group, files } = ground
  const load = loading(ground)
  const aside = asides(ground)
  const seen = seenBefore(ground)
  const dueNow = due(ground)
  const erase = erasing(ground)
  let answer: Store['find'] | undefined

  return {
    load: async (from, person) => load.byAddress(from, person),
    loadApplication: async (id, conversation) => load.byId(id, conversation),
    seen: async (event) => seen(event),
    commit: committing(ground),
    // The query builder takes a while to load, and no message waits for a question: it comes with the first one.
    find: async (name, query) => {
      answer ??= (await import('./queries/answers.ts')).answering(ground, load)
      return answer(name, query)
    },
    dueReminders: async (now, limit) => dueNow(now, limit),
    claimDeliveries: claiming(ground),
    settle: settling(ground),
    setAside: aside.put,
    takeAside: aside.take,
    pendingEvents: aside.pending,
    park: aside.park,
    parkedEvents: aside.parked,
    putFile: files.put,
    readFile: files.read,
    erase: (application, at) => group.write((after) => erase(application, at, after)),
    // The lock of the one instance that serves stands for every part.
    holds: async () => true,
    onWork: () => {},
    close: async () => {
      if (!db.open) return
      group.flush()
      db.close()
      release()
    },
  }
}
