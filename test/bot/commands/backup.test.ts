// Backups are whole, checked and private; restoring puts back exactly what was saved, keeps what was there, and revives nothing erased.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backup } from '../../../src/bot/commands/backup.ts'
import { erase } from '../../../src/bot/commands/erase.ts'
import { restore } from '../../../src/bot/commands/restore.ts'
import { verify } from '../../../src/bot/commands/verify.ts'
import type { Program } from '../../../src/bot/program.ts'
import { filesHolding } from '../../store/folder.ts'
import { chatOf, Office } from './office.ts'

describe('backup and restore', () => {
  it('what was saved comes back whole, files too; what was there is kept beside it', async () => {
    const office = new Office()
    const program = await office.open()
    const ann = await office.talk(program, 'ann', 'check', 'website')
    await giveFile(office, program, 'ann', 'f-1', 'my licence')
    expect(await office.call(backup, office.path('b1'))).toMatchObject({ code: 0, err: '' })
    const before = JSON.parse((await office.call(verify, office.path('b1'), '--json')).out)
    expect(before).toMatchObject({ sound: true, faults: [], files: 1, rows: { applications: 1, files: 1 } })
    const bob = await office.talk(program, 'bob', 'check')
    await giveFile(office, program, 'bob', 'f-2', 'later')
    await program.stop()

    const restored = await office.call(restore, office.path('b1'), '--force', '--json')
    expect(restored.code, restored.err).toBe(0)
    const { kept, files, missing, rows } = JSON.parse(restored.out)
    expect({ files, missing, rows }).toEqual({ files: 1, missing: 0, rows: before.rows })
    expect(JSON.parse((await office.call(verify, '--json')).out)).toEqual(before)
    const again = await office.open()
    expect((await again.store.loadApplication(ann))?.application.assertions).toHaveLength(1)
    expect(await again.store.loadApplication(bob)).toBeNull()
    expect(Buffer.from((await again.store.readFile('f-1'))!).toString()).toBe('my licence')
    expect(await again.store.readFile('f-2')).toBeNull()
    await again.stop()
    expect(new Database(kept, { readonly: true }).prepare('select count(*) from applications').pluck().get()).toBe(2)
    expect(existsSync(office.path(`files.${kept.split('icp.db.')[1]}/f-2.sealed`))).toBe(true)
  })

  it('a backup under load is sound, and nobody but its owner can read it', async () => {
    const office = new Office()
    const program = await office.open(true)
    let running = true
    const load = async (name: string) => {
      while (running) await office.talk(program, name, 'check')
    }
    const loads = ['ann', 'bob', 'cy'].map(load)
    await office.talk(program, 'dora', 'check')
    for (const name of ['b1', 'b2', 'b3']) {
      expect(await office.call(backup, office.path(name))).toMatchObject({ code: 0, err: '' })
      await office.talk(program, 'dora', 'check')
    }
    running = false
    await Promise.all(loads)
    await program.stop()
    for (const name of ['b1', 'b2', 'b3']) {
      const { sound, rows } = JSON.parse((await office.call(verify, office.path(name), '--json')).out)
      expect({ sound, whole: rows.deliveries === rows.events }).toEqual({ sound: true, whole: true })
    }
    expect(readdirSync(office.path('b1')).sort()).toEqual(['files', 'icp.db'])
    expect(statSync(office.path('b1')).mode & 0o077).toBe(0)
    expect(statSync(office.path('b1/icp.db')).mode & 0o077).toBe(0)
  })

  it('forgets older backups and kept copies: of who was erased not a byte is left anywhere', async () => {
    const office = new Office()
    const program = await office.open()
    await office.talk(program, 'quokkachat', 'check', 'website')
    const id = await office.talk(program, 'quokkachat', 'help')
    await program.stop()
    for (const folder of ['backups', 'backups/not-ours']) mkdirSync(office.path(folder))
    writeFileSync(office.path('backups/not-ours/icp.db'), 'somebody else’s')
    await office.call(backup, office.path('backups/old'))
    await office.call(restore, office.path('backups/old'), '--force')
    await office.call(backup, office.path('backups/young'))
    const past = new Date(Date.now() - 40 * 86_400_000)
    const kept = readdirSync(office.folder)
      .filter((name) => name.includes('.before-'))
      .map((name) => office.path(name))
    expect(kept.length).toBeGreaterThan(0)
    for (const path of [...kept, office.path('backups/old/icp.db'), office.path('backups/not-ours/icp.db')])
      utimesSync(path, past, past)
    await office.call(erase, id, '--yes', '--silent')
    expect(filesHolding(office.folder, 'quokkachat').length).toBeGreaterThan(2)

    const { code, out } = await office.call(backup, office.path('backups/new'), '--forget', '30', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).forgotten.sort()).toEqual([...kept, office.path('backups/old')].sort())
    expect(filesHolding(office.folder, 'quokkachat'), 'the young one has its days yet').toEqual([
      office.path('backups/young/icp.db'),
    ])
    expect(existsSync(office.path('backups/not-ours/icp.db'))).toBe(true)
    expect(await office.call(backup, office.path('backups/more'), '--forget', 'soon')).toMatchObject({ code: 2 })
  })

  it('does not write over a folder that is there, and leaves nothing half done', async () => {
    const office = new Office()
    await (await office.open()).stop()
    mkdirSync(office.path('b1'))
    expect(await office.call(backup, office.path('b1'))).toEqual({
      code: 1,
      out: '',
      err: `${office.path('b1')} is there already\n`,
    })
    expect(readdirSync(office.path('b1'))).toEqual([])
    expect((await office.call(backup)).code).toBe(2)
    expect(readdirSync(office.folder).filter((name) => name.includes('draft'))).toEqual([])
  })

  it('a file that the database lists and that is gone makes the backup say so', async () => {
    const office = new Office()
    const program = await office.open()
    await giveFile(office, program, 'ann', 'f-1', 'words', false)
    await program.stop()
    expect(await office.call(backup, office.path('b1'))).toMatchObject({
      code: 1,
      err: '1 files that the database lists are not there\n',
    })
    expect(await office.call(verify)).toMatchObject({ code: 1 })
    expect((await office.call(verify, office.path('b1'), '--json')).out).toContain('the file f-1 is missing')
  })
})

describe('restore refuses, and changes nothing,', () => {
  it('without --force where a database is, while a program serves it, and while anything else has it open', async () => {
    const office = new Office()
    const program = await office.open(true)
    await office.talk(program, 'ann', 'check')
    await office.call(backup, office.path('b1'))
    const bytes = () => readFileSync(office.database)
    const refusal = async (...more: string[]) => {
      const before = bytes()
      const { code, err } = await office.call(restore, office.path('b1'), ...more)
      expect(bytes().equals(before)).toBe(true)
      return `${code} ${err}`
    }
    expect(await refusal()).toMatch(/^1 .*icp\.db is there already; --force/)
    expect(await refusal('--force')).toMatch(/^1 another instance already serves this database/)
    await program.stop()
    const other = new Database(office.database)
    other.prepare('select count(*) from applications').get()
    expect(await refusal('--force')).toMatch(/^1 .*is in use by another program; stop it first/)
    other.close()
    expect(readdirSync(office.folder).filter((name) => name.includes('restor'))).toEqual([])
    expect((await office.call(restore, office.path('b1'), '--force')).code).toBe(0)
  })

  it('a damaged backup, one of another key, one with a log beside it, and what is no backup', async () => {
    const office = new Office()
    const program = await office.open()
    for (let n = 0; n < 30; n++) await office.talk(program, `p${n}`, 'check')
    await office.call(backup, office.path('b1'))
    await program.stop()
    const before = readFileSync(office.database)
    const from = (name: string, change: (database: Buffer) => Buffer) => {
      mkdirSync(office.path(name))
      writeFileSync(office.path(`${name}/icp.db`), change(readFileSync(office.path('b1/icp.db'))))
      return office.path(name)
    }
    const damaged = from('damaged', (bytes) => {
      for (let at = 8192; at < bytes.length; at += 4096) bytes.fill(7, at + 8, at + 72)
      return bytes
    })
    expect(await office.call(restore, damaged, '--force')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^the backup cannot be used: /),
    })
    const raw = from('raw', (bytes) => bytes)
    writeFileSync(join(raw, 'icp.db-wal'), 'frames')
    expect((await office.call(restore, raw, '--force')).err).toMatch(/has a log beside it/)
    expect((await office.call(restore, office.path('nowhere'), '--force')).err).toMatch(/^there is no backup at/)
    mkdirSync(office.path('empty'))
    expect((await office.call(restore, office.path('empty'), '--force')).err).toMatch(/is no backup: it holds no icp\.db/)
    const stranger = new Office()
    await (await stranger.open()).stop()
    expect(await stranger.call(restore, office.path('b1'), '--force')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/the key does not fit/),
    })
    expect(readFileSync(office.database).equals(before)).toBe(true)
  })
})

describe('restore', () => {
  it('takes no log of the former database for the new one’s', async () => {
    const office = new Office()
    const program = await office.open()
    await office.talk(program, 'ann', 'check')
    await office.call(backup, office.path('b1'))
    await office.talk(program, 'bob', 'check', 'website')
    // The program dies without closing: its log stays.
    for (const end of ['', '-wal', '-shm']) copyFileSync(office.database + end, office.path(`dead.db${end}`))
    copyFileSync(`${office.database}.key`, office.path('dead.db.key'))
    await program.stop()
    const dead = new Office({ DATABASE_URL: `file:${office.path('dead.db')}`, FILES_DIR: office.path('files') })
    expect(statSync(office.path('dead.db-wal')).size).toBeGreaterThan(0)
    const restored = await dead.call(restore, office.path('b1'), '--force', '--json')
    expect(restored.code, restored.err).toBe(0)
    expect(existsSync(office.path('dead.db-wal'))).toBe(false)
    const { kept, rows } = JSON.parse(restored.out)
    expect(rows.applications).toBe(1)
    expect(JSON.parse((await dead.call(verify, '--json')).out)).toMatchObject({ sound: true, rows: { applications: 1 } })
    expect(new Database(kept, { readonly: true }).prepare('select count(*) from applications').pluck().get()).toBe(2)
  })

  it('does not bring back what was erased since the backup', async () => {
    const office = new Office()
    const program = await office.open()
    const ann = await office.talk(program, 'ann', 'check', 'website')
    const bob = await office.talk(program, 'bob', 'check', 'website')
    await giveFile(office, program, 'ann', 'f-1', 'words')
    await office.call(backup, office.path('b1'))
    await program.stop()
    expect((await office.call(erase, ann, '--yes', '--silent')).code).toBe(0)
    const { erasedAgain } = JSON.parse((await office.call(restore, office.path('b1'), '--force', '--json')).out)
    expect(erasedAgain).toEqual([ann])
    const again = await office.open()
    expect(await again.store.loadApplication(ann)).toBeNull()
    expect(await again.store.loadApplication(bob)).not.toBeNull()
    expect(await again.store.readFile('f-1')).toBeNull()
    await again.stop()
    expect(filesHolding(office.path('files'), ann)).toEqual([])
    expect(readFileSync(office.database).includes(ann)).toBe(true) // the one entry that it was erased
    expect(readFileSync(office.database).includes('telegram:bot:ann')).toBe(false)
  })

  it('puts a store where none is, with the key given by configuration; and a lone database file', async () => {
    const key = Buffer.alloc(32, 5).toString('base64')
    const office = new Office({ ENCRYPTION_KEY: key })
    const program = await office.open()
    const ann = await office.talk(program, 'ann', 'check')
    await program.stop()
    await office.call(backup, office.path('b1'))
    const fresh = new Office({ ENCRYPTION_KEY: key })
    expect(await fresh.call(restore, office.path('b1'))).toMatchObject({ code: 0, err: '' })
    const second = await fresh.open()
    expect(await second.store.loadApplication(ann)).not.toBeNull()
    await second.stop()
    const lone = new Office({ ENCRYPTION_KEY: key })
    expect((await lone.call(restore, office.path('b1/icp.db'))).code).toBe(0)
    expect(JSON.parse((await lone.call(verify, '--json')).out).rows.applications).toBe(1)
  })
})

async function giveFile(office: Office, program: Program, name: string, id: string, words: string, bytes = true): Promise<void> {
  if (bytes) await program.store.putFile(id, Buffer.from(words))
  const file = { id, name: `${id}.pdf`, type: 'application/pdf', bytes: words.length }
  const actor = { id: `telegram:bot:${name}`, role: 'client' as const, locale: 'en' as const }
  await office.talk(program, name, 'check')
  await program.receive({
    id: `file:${id}`,
    at: new Date().toISOString(),
    from: chatOf(name),
    actor,
    body: { kind: 'files', files: [file] },
  })
}
