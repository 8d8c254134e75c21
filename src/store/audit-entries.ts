// Appends to the audit of a SQLite store, each entry chained to the last, within the write that causes it; and empties what is erased.
import { type ChainedRow, chained, checkingChain, type Entry, erasedEntry, type Head, headName, newHead } from './audit-chain.ts'
import type { Connection } from './connection.ts'
import type { Seal } from './seal.ts'

/** The two ways the audit changes. Both run within a write. */
export type Audit = { append(entry: Entry): void; erase(application: string, at: string): void }

/** Prepares them. */
export function auditing({ db, seal }: { readonly db: Connection; readonly seal: Seal }): Audit {
  const insert = db.prepare<[ReturnType<typeof rowOf>]>(`insert into audit
    (application, at, by, what, detail, event, salt, digest, mark) values (@application, @at, @by, @what, @detail, @event, @salt, @digest, @mark)`)
  const ofApplication = db.prepare<[string]>('select seq from audit where application = ? order by seq').pluck()
  const empty = db.prepare<
    [string]
  >(`update audit set application = '', at = '', by = '', what = '', detail = '', event = null, salt = null
    where application = ?`)

  function append(entry: Entry): void {
    const { row, head } = chained(seal, headOf(db, seal) ?? newHead(entry.at), entry)
    insert.run(rowOf(row))
    keepHead(db, seal, head)
  }

  return {
    append,
    erase: (application, at) => {
      const seqs = ofApplication.all(application) as number[]
      empty.run(application)
      append(erasedEntry(application, at, seqs))
    },
  }
}

const rowOf = <Row extends Entry>(row: Row) => ({ ...row, event: row.event ?? null })

/** Chains what was written before entries were chained, once: what stands then is taken as it stands. */
export function chainOldEntries(db: Connection, seal: Seal, now: string): void {
  if (headOf(db, seal) !== null) return
  db.transaction(() => {
    if (headOf(db, seal) !== null || db.prepare('select 1 from audit where mark is not null').get() !== undefined) return
    const update = db.prepare('update audit set salt = @salt, digest = @digest, mark = @mark where seq = @seq')
    let head = newHead(now)
    for (const entry of db.prepare('select * from audit order by seq').all() as ChainedRow[]) {
      const next = chained(seal, head, entry)
      const { salt, digest, mark, seq } = next.row
      update.run({ salt, digest, mark, seq })
      head = next.head
    }
    keepHead(db, seal, head)
  }).immediate()
}

/** Checks the whole chain. `head` is null where the store is of before entries were chained. */
export function verifyAudit(db: Connection, seal: Seal): { readonly head: Head | null; readonly faults: readonly string[] } {
  if (db.prepare(`select 1 from sqlite_schema where name = 'sealed_state'`).get() === undefined) return { head: null, faults: [] }
  const check = checkingChain(seal)
  for (const row of db.prepare('select * from audit order by seq').iterate()) check.take(row as ChainedRow)
  const head = headOf(db, seal)
  return { head, faults: check.end(head) }
}

function headOf(db: Connection, seal: Seal): Head | null {
  const sealed = db.prepare<[string]>('select sealed from sealed_state where name = ?').pluck().get(headName) as
    | Buffer
    | undefined
  return sealed === undefined ? null : seal.open<Head>(sealed, headName)
}

function keepHead(db: Connection, seal: Seal, head: Head): void {
  db.prepare(
    'insert into sealed_state (name, sealed) values (?, ?) on conflict (name) do update set sealed = excluded.sealed',
  ).run(headName, seal.close(head, headName))
}
