// Export gives the person's own copy and is noted; erasing leaves no byte, beside a running program too; the stated time is kept.

import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { erase } from '../../../src/bot/cli/erase.ts'
import { exportApplication } from '../../../src/bot/cli/export.ts'
import { openLog } from '../../../src/bot/log.ts'
import { retention } from '../../../src/bot/retention.ts'
import { contentOf, text as paragraph } from '../../../src/flows/model/message.ts'
import { filesHolding } from '../../store/folder.ts'
import { chatOf, Shell } from './shell.ts'

describe('export', () => {
  it('is what the person would get themselves, and the history says that it was given out', async () => {
    const shell = new Shell()
    const program = await shell.open(true)
    const ann = await shell.talk(program, 'ann', 'check', 'website', 'export')
    const rows = await program.store.find('deliveries', { application: ann, limit: 1 })
    const own = JSON.parse(contentOf(rows[0]!.delivery.message.file)!)
    const { code, out, err } = await shell.call(exportApplication, ann)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const given = JSON.parse(out)
    expect({ ...given, exportedAt: '' }).toEqual({ ...own, exportedAt: '' })
    expect(given).toMatchObject({
      application: ann,
      people: [{ name: 'ann Secretname', role: 'client' }],
      chats: [{ channel: 'telegram', chat: 'ann', locale: 'en', consent: null }],
      services: [{ id: 's1', facts: { service: { kind: ['website'] } } }],
      history: [{ path: 'service.kind', by: 'telegram:bot:ann' }],
    })
    const audit = await program.store.find('audit', { application: ann })
    expect(audit.map(({ by, what }) => [by, what])).toEqual([
      ['telegram:bot:ann', 'export'],
      ['deployer', 'export'],
    ])
    expect(await program.store.find('deliveries', { application: ann })).toHaveLength(3)
    await program.stop()
  })

  it('writes a new file for its owner alone, with the talk if wanted, and overwrites none', async () => {
    const shell = new Shell()
    const program = await shell.open()
    const ann = await shell.talk(program, 'ann', 'check')
    await program.stop()
    const target = shell.path('ann.json')
    expect(await shell.call(exportApplication, ann, '--talk', '--out', target)).toEqual({ code: 0, out: '', err: '' })
    expect(statSync(target).mode & 0o077).toBe(0)
    expect(JSON.parse(readFileSync(target, 'utf8')).talk[0]).toMatchObject({ by: 'client', text: 'check' })
    expect(await shell.call(exportApplication, ann, '--out', target)).toMatchObject({ code: 1, out: '' })
    expect(await shell.call(exportApplication, 'nobody')).toEqual({ code: 1, out: '', err: 'there is no application nobody\n' })
    expect((await shell.call(exportApplication)).code).toBe(2)
    expect((await shell.call(exportApplication, ann, '--secret')).code).toBe(2)
  })
})

describe('erase', () => {
  it('says what would go without --yes, and changes nothing', async () => {
    const shell = new Shell()
    const program = await shell.open()
    const ann = await shell.talk(program, 'ann', 'check', 'website')
    await program.stop()
    const { code, out, err } = await shell.call(erase, ann)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(new RegExp(`^${ann}, since \\d{4}-\\d\\d-\\d\\d: 1 services, 1 answers, .* 1 people, 1 chats`))
    const again = await shell.open()
    expect(await again.store.loadApplication(ann)).not.toBeNull()
    await again.stop()
  })

  it('leaves no byte while the program runs, tells the person once, and is one entry in the history', async () => {
    const shell = new Shell()
    const program = await shell.open(true)
    const ann = await shell.talk(program, 'ann', 'check', 'website')
    const bob = await shell.talk(program, 'bob', 'check')
    await program.store.setAside(
      {
        id: 'due:x',
        at: at(),
        from: { channel: 'system', account: 'clock', chat: ann },
        actor: { id: 'program', role: 'program' },
        body: { kind: 'due', reminder: 'x' },
      },
      'fault',
      at(),
    )
    const started = performance.now()
    const { code, out } = await shell.call(erase, ann, '--yes', '--json')
    expect(performance.now() - started).toBeLessThan(60_000)
    expect({ code, ...JSON.parse(out) }).toMatchObject({ code: 0, application: ann, erased: true })
    expect(await program.store.find('setAside', {})).toEqual([])
    const [farewell, ...more] = await program.store.claimDeliveries({
      channel: 'telegram',
      account: 'bot',
      now: at(),
      leaseMs: 1000,
      limit: 9,
      busy: [`telegram:bot:bob`],
    })
    expect(more).toEqual([])
    expect(farewell!.delivery.message.blocks).toEqual([
      paragraph(
        'Everything kept about your application here has been erased by those who run this assistant. Write any time to start anew.',
      ),
    ])
    await program.store.settle(farewell!.delivery.key, { kind: 'sent', at: at() })
    expect(filesHolding(shell.folder, 'telegram:bot:ann')).toEqual([])
    expect((await program.store.find('audit', { application: ann })).map(({ what }) => what)).toEqual(['erased'])
    expect(await program.store.loadApplication(bob)).not.toBeNull()
    expect(await shell.call(erase, ann, '--yes')).toMatchObject({ code: 0, out: expect.stringMatching(/was erased already/) })
    expect((await program.store.find('audit', { application: ann })).map(({ what }) => what)).toEqual(['erased'])
    expect(await shell.call(erase, 'nobody', '--yes')).toMatchObject({ code: 1, err: 'there is no application nobody\n' })
    // Whoever writes again starts anew, as nobody known.
    expect(await shell.talk(program, 'ann', 'check')).not.toBe(ann)
    await program.stop()
  })

  it('tells nobody when it is to be silent, or where the person cannot be reached', async () => {
    const shell = new Shell()
    const program = await shell.open()
    const ann = await shell.talk(program, 'ann', 'check')
    const bob = await shell.talk(program, 'bob', 'check')
    const gone = { id: 'gone', at: at(), from: chatOf('bob'), actor: { id: 'program', role: 'program' as const } }
    await program.receive({ ...gone, body: { kind: 'reachable', reachable: false, reason: 'blocked' } })
    expect((await shell.call(erase, ann, '--yes', '--silent')).code).toBe(0)
    expect((await shell.call(erase, bob, '--yes')).code).toBe(0)
    expect(await program.store.find('deliveryCounts', {})).toEqual({ waiting: 0, leased: 0, sent: 0, impossible: 0 })
    await program.stop()
  })
})

describe('the stated time', () => {
  const day = 86_400_000
  const later = (days: number) => () => new Date(Date.now() + days * day).toISOString()
  const keeper = (program: Awaited<ReturnType<Shell['open']>>, now: () => string, days: number) =>
    retention({ ...program, now, days, log: openLog('silent', 'stderr') })

  it('erases what nobody has touched for so long, silently, once, and nothing else', async () => {
    const shell = new Shell()
    const program = await shell.open()
    const ann = await shell.talk(program, 'ann', 'check', 'website')
    const bob = await shell.talk(program, 'bob', 'check')
    const early = keeper(program, later(29), 30)
    expect(await early.tick()).toBe(0)
    await early.stop()
    const touch = {
      id: 'touch',
      at: later(20)(),
      from: chatOf('bob'),
      actor: { id: 'telegram:bot:bob', role: 'client' as const },
    }
    await program.receive({ ...touch, body: { kind: 'text', text: 'check' } })
    const due = keeper(program, later(31), 30)
    expect(await due.tick()).toBe(1)
    expect(await due.tick()).toBe(0)
    await due.stop()
    expect(await program.store.loadApplication(ann)).toBeNull()
    expect(await program.store.loadApplication(bob)).not.toBeNull()
    expect((await program.store.find('audit', { application: ann })).map(({ by, what }) => [by, what])).toEqual([
      ['program', 'erased'],
    ])
    expect(filesHolding(shell.folder, 'telegram:bot:ann')).toEqual([])
    await program.stop()
  })

  it('is off unless the deployer states it, is kept by the serving program, and stands in the notice', async () => {
    const without = new Shell()
    const plain = await without.open(true)
    expect(plain.retention).toBeUndefined()
    await plain.stop()
    const overlay = without.path('overlay')
    mkdirSync(overlay)
    writeFileSync(`${overlay}/overlay.yaml`, 'retentionDays: 90\n')
    const shell = new Shell({ OVERLAY_DIR: overlay })
    const program = await shell.open(true, later(91))
    const ann = await shell.talk(program, 'ann', 'privacy')
    const [notice] = await program.store.find('deliveries', { application: ann })
    expect(JSON.stringify(notice!.delivery.message)).toContain('What nobody touches for 90 days is erased by itself.')
    expect(await program.retention!.tick()).toBe(1)
    expect(await program.store.loadApplication(ann)).toBeNull()
    await program.stop()
    const command = await shell.open()
    expect(command.retention).toBeUndefined()
    await command.stop()
  })
})

const at = () => new Date().toISOString()
