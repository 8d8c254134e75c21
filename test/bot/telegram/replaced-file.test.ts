// Somebody moves the database away under the running program, or puts another in its place: nothing goes on into a file nobody will open.
import { copyFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { checkHealth } from '../../../src/bot/health.ts'
import { verifyStore } from '../../../src/store/verify.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
let ada: Person
beforeEach(async () => {
  stage = await openStage()
  ada = stage.twin.person({ language: 'en' })
  await ada.ask('/check')
  await stage.sent()
})
afterEach(async () => stage.close())

const file = (name: string) => join(stage.folder, name)
const store = async () => (await checkHealth(stage.program.store, [], new Date().toISOString())).checks[0]!

it('moved away: the update waits, the log and health name it in one line; put back, it is answered without a restart', async () => {
  renameSync(file('icp.db'), file('elsewhere.db'))
  ada.say('website')
  expect((await ada.hears()).text).toContain('not lost')
  expect(stage.twin.updates.waiting).toHaveLength(1)
  const named = `${file('icp.db')} is not the file that was opened`
  expect(await store()).toEqual({ name: 'store', well: false, detail: expect.stringContaining(named) })
  expect(stage.lines.some((line) => line.includes(named))).toBe(true)
  renameSync(file('elsewhere.db'), file('icp.db'))
  await ada.hears(({ text }) => text.includes('Where is the server'))
  expect(await store()).toMatchObject({ well: true, detail: 'writable' })
})

it('replaced by an older copy: what is said then is kept by Telegram, and answered by the program that is started on the copy', async () => {
  await stage.program.store.find('health', { now: new Date().toISOString() })
  await stage.restart()
  copyFileSync(file('icp.db'), file('copy.db'))
  renameSync(file('copy.db'), file('icp.db'))
  ada.say('website')
  expect((await ada.hears()).text).toContain('not lost')
  expect(stage.twin.updates.waiting).toHaveLength(1)
  for (const rest of ['icp.db-wal', 'icp.db-shm']) rmSync(file(rest), { force: true })
  await stage.restart()
  await ada.hears(({ text }) => text.includes('Where is the server'))
  await stage.twin.until(() => stage.twin.updates.waiting.length === 0, 'it is confirmed')
})

it('overwritten in place: the update waits, the log and health name it in one line; the program that is started then serves the copy', async () => {
  await stage.restart()
  copyFileSync(file('icp.db'), file('copy.db'))
  await ada.ask('website')
  await stage.restart()
  copyFileSync(file('copy.db'), file('icp.db'))
  ada.say('an app')
  expect((await ada.hears()).text).toContain('not lost')
  expect(stage.twin.updates.waiting).toHaveLength(1)
  const named = `${file('icp.db')} was overwritten while in use`
  expect(await store()).toEqual({ name: 'store', well: false, detail: expect.stringContaining(named) })
  expect(stage.lines.some((line) => line.includes(named))).toBe(true)
  await stage.restart()
  await ada.hears(({ text }) => text.includes('Where is the server'))
  await stage.twin.until(() => stage.twin.updates.waiting.length === 0, 'it is confirmed')
  expect(await store()).toMatchObject({ well: true, detail: 'writable' })
  const key = Buffer.alloc(32, 7).toString('base64')
  expect(verifyStore({ url: `file:${file('icp.db')}`, key }).faults).toEqual([])
})

it('overwritten with what it held already: nothing is lost, and nobody is stopped', async () => {
  copyFileSync(file('icp.db'), file('copy.db'))
  copyFileSync(file('copy.db'), file('icp.db'))
  expect((await ada.ask('website')).text).toContain('Where is the server')
})
