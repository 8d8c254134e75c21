// The store on SQLite: each part prepared once, put together behind the interface.
import { asides } from './aside.ts'
import { claiming } from './claim.ts'
import { committing, seenBefore } from './commit.ts'
import type { StoreContext } from './context.ts'
import { due } from './due.ts'
import { erasing } from './erase-application.ts'
import { loading } from './load.ts'
import { settingBack } from './set-back.ts'
import { settling } from './settle.ts'
import type { Store } from './store.ts'

/** Builds the store over an open, migrated database. `close` closes it, and gives back what only this instance may hold. */
export function sqliteStore(context: StoreContext, close: () => void): Store {
  const { db, group, files } = context
  const load = loading(context)
  const aside = asides(context)
  const seen = seenBefore(context)
  const dueNow = due(context)
  const erase = erasing(context)
  let answer: Store['find'] | undefined

  return {
    load: async (from, person) => load.byAddress(from, person),
    loadApplication: async (id) => load.byId(id),
    seen: async (event) => seen(event),
    commit: committing(context),
    // The query builder takes a while to load, and no message waits for a question: it comes with the first one.
    find: async (name, query) => {
      answer ??= (await import('./queries/answers.ts')).answering(context, load)
      return answer(name, query)
    },
    dueReminders: async (now, limit) => dueNow(now, limit),
    claimDeliveries: claiming(context),
    settle: settling(context),
    clockSetBack: settingBack(context),
    setAside: aside.put,
    takeAside: aside.take,
    pendingEvents: aside.pending,
    park: aside.park,
    parkedEvents: aside.parked,
    putFile: files.put,
    readFile: files.read,
    sign: async (bytes) => context.seal.sign(bytes),
    erase: (application, at) => group.write((after) => erase(application, at, after)),
    // The lock of the one instance that serves stands for every part.
    holds: async () => true,
    onWork: () => {},
    close: async () => {
      if (!db.open) return
      group.flush()
      close()
    },
  }
}
