// Papers of a case whose values are hostile: every file opens, shows them as they are, computes nothing and turns nothing round.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { papers } from '../../../src/bot/cli/papers.ts'
import { invented } from './invented.ts'
import { tight, wordsOfDocx, wordsOfPdf, wordsOfXlsx } from './read-back.ts'

/** What Typst, XML, spreadsheets and bidirectional text would read as their own; seen afterwards, sign for sign. */
const seen = {
  'person.name': '#panic(1)李$x$@y\\u{41}_z_',
  'entity.address': "=HYPERLINK('http://x.example';'y')<w:t>&#1;",
  'service.remark': '+1+1|cmd @SUM(A1) #let x = 1; \\ // /* ` ~',
}
/** Nothing of these may be left: turned direction, control characters, half a character. */
const unseen = '\u202egnp.\u2066\u0001\u0007\u001b[31m\ud83d'
const broken = /[\u202a-\u202e\u2066-\u2069]|(?![\t\r\n])\p{Cc}/u

let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  const { fields, facts, ...rest } = invented(5)
  const dirty = Object.fromEntries(Object.entries({ ...fields, ...seen }).map(([id, value]) => [id, `${value}${unseen}`]))
  const service = { ...(facts as { service: object }).service, name: `莲花${unseen}`.repeat(20) }
  const endless = { ...dirty, 'service.remark': '字'.repeat(50_000) }
  const cases = [
    { ...rest, id: 'dirty', facts: { ...facts, service }, fields: dirty },
    { ...rest, id: 'endless', facts, fields: endless },
  ]
  const file = join(folder, 'cases.jsonl')
  writeFileSync(file, cases.map((one) => JSON.stringify({ ...one, moreServices: [] })).join('\n'))
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const io = { stdin: Readable.from([]), stdout, stderr, env: {} }
  expect(await papers(['--case', file, '--out', folder, '--form', 'all'], io, () => '2026-11-28T02:00:00Z')).toBe(0)
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (name: string) => readFileSync(join(folder, name))

describe('papers of hostile values', () => {
  it('show them sign for sign, in PDF and DOCX', async () => {
    const [pdf, docx] = [await wordsOfPdf(read('dirty/application-sheet.pdf')), wordsOfDocx(read('dirty/application-sheet.docx'))]
    for (const [id, value] of Object.entries(seen)) {
      expect(pdf, id).toContain(tight(value))
      expect(docx, id).toContain(tight(value))
    }
    expect(pdf).not.toMatch(broken)
  })

  it('are whole XML inside, without a sign that turns or breaks what follows', () => {
    const files = readdirSync(join(folder, 'dirty')).filter((name) => /\.(?:docx|xlsx)$/.test(name))
    expect(files.length).toBeGreaterThan(4)
    for (const name of files)
      for (const [part, bytes] of Object.entries(unzipSync(read(`dirty/${name}`))))
        if (part.endsWith('.xml')) expect(strFromU8(bytes), `${name} ${part}`).not.toMatch(broken)
  })

  it('are words in every cell of a workbook, none longer than a workbook may hold', () => {
    for (const form of ['alibaba', 'tencent', 'huawei', 'generic', 'wechat']) {
      const sheet = strFromU8(unzipSync(read(`dirty/form-${form}.xlsx`))['xl/worksheets/sheet1.xml']!)
      expect(sheet).not.toMatch(/<f[ >]/)
      expect(new Set(sheet.match(/<c [^>]*>/g)!.map((cell) => / t="(\w+)"/.exec(cell)?.[1]))).toEqual(new Set(['inlineStr']))
      const cells = wordsOfXlsx(read(`endless/form-${form}.xlsx`))
      expect(Math.max(...cells.map(({ length }) => length))).toBeLessThanOrEqual(32_767)
    }
    expect(wordsOfXlsx(read('dirty/form-generic.xlsx')).join('\n')).toContain(seen['person.name'])
  })
})
