// Tells the other processes that something may be owed or due, and hears it from them: NOTIFY after the commit, a look within a second anyway.
import type { Commit } from '../store.ts'
import { run } from './connection.ts'
import type { StoreContext } from './context.ts'
import type { Parts } from './parts.ts'

const channel = 'icp_work'
/** Within this time one word is enough. */
const quietMs = 20

/** The waking of others. `committed` is told what this process has committed; `listen` calls back when another one has. */
export function waking({ db }: StoreContext, parts: Parts) {
  let timer: NodeJS.Timeout | undefined
  let listening: Promise<{ unlisten(): Promise<void> }> | undefined

  /** What this process sends and clocks itself needs no word to others. */
  const concernsOthers = ({ turn }: Commit) =>
    turn.deliveries.some(({ to }) => !parts.has(`send:${to.channel}:${to.account}`)) ||
    ((turn.children ?? []).length > 0 && !parts.has('clock'))

  return {
    committed: (commits: readonly Commit[]): void => {
      if (timer !== undefined || !commits.some(concernsOthers)) return
      timer = setTimeout(() => {
        timer = undefined
        void run(db, 'select pg_notify($1, $2)', [channel, '']).catch(() => undefined)
      }, quietMs)
    },
    listen: (hear: () => void): void => {
      listening = db.listen(channel, hear)
      // Where it cannot listen it looks once a second, as it does anyway.
      listening.catch(() => undefined)
    },
    close: async (): Promise<void> => {
      clearTimeout(timer)
      await listening?.then(
        (one) => one.unlisten(),
        () => undefined,
      )
    },
  }
}
