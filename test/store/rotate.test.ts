// A new key: everything opens with it and with it alone, marks and audit go on, and older backups are as good as gone without the old one.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { restore } from '../../src/bot/cli/restore.ts'
import { rotateKeyCommand } from '../../src/bot/cli/rotate-key.ts'
import { verify } from '../../src/bot/cli/verify.ts'
import { backupFolder } from '../../src/store/backup.ts'
import { openStore } from '../../src/store/open.ts'
import { sealedColumns } from '../../src/store/rotate.ts'
import * as schema from '../../src/store/schema.ts'
import { verifyStore } from '../../src/store/verify.ts'
import { Shell } from '../bot/cli/shell.ts'

it('knows every sealed column there is', () => {
  const blobs = Object.values(schema)
    .filter((one): one is (typeof schema)['events'] => is(one, Table))
    .flatMap((table) =>
      Object.values(getTableColumns(table))
        .filter((column) => column.getSQLType() === 'blob')
        .map((column) => `${getTableName(table)}.${column.name}`),
    )
  const known = [...sealedColumns.map(([table, column]) => `${table}.${column}`), 'meta.value', 'sealed_state.sealed']
  expect(blobs.sort()).toEqual(known.sort())
})

it('a backup from before the rotation opens with the old key alone', { timeout: 120_000 }, async () => {
  const shell = new Shell()
  const program = await shell.open()
  const id = await shell.talk(program, 'ann', '/check', 'a website', 'our server is in mainland China')
  await program.store.putFile('f1', Buffer.from('bytes of a licence'))
  const before = await program.store.find('talk', { application: id, limit: 20 })
  const gone = await shell.talk(program, 'bob', '/check')
  await program.store.erase(gone, new Date().toISOString())
  await program.stop()
  await backupFolder({ url: shell.env.DATABASE_URL! }, shell.path('old'))
  const oldKey = readFileSync(`${shell.database}.key`, 'utf8').trim()

  expect(await shell.call(rotateKeyCommand, shell.path('new'))).toMatchObject({ code: 0, err: '' })
  const newKey = readFileSync(`${shell.path('new')}.key`, 'utf8').trim()
  writeFileSync(`${shell.database}.key`, `${newKey}\n`, { mode: 0o600 })
  expect(await shell.call(restore, shell.path('new'), '--force')).toMatchObject({ code: 0 })
  const { code, out } = await shell.call(verify)
  expect(out).toMatch(/\nsound\n$/)
  expect(code).toBe(0)

  const again = await shell.open()
  expect(await again.store.find('talk', { application: id, limit: 20 })).toEqual(before)
  expect(await again.store.seen('telegram:bot:bob#3'), 'the mark of an erased event is known still').toBe(true)
  await shell.talk(again, 'ann', '/help')
  await again.stop()

  const wrong = 'the key does not fit this database; nothing was changed'
  for (const [place, key, faults] of [
    ['old', newKey, [wrong]],
    ['old', oldKey, []],
    ['new', oldKey, [wrong]],
  ] as const)
    expect(verifyStore({ url: `file:${join(shell.path(place), 'icp.db')}`, key }).faults, place).toEqual(faults)
  const store = openStore({ url: shell.env.DATABASE_URL!, key: oldKey })
  await expect(store).rejects.toMatchObject({ fault: 'wrong-key' })
})

it('is refused while a program serves the store, and where the folder is there already', async () => {
  const shell = new Shell()
  const program = await shell.open(true)
  expect(await shell.call(rotateKeyCommand, shell.path('new'))).toMatchObject({ code: 1 })
  await program.stop()
  expect(await shell.call(rotateKeyCommand, shell.path('new'))).toMatchObject({ code: 0 })
  expect(await shell.call(rotateKeyCommand, shell.path('new'))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/is there already/),
  })
})
