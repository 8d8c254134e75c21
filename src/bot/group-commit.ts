// Lets turns that finish at the same moment share one transaction and one flush to disk.
import type { Commit, Outcome, Store } from '../store/store.ts'

type Waiting = { commit: Commit; settle: (outcome: Outcome) => void; fail: (error: unknown) => void }

/** A `commit` for single turns: those handed in during one round of the event loop, or while a flush runs, go together. */
export function groupCommit(store: Store, most = 256): (commit: Commit) => Promise<Outcome> {
  const waiting: Waiting[] = []
  let running = false

  async function flush(): Promise<void> {
    while (waiting.length > 0) {
      const batch = waiting.splice(0, most)
      try {
        const outcomes = await store.commit(batch.map((entry) => entry.commit))
        batch.forEach((entry, index) => {
          entry.settle(outcomes[index]!)
        })
      } catch (error) {
        for (const entry of batch) entry.fail(error)
      }
    }
    running = false
  }

  return (commit) =>
    new Promise((settle, fail) => {
      waiting.push({ commit, settle, fail })
      if (running) return
      running = true
      setImmediate(() => void flush())
    })
}
