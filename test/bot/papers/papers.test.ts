// The papers of invented cases, read back from PDF and DOCX: exactly those needed, every value in them, nothing left unfilled.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { papers } from '../../../src/bot/cli/papers.ts'
import { type Invented, invented } from './invented.ts'
import { pagesOfPdf, tight, wordsOfDocx, wordsOfPdf, wordsOfXlsx } from './read-back.ts'

/** So many cases; `CASES=100 npx vitest run test/bot/papers/papers.test.ts` tries more. */
const count = Number(process.env.CASES ?? 8)
const cases = Array.from({ length: count }, (_, at) => invented(at + 1))
const unfilled = /undefined|\bnull\b|\bNaN\b|\[object|\{\{|\}\}|\{[\w.]+\.[\w.]+\}/
let folder: string

beforeAll(
  async () => {
    folder = mkdtempSync(join(tmpdir(), 'papers-'))
    const file = join(folder, 'cases.jsonl')
    writeFileSync(file, cases.map((one) => JSON.stringify(one)).join('\n'))
    const { code } = await run(['--case', file, '--out', join(folder, 'both')])
    expect(code).toBe(0)
  },
  60_000 + count * 3_000,
)
afterAll(() => rmSync(folder, { recursive: true }))

describe('the papers of a case', () => {
  it.each(cases)('$id: exactly the kinds it needs', ({ id, kinds }) => {
    const names = readdirSync(join(folder, 'both', id)).sort()
    expect(names.filter((name) => !name.startsWith('form-'))).toEqual(
      kinds.flatMap((kind) => [`${kind}.docx`, `${kind}.pdf`]).sort(),
    )
  })

  it.each(cases)('$id: every value stands in PDF and DOCX, and nothing is unfilled', async (one) => {
    for (const kind of one.kinds) {
      for (const [form, words] of await wordsOf(one.id, kind)) {
        expect(missing(words, expected(one, kind)), `${kind}.${form}`).toEqual([])
        expect(words.replaceAll('{operator}', ''), `${kind}.${form}`).not.toMatch(unfilled)
      }
    }
  })

  it.each(cases)('$id: the form of its provider, every value a word of its own that nothing computes', (one) => {
    const { hosting, service } = one.facts as { hosting: { provider: string }; service: { kind: string[] } }
    const form = service.kind[0] === 'mini_program' ? 'wechat' : hosting.provider === 'Alibaba Cloud' ? 'alibaba' : 'generic'
    const names = readdirSync(join(folder, 'both', one.id)).filter((name) => name.startsWith('form-'))
    expect(names.filter((name) => name.endsWith('.xlsx'))).toEqual([`form-${form}.xlsx`])
    const words = wordsOfXlsx(readFileSync(join(folder, 'both', one.id, `form-${form}.xlsx`)))
    // A mini program is filed without its domain.
    const values = expected(one, 'checklist').filter((value) => form !== 'wechat' || !value.endsWith('.cn'))
    expect(missing(words.map(tight).join('\n'), values)).toEqual([])
    expect(words).toContain(one.fields['person.idNumber'])
    expect(words.join('\n')).not.toMatch(/undefined|\bnull\b|NaN/)
  })

  it('has what is signed on one page with its signature, both languages and all', async () => {
    const plain = cases.filter(({ moreServices, fields }) => moreServices.length === 0 && fields['service.remark']!.length < 60)
    const signed = plain.flatMap(({ id, kinds }) =>
      kinds.filter((kind) => /commitment|letter/.test(kind)).map((kind) => [id, kind] as const),
    )
    expect(signed).not.toEqual([])
    for (const [id, kind] of signed)
      expect(await pagesOfPdf(readFileSync(join(folder, 'both', id, `${kind}.pdf`))), `${id} ${kind}`).toBe(1)
  })

  it('leaves a blank for the pen where nobody knows', async () => {
    const { fields, ...bare } = invented(2)
    const file = join(folder, 'bare.jsonl')
    writeFileSync(file, JSON.stringify({ ...bare, moreServices: [], fields: { 'person.name': 'unknown' } }))
    expect((await run(['--case', file, '--out', join(folder, 'bare')])).code).toBe(0)
    for (const name of readdirSync(join(folder, 'bare')).filter((one) => one.endsWith('.pdf')))
      expect(await wordsOfPdf(readFileSync(join(folder, 'bare', name)))).not.toMatch(/unknown|undefined|null|NaN/)
  })

  it('is called by its domain, and the small print goes on, where no name is known yet', async () => {
    const { facts, ...bare } = invented(2)
    const { service, entity, domain } = facts as Record<'service' | 'entity' | 'domain', Record<string, string>>
    const unnamed = { ...facts, service: { ...service, name: undefined }, entity: { ...entity, name: undefined } }
    const file = join(folder, 'unnamed.jsonl')
    writeFileSync(file, JSON.stringify({ ...bare, moreServices: [], fields: {}, facts: unnamed }))
    expect((await run(['--case', file, '--out', join(folder, 'unnamed')])).code).toBe(0)
    const words = await wordsOfPdf(readFileSync(join(folder, 'unnamed', 'application-sheet.pdf')))
    expect(words).toContain(tight(`信息：${domain.name}`))
    expect(words).toContain(tight(`${domain.name}·制作于`))
  })

  it('writes Chinese alone where that is asked, and lists what was written', async () => {
    const file = join(folder, 'one.jsonl')
    writeFileSync(file, JSON.stringify(invented(3)))
    const { code, out } = await run(['--case', file, '--out', join(folder, 'zh'), '--lang', 'zh', '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)[0]).toMatchObject({
      id: 'seed-3',
      files: expect.arrayContaining([join(folder, 'zh', 'checklist.pdf')]),
    })
    expect(await wordsOfPdf(readFileSync(join(folder, 'zh', 'checklist.pdf')))).not.toContain('Checklist')
  })

  it('names the line of a faulty case', async () => {
    const file = join(folder, 'faulty.jsonl')
    writeFileSync(file, '{"id":"x","facts":{"entity":{"type":"no such"}}}')
    await expect(run(['--case', file, '--out', join(folder, 'faulty')])).rejects.toThrow(/line 1: entity\.type/)
  })
})

async function wordsOf(id: string, kind: string): Promise<readonly (readonly [string, string])[]> {
  const read = (form: string) => readFileSync(join(folder, 'both', id, `${kind}.${form}`))
  return [
    ['pdf', await wordsOfPdf(read('pdf'))],
    ['docx', wordsOfDocx(read('docx'))],
  ]
}

/** What a reader looks for in a paper. */
function expected(one: Invented, kind: string): readonly string[] {
  const facts = one.facts as { entity: { name: string } }
  const all = [one, ...one.moreServices] as unknown as {
    readonly facts: { readonly service: { readonly name: string }; readonly domain: { readonly name: string } }
    readonly fields: Readonly<Record<string, string>>
  }[]
  const names = all.flatMap(({ facts: { service, domain } }) => [service.name, domain.name])
  const everywhere = [facts.entity.name, ...names]
  if (kind === 'application-sheet') {
    const individual = (one.facts as { entity: { type: string } }).entity.type === 'individual'
    const own = Object.entries(one.fields).filter(
      ([id]) => !individual || !(id.startsWith('legalRep') || id === 'entity.certificateNumber'),
    )
    return [...everywhere, ...own.map(([, value]) => value), ...all.slice(1).flatMap(({ fields }) => Object.values(fields))]
  }
  return kind === 'checklist' ? everywhere : [...everywhere, one.fields['person.name']!]
}

const missing = (words: string, values: readonly string[]) => values.filter((value) => !words.includes(tight(value)))

async function run(args: readonly string[]): Promise<{ readonly code: number; readonly out: string }> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const code = await papers(args, { stdin: Readable.from([]), stdout, stderr, env: {} }, () => '2026-11-28T02:00:00Z')
  stdout.end()
  stderr.end()
  return { code, out: await text(stdout) }
}
