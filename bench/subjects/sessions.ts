// Where the peers keep their sessions: one row a chat in SQLite, flushed with every write, as durable as ours.
import Database from 'better-sqlite3'

/** A store of sessions by key, as the session plugins of grammY and Telegraf want it; `writes` counts what was stored, a session's end included. */
export function sqliteSessions() {
  const db = new Database(`${process.env.FOLDER}/sessions.db`)
  for (const setting of ['journal_mode = WAL', 'synchronous = FULL']) db.pragma(setting)
  db.exec('create table sessions (key text primary key, value text not null)')
  const read = db.prepare('select value from sessions where key = ?').pluck()
  const write = db.prepare(
    'insert into sessions (key, value) values (?, ?) on conflict (key) do update set value = excluded.value',
  )
  const remove = db.prepare('delete from sessions where key = ?')
  let writes = 0
  return {
    writes: () => writes,
    close: () => void db.close(),
    read: (key: string) => {
      const found = read.get(key) as string | undefined
      return found === undefined ? undefined : JSON.parse(found)
    },
    write: (key: string, value: unknown) => {
      write.run(key, JSON.stringify(value))
      writes++
    },
    delete: (key: string) => {
      remove.run(key)
      writes++
    },
  }
}

/** The trivial flow of the peers: the answer is kept, the next question is put. */
export const questions = ['What do you want to run?', 'Where is the server?', 'Who holds it?', 'How does it earn money?'] as const
