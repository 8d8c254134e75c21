// Backups are whole, checked and private; restoring puts back exactly what was saved, keeps what was there, and revives nothing erased.
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { backup } from '../../../src/bot/cli/backup.ts'
import { erase } from '../../../src/bot/cli/erase.ts'
import { restore } from '../../../src/bot/cli/restore.ts'
import { verify } from '../../../src/bot/cli/verify.ts'
import type { Program } from '../../../src/bot/program.ts'
import { filesHolding } from '../../store/folder.ts'
import { chatOf, Shell } from './shell.ts'

describe('backup and restore', () => {
  it('what was saved comes back whole, files too; what was there is kept beside it', async () => {
    const shell = new Shell()
    const program = await shell.open()
    const ann = await shell.talk(program, 'ann', 'check', 'website')
    await giveFile(shell, program, 'ann', 'f-1', 'my licence')
    expect(await shell.call(backup, shell.path('b1'))).toMatchObject({ code: 0, err: '' })
    const before = JSON.parse((await shell.call(verify, shell.path('b1'), '--json')).out)
    expect(before).toMatchObject({ sound: true, faults: [], files: 1, rows: { applications: 1, files: 1 } })
    const bob = await shell.talk(program, 'bob', 'check')
    await giveFile(shell, program, 'bob', 'f-2', 'later')
    await program.stop()

    const restored = await shell.call(restore, shell.path('b1'), '--force', '--json')
    expect(restored.code, restored.err).toBe(0)
    const { kept, files, missing, rows } = JSON.parse(restored.out)
    expect({ files, missing, rows }).toEqual({ files: 1, missing: 0, rows: before.rows })
    expect(JSON.parse((await shell.call(verify, '--json')).out)).toEqual(before)
    const again = await shell.open()
    expect((await again.store.loadApplication(ann))?.application.assertions).toHaveLength(1)
    expect(await again.store.loadApplication(bob)).toBeNull()
    expect(Buffer.from((await again.store.readFile('f-1'))!).toString()).toBe('my licence')
    expect(await again.store.readFile('f-2')).toBeNull()
    await again.stop()
    expect(new Database(kept, { readonly: true }).prepare('select count(*) from applications').pluck().get()).toBe(2)
    expect(existsSync(shell.path(`files.${kept.split('icp.db.')[1]}/f-2.sealed`))).toBe(true)
  })

  it('a backup under load is sound, and nobody but its owner can read it', async () => {
    const shell = new Shell()
    const program = await shell.open(true)
    let running = true
    const load = async (name: string) => {
      while (running) await shell.talk(program, name, 'check')
    }
    const loads = ['ann', 'bob', 'cy'].map(load)
    await shell.talk(program, 'dora', 'check')
    for (const name of ['b1', 'b2', 'b3']) {
      expect(await shell.call(backup, shell.path(name))).toMatchObject({ code: 0, err: '' })
      await shell.talk(program, 'dora', 'check')
    }
    running = false
    await Promise.all(loads)
    await program.stop()
    for (const name of ['b1', 'b2', 'b3']) {
      const { sound, rows } = JSON.parse((await shell.call(verify, shell.path(name), '--json')).out)
      expect({ sound, whole: rows.deliveries === rows.events }).toEqual({ sound: true, whole: true })
    }
    expect(readdirSync(shell.path('b1')).sort()).toEqual(['files', 'icp.db'])
    expect(statSync(shell.path('b1')).mode & 0o077).toBe(0)
    expect(statSync(shell.path('b1/icp.db')).mode & 0o077).toBe(0)
  })

  it('forgets older backups and kept copies: of who was erased not a byte is left anywhere', async () => {
    const shell = new Shell()
    const program = await shell.open()
    await shell.talk(program, 'quokkachat', 'check', 'website')
    const id = await shell.talk(program, 'quokkachat', 'help')
    await program.stop()
    for (const folder of ['backups', 'backups/not-ours']) mkdirSync(shell.path(folder))
    writeFileSync(shell.path('backups/not-ours/icp.db'), 'somebody else’s')
    await shell.call(backup, shell.path('backups/old'))
    await shell.call(restore, shell.path('backups/old'), '--force')
    await shell.call(backup, shell.path('backups/young'))
    const past = new Date(Date.now() - 40 * 86_400_000)
    const kept = readdirSync(shell.folder)
      .filter((name) => name.includes('.before-'))
      .map((name) => shell.path(name))
    expect(kept.length).toBeGreaterThan(0)
    for (const path of [...kept, shell.path('backups/old/icp.db'), shell.path('backups/not-ours/icp.db')])
      utimesSync(path, past, past)
    await shell.call(erase, id, '--yes', '--silent')
    expect(filesHolding(shell.folder, 'quokkachat').length).toBeGreaterThan(2)

    const { code, out } = await shell.call(backup, shell.path('backups/new'), '--forget', '30', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out).forgotten.sort()).toEqual([...kept, shell.path('backups/old')].sort())
    expect(filesHolding(shell.folder, 'quokkachat'), 'the young one has its days yet').toEqual([
      shell.path('backups/young/icp.db'),
    ])
    expect(existsSync(shell.path('backups/not-ours/icp.db'))).toBe(true)
    expect(await shell.call(backup, shell.path('backups/more'), '--forget', 'soon')).toMatchObject({ code: 2 })
  })

  it('does not write over a folder that is there, and leaves nothing half done', async () => {
    const shell = new Shell()
    await (await shell.open()).stop()
    mkdirSync(shell.path('b1'))
    expect(await shell.call(backup, shell.path('b1'))).toEqual({
      code: 1,
      out: '',
      err: `${shell.path('b1')} is there already\n`,
    })
    expect(readdirSync(shell.path('b1'))).toEqual([])
    expect((await shell.call(backup)).code).toBe(2)
    expect(readdirSync(shell.folder).filter((name) => name.includes('draft'))).toEqual([])
  })

  it('a file that the database lists and that is gone makes the backup say so', async () => {
    const shell = new Shell()
    const program = await shell.open()
    await giveFile(shell, program, 'ann', 'f-1', 'words', false)
    await program.stop()
    expect(await shell.call(backup, shell.path('b1'))).toMatchObject({
      code: 1,
      err: '1 files that the database lists are not there\n',
    })
    expect(await shell.call(verify)).toMatchObject({ code: 1 })
    expect((await shell.call(verify, shell.path('b1'), '--json')).out).toContain('the file f-1 is missing')
  })
})

describe('restore refuses, and changes nothing,', () => {
  it('without --force where a database is, while a program serves it, and while anything else has it open', async () => {
    const shell = new Shell()
    const program = await shell.open(true)
    await shell.talk(program, 'ann', 'check')
    await shell.call(backup, shell.path('b1'))
    const bytes = () => readFileSync(shell.database)
    const refusal = async (...more: string[]) => {
      const before = bytes()
      const { code, err } = await shell.call(restore, shell.path('b1'), ...more)
      expect(bytes().equals(before)).toBe(true)
      return `${code} ${err}`
    }
    expect(await refusal()).toMatch(/^1 .*icp\.db is there already; --force/)
    expect(await refusal('--force')).toMatch(/^1 another instance already serves this database/)
    await program.stop()
    const other = new Database(shell.database)
    other.prepare('select count(*) from applications').get()
    expect(await refusal('--force')).toMatch(/^1 .*is in use by another program; stop it first/)
    other.close()
    expect(readdirSync(shell.folder).filter((name) => name.includes('restor'))).toEqual([])
    expect((await shell.call(restore, shell.path('b1'), '--force')).code).toBe(0)
  })

  it('a damaged backup, one of another key, one with a log beside it, and what is no backup', async () => {
    const shell = new Shell()
    const program = await shell.open()
    for (let n = 0; n < 30; n++) await shell.talk(program, `p${n}`, 'check')
    await shell.call(backup, shell.path('b1'))
    await program.stop()
    const before = readFileSync(shell.database)
    const from = (name: string, change: (database: Buffer) => Buffer) => {
      mkdirSync(shell.path(name))
      writeFileSync(shell.path(`${name}/icp.db`), change(readFileSync(shell.path('b1/icp.db'))))
      return shell.path(name)
    }
    const damaged = from('damaged', (bytes) => {
      for (let at = 8192; at < bytes.length; at += 4096) bytes.fill(7, at + 8, at + 72)
      return bytes
    })
    expect(await shell.call(restore, damaged, '--force')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/^the backup cannot be used: /),
    })
    const raw = from('raw', (bytes) => bytes)
    writeFileSync(join(raw, 'icp.db-wal'), 'frames')
    expect((await shell.call(restore, raw, '--force')).err).toMatch(/has a log beside it/)
    expect((await shell.call(restore, shell.path('nowhere'), '--force')).err).toMatch(/^there is no backup at/)
    mkdirSync(shell.path('empty'))
    expect((await shell.call(restore, shell.path('empty'), '--force')).err).toMatch(/is no backup: it holds no icp\.db/)
    const stranger = new Shell()
    await (await stranger.open()).stop()
    expect(await stranger.call(restore, shell.path('b1'), '--force')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/the key does not fit/),
    })
    expect(readFileSync(shell.database).equals(before)).toBe(true)
  })
})

describe('restore', () => {
  it('takes no log of the former database for the new one’s', async () => {
    const shell = new Shell()
    const program = await shell.open()
    await shell.talk(program, 'ann', 'check')
    await shell.call(backup, shell.path('b1'))
    await shell.talk(program, 'bob', 'check', 'website')
    // The program dies without closing: its log stays.
    for (const end of ['', '-wal', '-shm']) copyFileSync(shell.database + end, shell.path(`dead.db${end}`))
    copyFileSync(`${shell.database}.key`, shell.path('dead.db.key'))
    await program.stop()
    const dead = new Shell({ DATABASE_URL: `file:${shell.path('dead.db')}`, FILES_DIR: shell.path('files') })
    expect(statSync(shell.path('dead.db-wal')).size).toBeGreaterThan(0)
    const restored = await dead.call(restore, shell.path('b1'), '--force', '--json')
    expect(restored.code, restored.err).toBe(0)
    expect(existsSync(shell.path('dead.db-wal'))).toBe(false)
    const { kept, rows } = JSON.parse(restored.out)
    expect(rows.applications).toBe(1)
    expect(JSON.parse((await dead.call(verify, '--json')).out)).toMatchObject({ sound: true, rows: { applications: 1 } })
    expect(new Database(kept, { readonly: true }).prepare('select count(*) from applications').pluck().get()).toBe(2)
  })

  it('does not bring back what was erased since the backup', async () => {
    const shell = new Shell()
    const program = await shell.open()
    const ann = await shell.talk(program, 'ann', 'check', 'website')
    const bob = await shell.talk(program, 'bob', 'check', 'website')
    await giveFile(shell, program, 'ann', 'f-1', 'words')
    await shell.call(backup, shell.path('b1'))
    await program.stop()
    expect((await shell.call(erase, ann, '--yes', '--silent')).code).toBe(0)
    const { erasedAgain } = JSON.parse((await shell.call(restore, shell.path('b1'), '--force', '--json')).out)
    expect(erasedAgain).toEqual([ann])
    const again = await shell.open()
    expect(await again.store.loadApplication(ann)).toBeNull()
    expect(await again.store.loadApplication(bob)).not.toBeNull()
    expect(await again.store.readFile('f-1')).toBeNull()
    await again.stop()
    expect(filesHolding(shell.path('files'), ann)).toEqual([])
    expect(readFileSync(shell.database).includes(ann)).toBe(true) // the one entry that it was erased
    expect(readFileSync(shell.database).includes('telegram:bot:ann')).toBe(false)
  })

  it('puts a store where none is, with the key given by configuration; and a lone database file', async () => {
    const key = Buffer.alloc(32, 5).toString('base64')
    const shell = new Shell({ ENCRYPTION_KEY: key })
    const program = await shell.open()
    const ann = await shell.talk(program, 'ann', 'check')
    await program.stop()
    await shell.call(backup, shell.path('b1'))
    const fresh = new Shell({ ENCRYPTION_KEY: key })
    expect(await fresh.call(restore, shell.path('b1'))).toMatchObject({ code: 0, err: '' })
    const second = await fresh.open()
    expect(await second.store.loadApplication(ann)).not.toBeNull()
    await second.stop()
    const lone = new Shell({ ENCRYPTION_KEY: key })
    expect((await lone.call(restore, shell.path('b1/icp.db'))).code).toBe(0)
    expect(JSON.parse((await lone.call(verify, '--json')).out).rows.applications).toBe(1)
  })
})

async function giveFile(shell: Shell, program: Program, name: string, id: string, words: string, bytes = true): Promise<void> {
  if (bytes) await program.store.putFile(id, Buffer.from(words))
  const file = { id, name: `${id}.pdf`, type: 'application/pdf', bytes: words.length }
  const actor = { id: `telegram:bot:${name}`, role: 'client' as const, locale: 'en' as const }
  await shell.talk(program, name, 'check')
  await program.receive({
    id: `file:${id}`,
    at: new Date().toISOString(),
    from: chatOf(name),
    actor,
    body: { kind: 'files', files: [file] },
  })
}
