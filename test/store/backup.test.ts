// Backups are consistent while the store is written to, and verify tells a sound store from a damaged one.
import { openSync, readFileSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { backupStore } from '../../src/store/backup.ts'
import { openStore } from '../../src/store/open.ts'
import { verifyStore } from '../../src/store/verify.ts'
import { filesBelow, freshFolder } from './folder.ts'
import { chat, happen, owed, saying, typed } from './turns.ts'

test('a backup taken under load is a whole store: every turn is in it entirely or not at all', async () => {
  const { url, folder, path } = freshFolder()
  const store = await openStore({ url })
  let running = true
  let count = 0
  const turn = async (from: ReturnType<typeof chat>) => {
    const id = `e${count++}`
    await happen(store, typed(id, from), () => ({ changes: [saying(id)], deliveries: [owed(id, from)] }))
  }
  const load = async (from: ReturnType<typeof chat>) => {
    while (running) await turn(from)
  }
  // Something is there before the first copy, however quick that is.
  await turn(chat('first'))
  const writers = ['ann', 'bob', 'cy'].map((name) => load(chat(name)))
  const target = join(folder, 'copy.db')
  await backupStore(url, target)
  await backupStore(url, target)
  running = false
  await Promise.all(writers)
  await store.close()
  const { faults, rows } = verifyStore({ url: `file:${target}`, key: readFileSync(`${path}.key`, 'utf8') })
  expect(faults).toEqual([])
  expect(rows.assertions).toBe(rows.events)
  expect(rows.deliveries).toBe(rows.events)
  expect(rows.events).toBeGreaterThan(0)
  expect(filesBelow(folder).some((name) => name.endsWith('.draft'))).toBe(false)
})

test('verify names a damaged file, a wrong key, a missing key and a missing file, and changes nothing', async () => {
  const { url, path } = freshFolder()
  const store = await openStore({ url })
  for (let n = 0; n < 50; n++) await happen(store, typed(`e${n}`, chat(`c${n}`)))
  await store.close()
  expect(verifyStore({ url }).faults).toEqual([])
  expect(verifyStore({ url }).rows).toMatchObject({ applications: 50, events: 50, conversations: 50 })
  expect(verifyStore({ url, key: Buffer.alloc(32).toString('base64') }).faults).toEqual([
    'the key does not fit this database; nothing was changed',
  ])
  expect(verifyStore({ url: `${url}x` }).faults).toHaveLength(1)
  const bytes = readFileSync(path)
  const file = openSync(path, 'r+')
  for (let at = 8192; at < statSync(path).size; at += 4096) writeSync(file, Buffer.alloc(64, 7), 0, 64, at + 8)
  expect(verifyStore({ url }).faults.length).toBeGreaterThan(0)
  writeFileSync(path, bytes)
  expect(verifyStore({ url }).faults).toEqual([])
})

test('there is no backup of a database that does not exist', async () => {
  const { url, folder } = freshFolder()
  await expect(backupStore(url, join(folder, 'copy.db'))).rejects.toThrow(/no database/)
  expect(filesBelow(folder)).toEqual([])
})
