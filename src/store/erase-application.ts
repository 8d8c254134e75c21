// Takes an application out of every table, so that not one byte of it is left in the database, its log or the folder of files.
import { auditing } from './audit-entries.ts'
import type { StoreContext } from './context.ts'
import { cleaning } from './leave-no-trace.ts'

/** Prepares erasing; the returned function runs within a write and hands what must follow the flush to `after`. */
export function erasing({
  db,
  seal,
  files,
}: StoreContext): (application: string, at: string, after: (task: () => void) => void) => void {
  const run = (sql: string) => db.prepare<[{ id: string }]>(sql)
  const chats = '(select addressKey from conversations where application = @id)'
  const aside = `(addressKey in ${chats} or addressKey like 'system:%:' || @id)`
  const marked = `select id from events where application = @id union select event from set_aside where ${aside}`
  const eventIds = run(marked).pluck()
  const forget = db.prepare('insert or ignore into forgotten_events (mark, at) values (?, ?)')
  const audit = auditing({ db, seal })
  // Order matters: what is found through the chats and people goes before them. The rest goes with the application's own row.
  const steps = [
    `delete from events where id in (${marked})`,
    `delete from set_aside where ${aside}`,
    `update tokens set usedBy = 'erased' where usedBy in (select id from people where application = @id)`,
    'delete from tokens where application = @id',
    'insert or ignore into erased_files select id from files where application = @id',
    `delete from child_events where application = @id or addressKey like 'system:%:' || @id`,
    'delete from deliveries where application = @id',
    'delete from applications where id = @id',
  ].map(run)

  const exists = run('select 1 from applications where id = @id').pluck()

  // One function for all: several erasings of one flush are followed by one cleaning.
  const traces = cleaning(db)
  const clean = () => {
    removeErasedFiles({ db, files })
    traces.clean()
  }

  return (id, at, after) => {
    if (exists.get({ id }) !== 1) return
    for (const event of eventIds.all({ id }) as string[]) forget.run(forgottenMark(seal, event), at)
    for (const step of steps) step.run({ id })
    audit.erase(id, at)
    traces.note()
    after(clean)
  }
}

/** What is left of an event's mark when its application is erased. */
export function forgottenMark(seal: StoreContext['seal'], event: string): string {
  return seal.mark(event, 'event')
}

/** Removes the bytes of erased files. What fails is tried again at the next erasing and at every start. */
export function removeErasedFiles({ db, files }: Pick<StoreContext, 'db' | 'files'>): void {
  const done = db.prepare('delete from erased_files where id = ?')
  for (const id of db.prepare('select id from erased_files').pluck().all() as string[]) if (files.remove(id)) done.run(id)
}
