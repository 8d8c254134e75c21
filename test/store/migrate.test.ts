// Migrations are all or nothing, keep a copy, and leave newer or foreign databases alone.
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, ownMigrations, standing } from '../../src/store/migrate.ts'
import { openStore } from '../../src/store/open.ts'
import { filesBelow, freshFolder } from './folder.ts'
import { chat, clientOf, happen, typed } from './turns.ts'

const ann = chat('ann')

async function withOneApplication(url: string): Promise<void> {
  const store = await openStore({ url })
  await happen(store, typed('e1', ann))
  await store.close()
}

/** The program's migrations and one more. */
function withOneMore(folder: string, sql: string): string {
  const target = join(folder, 'migrations')
  cpSync(ownMigrations, target, { recursive: true })
  const path = join(target, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8')) as { entries: { when: number }[] }
  const when = journal.entries.at(-1)!.when + 1000
  journal.entries.push({ idx: journal.entries.length, version: '6', when, tag: '9999_more', breakpoints: true } as never)
  writeFileSync(path, JSON.stringify(journal))
  writeFileSync(join(target, '9999_more.sql'), sql)
  return target
}

/** Runs one more migration on a store with one application; tells how it went, and what tables and rows are there then. */
async function migrated(sql: string) {
  const { url, path, folder } = freshFolder()
  await withOneApplication(url)
  const db = new Database(path)
  const result = await migrate(db, path, standing(db), withOneMore(folder, sql)).then(
    (copy) => ({ copy, error: null }),
    (error: unknown) => ({ copy: null, error: String(error) }),
  )
  const tables = db.prepare(`select name from sqlite_schema where name like 'new%'`).pluck().all()
  const applications = db.prepare('select count(*) from applications').pluck().get()
  const foreignKeys = db.pragma('foreign_keys', { simple: true })
  db.close()
  const copies = filesBelow(folder).filter((name) => name.includes('.before-'))
  return { ...result, tables, applications, foreignKeys, copies }
}

test('a fresh database is made, and opened again as it is', async () => {
  const { url, folder } = freshFolder()
  await withOneApplication(url)
  const again = await openStore({ url })
  expect((await again.load(ann, clientOf(ann))).version).toBe(1)
  await again.close()
  expect(filesBelow(folder).filter((path) => path.includes('before'))).toEqual([])
})

test('two programs may make the same database at the same moment', async () => {
  const { url } = freshFolder()
  const stores = await Promise.all([1, 2, 3].map(() => openStore({ url })))
  expect(await happen(stores[0]!, typed('e1', ann))).toBe('committed')
  expect(await happen(stores[1]!, typed('e1', ann))).toBe('duplicate')
  for (const store of stores) await store.close()
})

test('a migration keeps the rows and leaves a copy of the database as it was', async () => {
  const { copy, tables, applications, copies, foreignKeys } = await migrated(
    'create table new1 (a);--> statement-breakpoint\ncreate table new2 (a);',
  )
  expect([tables, applications, foreignKeys]).toEqual([['new1', 'new2'], 1, 1])
  expect(copies).toEqual([copy])
  const saved = new Database(copy!, { readonly: true })
  expect(saved.prepare(`select count(*) from sqlite_schema where name like 'new%'`).pluck().get()).toBe(0)
  expect(saved.prepare('select count(*) from applications').pluck().get()).toBe(1)
  saved.close()
})

test('a migration that fails half way leaves the database as it was', async () => {
  const { error, tables, applications, copies, foreignKeys } = await migrated(
    'create table new1 (a);--> statement-breakpoint\ndelete from applications;--> statement-breakpoint\ncreate nonsense;',
  )
  expect(error).toMatch(/syntax error/)
  expect([tables, applications, foreignKeys, copies.length]).toEqual([[], 1, 1, 1])
})

test('a migration that would leave rows without their application is undone', async () => {
  const { error, applications } = await migrated('delete from applications;')
  expect(error).toMatch(/rows that belong to nothing/)
  expect(applications).toBe(1)
})

test('a database of a newer program stops this one, byte for byte unharmed', async () => {
  const { url, path } = freshFolder()
  await withOneApplication(url)
  const db = new Database(path)
  db.exec(`insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)`)
  db.close()
  const bytes = readFileSync(path)
  await expect(openStore({ url })).rejects.toMatchObject({ fault: 'newer-store' })
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test.each(['another program', 'no database at all'])('a file that belongs to %s is refused unharmed', async (whose) => {
  const { url, path } = freshFolder()
  if (whose === 'another program') new Database(path).exec('create table notes (text)').close()
  else writeFileSync(path, 'These are the notes of somebody. '.repeat(200))
  const bytes = readFileSync(path)
  await expect(openStore({ url })).rejects.toMatchObject({ fault: 'foreign' })
  expect(readFileSync(path).equals(bytes)).toBe(true)
})
