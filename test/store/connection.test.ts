// Every connection is safe: the settings that SQLite forgets on the second open are set and checked each time.
import { statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { connect, secure, whyNotOpened } from '../../src/store/connection.ts'
import { locate } from '../../src/store/location.ts'
import { openStore } from '../../src/store/open.ts'
import { freshFolder } from './folder.ts'

test('a database that exists already is opened with full synchronisation, zeroed deletions, foreign keys and a busy timeout', async () => {
  const { url, path } = freshFolder()
  await (await openStore({ url })).close()
  const db = connect(path)
  expect(db.pragma('secure_delete', { simple: true })).not.toBe(1)
  secure(db)
  const read = (name: string) => db.pragma(name, { simple: true })
  expect([read('journal_mode'), read('synchronous'), read('secure_delete')]).toEqual(['wal', 2, 1])
  expect([read('foreign_keys'), read('busy_timeout'), read('temp_store')]).toEqual([1, 5000, 2])
  db.close()
})

test('a setting that does not take stops the start', () => {
  expect(() => secure(new Database(':memory:'))).toThrow(/SQLite does not keep journal_mode/)
})

test('the database is readable by its owner alone', async () => {
  const { url, path } = freshFolder()
  await (await openStore({ url })).close()
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

test('a place is a file URL, absolute or relative, or a plain path; everything lies beside it', () => {
  expect(locate('file:data/icp.db').database).toBe(`${process.cwd()}/data/icp.db`)
  expect(locate('file:///var/icp%20x.db').database).toBe('/var/icp x.db')
  expect(locate('file:/var/icp.db')).toEqual({
    database: '/var/icp.db',
    key: '/var/icp.db.key',
    lock: '/var/icp.db.lock',
    packs: '/var/packs',
    files: '/var/files',
    index: '/var/icp.db.index',
  })
  expect(locate('/var/icp.db', '/srv/files').files).toBe('/srv/files')
  expect(relative(process.cwd(), locate('icp.db').database)).toBe('icp.db')
})

test.each(['', 'file:', ':memory:', 'mysql://x/y', 'file:x.db?mode=ro'])('%j is no place for a database', (url) => {
  expect(() => locate(url)).toThrow(/must name a file/)
})

test('a server is a place too, shown without user and password', () => {
  expect(locate('postgres://icp:secret@db.example:5432/icp')).toMatchObject({
    database: 'postgres://db.example:5432/icp',
    key: '',
    lock: '',
  })
})

test('a place where no file can be is said to be so', async () => {
  await expect(openStore({ url: 'file:/dev/null/icp.db' })).rejects.toMatchObject({ fault: 'not-writable' })
})

test('a native module this Node cannot load is said to be built for another one, with the way out', () => {
  const { path } = freshFolder()
  const alien = join(path, '../alien.node')
  writeFileSync(alien, 'built elsewhere')
  const fault = () => {
    try {
      return new Database(':memory:', { nativeBinding: alien })
    } catch (error) {
      return whyNotOpened(error, path)
    }
  }
  expect(fault()).toMatchObject({ fault: 'other-node', message: expect.stringMatching(/built for another Node .*npm rebuild/) })
  const missing = new Error('Could not locate the bindings file. Tried: …')
  expect(whyNotOpened(missing, path).message).toBe('better-sqlite3 has not been built yet: run npm rebuild')
})
