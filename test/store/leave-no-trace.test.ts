// Zeroing what is deleted is not enough: this shows the copies SQLite leaves behind, and that they go.
import { expect, test } from 'vitest'
import { connect, secure } from '../../src/store/connection.ts'
import { cleaning } from '../../src/store/leave-no-trace.ts'
import { migrate, standing } from '../../src/store/migrate.ts'
import { filesHolding, freshFolder } from './folder.ts'

test('copies of deleted rows in the unused middle of pages are gone after cleaning, the other rows stay', async () => {
  const { path, folder } = freshFolder()
  const db = connect(path)
  const found = standing(db)
  secure(db)
  await migrate(db, path, found)
  db.exec('create table notes (text text unique)')
  const names = Array.from({ length: 60 }, (_, n) => `chat${n}x`)
  const insert = db.prepare('insert into notes values (?)')
  for (const name of names) for (let n = 0; n < 10; n++) insert.run(`d-${name}-${n}`)
  const gone = names.filter((_, n) => n % 2 === 0)
  const remove = db.prepare('delete from notes where text like ?')
  for (const name of gone) remove.run(`d-${name}-%`)
  const { note, clean } = cleaning(db)
  note()
  db.pragma('wal_checkpoint(TRUNCATE)')
  expect(gone.filter((name) => filesHolding(folder, name).length > 0)).not.toEqual([])
  clean()
  expect(gone.filter((name) => filesHolding(folder, name).length > 0)).toEqual([])
  expect(db.prepare('select count(*) from notes').pluck().get()).toBe(300)
  expect(db.prepare(`select count(*) from meta where key = 'traces'`).pluck().get()).toBe(0)
  secure(db)
  db.close()
})
