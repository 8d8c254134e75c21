// The audit tells when somebody has been at it: an entry changed, taken out, put in or emptied, on both stores; erasing a client is no such thing.
import { copyFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '../../src/flows/model/turn.ts'
import { openStore } from '../../src/store/open.ts'
import { connectPostgres, run, type Database as Server } from '../../src/store/postgres/connection.ts'
import { verifyPostgres } from '../../src/store/postgres/soundness.ts'
import { jsonOf } from '../../src/store/postgres/statements.ts'
import type { Store } from '../../src/store/store.ts'
import { verifyStore } from '../../src/store/verify.ts'
import { freshFolder } from './folder.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { at, chat, clientOf, happen, saying, typed } from './turns.ts'

const key = Buffer.alloc(32, 9).toString('base64')
const entry = (what: string): Change => ({
  kind: 'audit',
  entry: { at, by: 'telegram:bot:ann', what, detail: `detail of ${what}` },
})

/** Three clients with four entries each, in turns; the second one is erased. */
async function live(store: Store): Promise<void> {
  const names = ['ann', 'bob', 'cem']
  for (const round of [1, 2])
    for (const name of names)
      await happen(store, typed(`${name} ${round}`, chat(name)), () => ({
        changes: [saying(`${name} ${round}`), entry(`first ${round}`), entry(`second ${round}`)],
      }))
  await store.erase((await store.load(chat('bob'), clientOf(chat('bob')))).application.id, at)
  await happen(store, typed('later', chat('ann')), () => ({ changes: [entry('after the erasing')] }))
}

const columns = ['application', 'at', 'by', 'what', 'detail', 'event'] as const
const emptying = `application = '', at = '', by = '', what = '', detail = '', event = null, salt = null`
const gone = [3, 4, 9, 10]
const all = Array.from({ length: 14 }, (_, n) => n + 1)

/** What somebody with the database but without the key may do, as statements that both databases understand. */
const attempts: readonly string[] = [
  ...all.flatMap((seq) => columns.map((column) => `update audit set ${column} = 'forged' where seq = ${seq}`)),
  ...all.map((seq) => `delete from audit where seq = ${seq}`),
  ...all.map((seq) => `delete from audit where seq >= ${seq}`),
  ...all.filter((seq) => !gone.includes(seq)).map((seq) => `update audit set ${emptying} where seq = ${seq}`),
  ...all.map(
    (seq) => `insert into audit (application, at, by, what, detail, salt, digest, mark)
      select application, at, by, what, detail, salt, digest, mark from audit where seq = ${seq}`,
  ),
  `insert into audit (application, at, by, what, detail) values ('a1', '${at}', 'x', 'y', 'z')`,
  'update audit set salt = null, digest = null, mark = null where seq = 5',
  'delete from sealed_state',
]

describe('the audit of a SQLite store', () => {
  it('is whole as the program writes it, an erased client included, of whom nothing but hashes is left', async () => {
    const { url, path } = freshFolder()
    const store = await openStore({ url, key, now: () => at })
    await live(store)
    await store.close()
    expect(verifyStore({ url, key })).toMatchObject({ faults: [], audit: { entries: 14, since: at } })
    const db = new Database(path, { readonly: true })
    const left = db
      .prepare(`select seq, application, by, detail, event, salt from audit where what in ('', 'erased') order by seq`)
      .all()
    db.close()
    expect(left).toEqual([
      ...gone.map((seq) => ({ seq, application: '', by: '', detail: '', event: null, salt: null })),
      {
        seq: 13,
        application: expect.stringMatching(/^a/),
        by: 'program',
        detail: '3-4 9-10',
        event: null,
        salt: expect.any(String),
      },
    ])
  })

  it('shows everything that is done to it from outside', async () => {
    const { url, path } = freshFolder()
    const store = await openStore({ url, key, now: () => at })
    await live(store)
    await store.close()
    const unseen = attempts.filter((statement, n) => {
      const copy = `${path}-${n}`
      copyFileSync(path, copy)
      const db = new Database(copy)
      db.exec(statement)
      db.close()
      return verifyStore({ url: `file:${copy}`, key }).faults.length === 0
    })
    expect(unseen).toEqual([])
    expect(attempts.length).toBeGreaterThan(120)
  })

  it('that an earlier version wrote is chained at the next start, as it stands; a second start changes nothing', async () => {
    const { url, path } = freshFolder()
    const store = await openStore({ url, key, now: () => at })
    await live(store)
    await store.close()
    const db = new Database(path)
    for (const column of ['salt', 'digest', 'mark']) db.exec(`alter table audit drop column ${column}`)
    db.exec('drop table sealed_state')
    db.exec('alter table feedback drop column comment')
    // As it was before the migration of the audit (the third) and all that came after it.
    db.exec(
      'delete from __drizzle_migrations where created_at not in (select created_at from __drizzle_migrations order by created_at limit 2)',
    )
    db.close()
    expect(verifyStore({ url, key })).toMatchObject({ faults: [], audit: null })
    for (const now of ['2027-02-01T00:00:00.000Z', '2027-03-01T00:00:00.000Z']) {
      await (await openStore({ url, key, now: () => now })).close()
      expect(verifyStore({ url, key })).toMatchObject({ faults: [], audit: { entries: 14, since: '2027-02-01T00:00:00.000Z' } })
    }
  })
})

describe('the audit on PostgreSQL', { timeout: 60_000 }, () => {
  let server: PostgresServer
  beforeAll(async () => {
    server = await startPostgres()
  }, 60_000)
  afterAll(() => server?.stop())

  it('is whole though several processes write at once, and shows everything that is done to it from outside', async () => {
    const url = await server.freshUrl()
    const stores = await Promise.all([1, 2].map(() => openStore({ url, key, now: () => at })))
    await live(stores[0]!)
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        happen(stores[n % 2]!, typed(`x ${n}`, chat(`x${n}`)), () => ({ changes: [entry('one'), entry('two')] })),
      ),
    )
    for (const store of stores) await store.close()
    expect(await verifyPostgres({ url, key })).toMatchObject({ faults: [], audit: { entries: 54 }, rows: { audit: 54 } })
    const db = connectPostgres(url, { max: 1 })
    const [before, head] = [
      await run<object>(db, 'select * from audit order by seq'),
      await run<object>(db, 'select * from sealed_state'),
    ]
    const unseen: string[] = []
    // Every seventh of them: what finds them is the same code.
    for (const statement of attempts.filter((_, n) => n % 7 === 0 || n > attempts.length - 4)) {
      await db.unsafe(statement)
      if ((await verifyPostgres({ url, key })).faults.length === 0) unseen.push(statement)
      await db.unsafe('delete from audit')
      await db.unsafe('delete from sealed_state')
      await fill(db, 'audit', before)
      await fill(db, 'sealed_state', head)
    }
    await db.end()
    expect(unseen).toEqual([])
  })
})

/** Puts rows back as they were. */
async function fill(db: Server, table: string, rows: readonly object[]): Promise<void> {
  await run(
    db,
    `insert into ${table} overriding system value select * from json_populate_recordset(null::${table}, $1::text::json)`,
    [jsonOf(rows)],
  )
}
