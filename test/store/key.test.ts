// The key: where it comes from, and that a wrong or missing one stops the start and changes nothing.
import { randomBytes } from 'node:crypto'
import { chmodSync, readFileSync, rmSync, statSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { sealWith } from '../../src/store/seal.ts'
import { filesBelow, freshFolder } from './folder.ts'
import { chat, clientOf, happen, typed } from './turns.ts'

const ann = chat('ann')
const someKey = () => randomBytes(32).toString('base64')

test('without a key configured one is made beside the database, for its owner alone, and found again', async () => {
  const { url, path } = freshFolder()
  const store = await openStore({ url })
  await happen(store, typed('e1', ann))
  await store.close()
  expect(statSync(`${path}.key`).mode & 0o777).toBe(0o600)
  const again = await openStore({ url, key: readFileSync(`${path}.key`, 'utf8') })
  expect((await again.load(ann, clientOf(ann))).application.people[0]?.name).toBe('Client ann')
  await again.close()
})

test('with a key configured none is written anywhere', async () => {
  const { url, folder } = freshFolder()
  await (await openStore({ url, key: someKey() })).close()
  expect(filesBelow(folder).map((path) => path.slice(folder.length + 1))).toEqual(['icp.db'])
})

test('a wrong key stops the start and changes nothing', async () => {
  const { url, path } = freshFolder()
  await (await openStore({ url, key: someKey() })).close()
  const bytes = readFileSync(path)
  await expect(openStore({ url, key: someKey() })).rejects.toMatchObject({ fault: 'wrong-key' })
  expect(readFileSync(path).equals(bytes)).toBe(true)
})

test('a lost key file is not replaced by a new one', async () => {
  const { url, path, folder } = freshFolder()
  await (await openStore({ url })).close()
  rmSync(`${path}.key`)
  await expect(openStore({ url })).rejects.toMatchObject({ fault: 'missing-key' })
  expect(filesBelow(folder).some((name) => name.endsWith('.key'))).toBe(false)
})

test('a key of another length, or one that others can read, is refused without being shown', async () => {
  const { url, path } = freshFolder()
  const short = randomBytes(16).toString('base64')
  const refusal = await openStore({ url, key: short }).catch((error: unknown) => error)
  expect(refusal).toMatchObject({ fault: 'bad-key', message: 'ENCRYPTION_KEY must be 32 bytes in base64' })
  await (await openStore({ url })).close()
  chmodSync(`${path}.key`, 0o644)
  await expect(openStore({ url })).rejects.toMatchObject({ fault: 'bad-key' })
})

test('what is sealed opens with its key and purpose alone, is different each time, and notices every change', () => {
  const [seal, other] = [sealWith(randomBytes(32)), sealWith(randomBytes(32))]
  const sealed = seal.close('13800138000', 'field')
  expect(seal.open(sealed, 'field')).toBe('13800138000')
  expect(seal.close('13800138000', 'field').equals(sealed)).toBe(false)
  expect(() => other.open(sealed, 'field')).toThrow(/another key/)
  expect(() => seal.open(sealed, 'name')).toThrow()
  for (const place of sealed.keys()) {
    const changed = Buffer.from(sealed)
    changed[place]! ^= 1
    expect(() => seal.open(changed, 'field'), `byte ${place}`).toThrow()
  }
  expect(seal.mark('a', 'name')).toBe(seal.mark('a', 'name'))
  expect(seal.mark('a', 'name')).not.toBe(seal.mark('a', 'field'))
  expect(seal.mark('a', 'name')).not.toBe(other.mark('a', 'name'))
})
