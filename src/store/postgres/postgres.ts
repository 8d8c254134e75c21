// The store on PostgreSQL: its parts put together behind the same interface, for one process of several.
import type { Store } from '../store.ts'
import { asides } from './aside.ts'
import { claiming } from './claim.ts'
import { committing } from './commit.ts'
import type { StoreContext } from './context.ts'
import { due } from './due.ts'
import { eraseWithin, leaveNoTrace } from './erase-application.ts'
import type { Files } from './file-bytes.ts'
import { loading } from './load.ts'
import type { Parts } from './parts.ts'
import { answering } from './queries/answers.ts'
import { settingBack } from './set-back.ts'
import { settling } from './settle.ts'
import { waking } from './wake.ts'

/** Builds the store over an open, migrated database. */
export function postgresStore(context: StoreContext, files: Files, parts: Parts): Store {
  const { db, seal } = context
  const load = loading(context)
  const aside = asides(context)
  const wake = waking(context, parts)
  const cleaned = async () => {
    await files.sweep()
    await leaveNoTrace(db)
  }
  const commit = committing(context, wake.committed)

  return {
    load: load.byAddress,
    loadApplication: load.byId,
    seen: aside.seen,
    commit: async (commits) => {
      const outcomes = await commit(commits)
      if (commits.some(({ turn }) => turn.changes.some(({ kind }) => kind === 'erase' || kind === 'forget'))) await cleaned()
      return outcomes
    },
    find: answering(context, load),
    dueReminders: due(context),
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
    sign: async (bytes) => seal.sign(bytes),
    erase: async (application, at) => {
      await db.begin((within) => eraseWithin(within, seal, application, at))
      await cleaned()
    },
    holds: parts.holds,
    onWork: wake.listen,
    close: async () => {
      await wake.close()
      await parts.close()
      await db.end({ timeout: 5 })
    },
  }
}
