// Writes of one moment share a flush; when the disk is full or somebody holds the lock they throw, and later ones go through.
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Connection, connect, secure } from '../../src/store/connection.ts'
import { type Group, groupWrites } from '../../src/store/group.ts'
import { whyNotWritten } from '../../src/store/problem.ts'
import { freshFolder } from './folder.ts'

let db: Connection
let group: Group
let path: string
beforeEach(() => {
  path = freshFolder().path
  db = connect(path)
  secure(db)
  db.exec('create table notes (text text unique)')
  group = groupWrites(db)
})
afterEach(() => {
  db.close()
})

const write = (text: string) => group.write(() => db.prepare('insert into notes values (?)').run(text).changes)
const notes = () => db.prepare('select text from notes order by rowid').pluck().all()

test('a write that throws is undone alone, with all it did; what should follow it does not', async () => {
  const followed: string[] = []
  const half = group.write((after) => {
    after(() => followed.push('half'))
    db.prepare('insert into notes values (?)').run('half')
    throw new Error('broken')
  })
  const whole = group.write((after) => {
    after(() => followed.push('whole'))
    return db.prepare('insert into notes values (?)').run('whole').changes
  })
  await expect(half).rejects.toThrow('broken')
  expect(await whole).toBe(1)
  expect(notes()).toEqual(['whole'])
  expect(followed).toEqual(['whole'])
})

test('a full disk fails every write of the flush, and writing goes on once there is room', async () => {
  const pages = db.pragma('page_count', { simple: true }) as number
  db.pragma(`max_page_count = ${pages + 2}`)
  const outcomes = await Promise.allSettled([write('small'), write('x'.repeat(100_000))])
  const rejected = outcomes.filter((outcome) => outcome.status === 'rejected').map((outcome) => outcome.reason.code)
  expect(rejected).toContain('SQLITE_FULL')
  const [outage] = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(whyNotWritten(outage!.reason)).toBe('the disk is full (SQLITE_FULL)')
  expect(notes().length).toBe(outcomes.length - rejected.length)
  db.pragma('max_page_count = 100000')
  expect(await write('later')).toBe(1)
  expect(db.inTransaction).toBe(false)
})

test('a lock held by another program fails the writes, and they go through afterwards', async () => {
  db.pragma('busy_timeout = 0')
  const other = new Database(path)
  other.exec('begin immediate')
  const outcomes = await Promise.allSettled([write('a'), write('b')])
  expect(outcomes.map((outcome) => outcome.status === 'rejected' && outcome.reason.code)).toEqual(['SQLITE_BUSY', 'SQLITE_BUSY'])
  other.exec('rollback')
  other.close()
  expect(await Promise.all([write('a'), write('b')])).toEqual([1, 1])
})

test('closing writes what still waits', async () => {
  const writing = write('last')
  group.flush()
  expect(await writing).toBe(1)
})
