// Files of applications: sealed, whole, under our own names, gone when their application is.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { filesBelow, freshFolder } from './folder.ts'

const bytes = new Uint8Array([0, 1, 2, 255])

test('a file comes back as it was put, lies sealed in the folder, and can be replaced', async () => {
  const { url, folder } = freshFolder()
  const store = await openStore({ url, filesDir: join(folder, 'papers') })
  await store.putFile('f-1_A', new Uint8Array([9]))
  await store.putFile('f-1_A', bytes)
  expect(await store.readFile('f-1_A')).toEqual(Buffer.from(bytes))
  expect(await store.readFile('f-2')).toBeNull()
  const [path] = filesBelow(join(folder, 'papers'))
  expect(readFileSync(path!).includes(Buffer.from(bytes))).toBe(false)
  await store.close()
})

test('a name that leads out of the folder is refused', async () => {
  const { url } = freshFolder()
  const store = await openStore({ url })
  for (const id of ['../x', 'a/b', '', '.', 'x'.repeat(129)]) await expect(store.putFile(id, bytes)).rejects.toThrow(/file id/)
  await store.close()
})

test('bytes that outlived their row, because the program died in between, are removed at the next start', async () => {
  const { url, path, folder } = freshFolder()
  const store = await openStore({ url })
  await store.putFile('left', bytes)
  await store.close()
  new Database(path).exec(`insert into erased_files values ('left')`).close()
  const again = await openStore({ url })
  expect(await again.readFile('left')).toBeNull()
  expect(filesBelow(join(folder, 'files'))).toEqual([])
  await again.close()
})
