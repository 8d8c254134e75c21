// Lets writes that are wanted at the same moment share one transaction and one flush to disk.
import type { Connection } from './connection.ts'
import type { OwnFile } from './same-file.ts'

/** What runs within the shared transaction. What is handed to `after` is done once all is flushed, before anybody is answered; the same
 * function only once. */
export type Write<T> = (after: (task: () => void) => void) => T

/** The only way into the database: a write is whole or not at all, and answered when it is safe on disk. */
export type Group = {
  write<T>(run: Write<T>): Promise<T>
  /** Writes what still waits. */
  flush(): void
}

type Waiting = { run: Write<unknown>; resolve: (value: never) => void; reject: (error: unknown) => void }

/**
 * Opens the way in. Each write has a savepoint of its own; if the whole transaction fails, all of them throw. `file` is asked before
 * each flush whether it may be written.
 */
export function groupWrites(db: Connection, file?: Pick<OwnFile, 'check' | 'written'>): Group {
  const [begin, commit, rollback] = ['begin immediate', 'commit', 'rollback'].map((sql) => db.prepare(sql))
  const [save, release, back] = ['savepoint one', 'release one', 'rollback to one'].map((sql) => db.prepare(sql))
  let waiting: Waiting[] = []

  function flush(): void {
    const writes = waiting
    waiting = []
    if (writes.length === 0) return
    const answers: (() => void)[] = []
    const tasks = new Set<() => void>()
    try {
      file?.check()
      begin!.run()
      for (const write of writes) answers.push(one(write, tasks))
      commit!.run()
    } catch (outage) {
      if (db.inTransaction) rollback!.run()
      for (const write of writes) write.reject(outage)
      return
    }
    for (const task of tasks) task()
    for (const answer of answers) answer()
    file?.written()
  }

  function one(write: Waiting, tasks: Set<() => void>): () => void {
    const mine: (() => void)[] = []
    save!.run()
    try {
      const value = write.run((task) => mine.push(task))
      release!.run()
      for (const task of mine) tasks.add(task)
      return () => write.resolve(value as never)
    } catch (error) {
      if (!db.inTransaction) throw error
      back!.run()
      release!.run()
      return () => write.reject(error)
    }
  }

  return {
    flush,
    write: (run) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setImmediate(flush)
        waiting.push({ run, resolve, reject })
      }),
  }
}
