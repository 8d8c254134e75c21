// Appends to the audit on PostgreSQL, each entry chained to the last; the row that holds the end makes writers of several processes take turns.
import { type ChainedRow, chained, checkingChain, type Entry, erasedEntry, type Head, headName, newHead } from '../audit-chain.ts'
import type { Seal } from '../seal.ts'
import { type Database, run, type Within } from './connection.ts'
import * as schema from './schema.ts'
import { inserting } from './statements.ts'

const insert = inserting(schema.audit)

/** Appends entries in their order, within a transaction. */
export async function appendAudit(db: Within, seal: Seal, entries: readonly Entry[]): Promise<void> {
  if (entries.length === 0) return
  let head = (await headOf(db, seal, 'for update')) ?? newHead(entries[0]!.at)
  const rows = entries.map((entry) => {
    const next = chained(seal, head, entry)
    head = next.head
    return next.row
  })
  await insert(db, rows)
  await keepHead(db, seal, head)
}

/** Empties the entries of an erased application, and notes which they were. */
export async function eraseAudit(db: Within, seal: Seal, application: string, at: string): Promise<void> {
  const rows = await run<{ seq: number }>(db, 'select seq from audit where application = $1 order by seq', [application])
  await run(
    db,
    `update audit set application = '', at = '', by = '', what = '', detail = '', event = null, salt = null where application = $1`,
    [application],
  )
  await appendAudit(db, seal, [
    erasedEntry(
      application,
      at,
      rows.map(({ seq }) => seq),
    ),
  ])
}

/** Chains what was written before entries were chained, once: what stands then is taken as it stands. */
export async function chainOldEntries(db: Within, seal: Seal, now: string): Promise<void> {
  if ((await headOf(db, seal)) !== null) return
  const rows = await run<ChainedRow>(db, 'select * from audit order by seq')
  if (rows.some(({ mark }) => mark !== null)) return
  let head = newHead(now)
  const links = rows.map((entry) => {
    const next = chained(seal, head, entry)
    head = next.head
    const { seq, salt, digest, mark } = next.row
    return { seq, salt, digest, mark }
  })
  await run(
    db,
    `update audit a set salt = l.salt, digest = l.digest, mark = l.mark
      from json_to_recordset($1::text::json) as l(seq bigint, salt text, digest text, mark text) where a.seq = l.seq`,
    [JSON.stringify(links)],
  )
  await keepHead(db, seal, head)
}

/** Checks the whole chain. */
export async function verifyAudit(
  db: Database,
  seal: Seal,
): Promise<{ readonly head: Head | null; readonly faults: readonly string[] }> {
  const check = checkingChain(seal)
  return db.begin('isolation level repeatable read', async (within) => {
    const rows = within.unsafe('select * from audit order by seq').cursor(500) as unknown as AsyncIterable<readonly ChainedRow[]>
    for await (const some of rows) for (const row of some) check.take(row)
    const head = await headOf(within, seal)
    return { head, faults: check.end(head) }
  }) as Promise<{ head: Head | null; faults: string[] }>
}

async function headOf(db: Within, seal: Seal, lock: 'for update' | '' = ''): Promise<Head | null> {
  const [row] = await run<{ sealed: Buffer }>(db, `select sealed from sealed_state where name = $1 ${lock}`, [headName])
  return row === undefined ? null : seal.open<Head>(row.sealed, headName)
}

async function keepHead(db: Within, seal: Seal, head: Head): Promise<void> {
  await run(
    db,
    'insert into sealed_state (name, sealed) values ($1, $2) on conflict (name) do update set sealed = excluded.sealed',
    [headName, seal.close(head, headName)],
  )
}
