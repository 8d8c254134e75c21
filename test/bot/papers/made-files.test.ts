// Files that are made when they are read: from the application as it is, with what is personal only after consent, and nothing after erasing.
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { papers } from '../../../src/bot/cli/papers.ts'
import { installedCounts } from '../../../src/bot/index-cache.ts'
import type { Program } from '../../../src/bot/program.ts'
import type { Application } from '../../../src/flows/model/application.ts'
import { madeFileId, readMadeFile } from '../../../src/flows/model/made-file.ts'
import { newApplication } from '../../../src/flows/model/new-application.ts'
import { dossierOf } from '../../../src/flows/talk/papers/dossier.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'
import { Shell } from '../cli/shell.ts'

const library = openLibrary({ indexCache: installedCounts })
const day = '2026-11-28'
const state = newApplication(
  { application: 'a1', conversation: 'c1' },
  { channel: 'telegram', account: 'bot', chat: '1' },
  { id: 'telegram:bot:1' },
  `${day}T01:00:00Z`,
)
const field = (id: string, value: string) => ({ id, service: 's1', value, by: 'x', at: `${day}T01:00:00Z`, event: 'e' })

describe('the case that papers are written for', () => {
  const application: Application = {
    ...state.application,
    fields: [field('person.name', '陈晨光'), field('person.mobile', '13800000000'), field('service.remark', '公司官网')],
  }
  const fieldsOf = (one: Application) => dossierOf({ application: one, library, today: day, locale: 'zh' }).services[0].fields

  it('leaves out what is personal where nobody agreed', () => {
    expect(fieldsOf(application)).toEqual({ 'service.remark': '公司官网' })
  })

  it('has it where the client agreed', () => {
    const conversations = application.conversations.map((conversation) => ({ ...conversation, memory: { consent: { at: day } } }))
    expect(Object.keys(fieldsOf({ ...application, conversations }))).toEqual(['person.name', 'person.mobile', 'service.remark'])
  })

  it('never has it for the team, nor the name of a private person', () => {
    const conversations = application.conversations.map((conversation) => ({ ...conversation, memory: { consent: { at: day } } }))
    const said = (path: 'entity.type' | 'entity.name', value: string) =>
      ({ path, service: null, value, standing: 'said', by: 'x', at: `${day}T01:00:00Z`, event: 'e' }) as const
    const assertions = [said('entity.type', 'individual'), said('entity.name', '陈晨光')]
    const view = { application: { ...application, conversations, assertions }, library, today: day, locale: 'zh' } as const
    const [{ facts, fields }] = dossierOf(view, true).services
    expect(JSON.stringify([facts, fields])).not.toMatch(/陈晨光|13800000000/)
  })

  it('leaves it out again where consent was taken back', () => {
    const conversations = application.conversations.map((conversation) => ({
      ...conversation,
      memory: { consent: 'declined' as const },
    }))
    expect(fieldsOf({ ...application, conversations })).toEqual({ 'service.remark': '公司官网' })
  })
})

describe('the name of such a file', () => {
  it('reads back, and is never that of a file kept', () => {
    const file = { what: 'papers', application: 'a-1_b', edition: 'both' } as const
    expect(readMadeFile(madeFileId(file))).toEqual(file)
    for (const id of ['a1b2', 'made:other:zh:a1', 'made:papers:fr:a1', 'made:papers:zh:']) expect(readMadeFile(id)).toBeNull()
  })
})

describe('reading one', () => {
  const shell = new Shell()
  let program: Program
  let application: string
  const read = () => program.store.readFile(madeFileId({ what: 'papers', application, edition: 'zh' }))

  beforeAll(async () => {
    program = await shell.open()
    application = await shell.talk(program, 'ann', 'check', 'Website')
  }, 60_000)
  afterAll(() => program.stop())

  it('makes the ZIP; the command writes the same papers', async () => {
    const bytes = await read()
    expect(Object.keys(unzipSync(bytes!))).toEqual(expect.arrayContaining(['checklist.pdf', 'checklist.docx']))
    const { code, out } = await shell.call(papers, application, '--out', shell.path('papers'), '--json')
    expect([code, JSON.parse(out)[0].id]).toEqual([0, application])
    expect((await shell.call(papers, 'nobody', '--out', shell.path('none'))).code).toBe(1)
  }, 60_000)

  it('finds nothing once the application is erased', async () => {
    await program.store.erase(application, new Date().toISOString())
    expect(await read()).toBeNull()
  })
})
