// A new key on PostgreSQL, by the commands as the help says it: to a file, the key changed, and back. The audit is whole, the old key opens nothing.
import { readFileSync } from 'node:fs'
import { expect, it, onTestFinished } from 'vitest'
import { move } from '../../src/bot/cli/move.ts'
import { restore } from '../../src/bot/cli/restore.ts'
import { rotateKeyCommand } from '../../src/bot/cli/rotate-key.ts'
import { verify } from '../../src/bot/cli/verify.ts'
import { openStore } from '../../src/store/open.ts'
import { Shell } from '../bot/cli/shell.ts'
import { startPostgres } from './postgres-server.ts'

const oldKey = Buffer.alloc(32, 3).toString('base64')

it('is changed by moving out and back: words, files and audit arrive, and only the new key opens them', {
  timeout: 180_000,
}, async () => {
  const server = await startPostgres()
  onTestFinished(() => server.stop())
  const [before, after] = [await server.freshUrl(), await server.freshUrl()]
  const served = new Shell({ DATABASE_URL: before, ENCRYPTION_KEY: oldKey })
  const program = await served.open()
  const id = await served.talk(program, 'ann', '/check', 'a website', 'our server is in mainland China')
  await program.store.putFile('f1', Buffer.from('bytes of a licence'))
  const from = { channel: 'telegram', account: 'bot', chat: 'ann' } as const
  const files = [{ id: 'f1', name: 'licence.pdf', type: 'application/pdf', bytes: 18 }]
  const actor = { id: 'telegram:bot:ann', role: 'client', locale: 'en' } as const
  await program.receive({ id: 'e-file', at: new Date().toISOString(), from, actor, body: { kind: 'files', files, message: '9' } })
  const said = await program.store.find('talk', { application: id, limit: 20 })
  const audit = await program.store.find('audit', { application: id })
  await program.stop()

  const out = new Shell({ ENCRYPTION_KEY: oldKey })
  expect(await served.call(move, '--to', `file:${out.database}`)).toMatchObject({ code: 0 })
  expect(await out.call(rotateKeyCommand, out.path('new'))).toMatchObject({ code: 0, err: '' })
  const newKey = readFileSync(`${out.path('new')}.key`, 'utf8').trim()
  const fresh = new Shell({ DATABASE_URL: `file:${out.database}`, ENCRYPTION_KEY: newKey })
  expect(await fresh.call(restore, out.path('new'), '--force')).toMatchObject({ code: 0 })
  expect(await fresh.call(move, '--to', after)).toMatchObject({ code: 0 })

  const back = new Shell({ DATABASE_URL: after, ENCRYPTION_KEY: newKey })
  const checked = await back.call(verify)
  expect(checked.out).toMatch(/audit: \d+ entries chained[\s\S]*\nsound\n$/)
  const again = await back.open()
  expect(await again.store.find('talk', { application: id, limit: 20 })).toEqual(said)
  expect(await again.store.find('audit', { application: id })).toEqual(audit)
  expect(String(await again.store.readFile('f1'))).toBe('bytes of a licence')
  await back.talk(again, 'ann', '/help')
  await again.stop()
  expect(await back.call(verify)).toMatchObject({ code: 0 })
  await expect(openStore({ url: after, key: oldKey })).rejects.toMatchObject({ fault: 'wrong-key' })
})
