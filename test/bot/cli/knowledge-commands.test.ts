// The answering commands from outside: one answer, a line each, figures over the unseen questions, the check of the articles.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable, Writable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { ask } from '../../../src/bot/cli/ask.ts'
import { evaluate } from '../../../src/bot/cli/eval.ts'
import { knowledge } from '../../../src/bot/cli/knowledge.ts'

type Command = typeof ask

async function run(command: Command, args: readonly string[], input = '', env: Record<string, string> = {}) {
  const written = { out: '', err: '' }
  const into = (name: 'out' | 'err') =>
    new Writable({
      write(chunk, _encoding, done) {
        written[name] += chunk
        done()
      },
    })
  const stdin = input === '' ? new PassThrough().end() : Readable.from([input])
  const code = await command(args, { stdin, stdout: into('out'), stderr: into('err'), env })
  return { code, ...written }
}

describe('ask', () => {
  it('answers in words, with one source line at the end', async () => {
    const { code, out } = await run(ask, ['how', 'long', 'does the police filing take'])
    expect(code).toBe(0)
    expect(out.trim().split('\n').at(-1)).toMatch(/^(Source: .+ · .+|- )/)
  })

  it('answers line by line in the stable shape, and goes on after a bad line', async () => {
    const broad = ['备案', 'filing', 'domain', '域名', 'how long', '多久', 'app', 'cdn'].map((question, id) =>
      JSON.stringify({ id, question }),
    )
    const lines = [
      '{"id":"a","question":"公安备案的期限","topic":"ignored"}',
      'nonsense',
      '{"id":"b"}',
      '',
      '{"id":3,"question":"hello"}',
    ]
    const { out } = await run(ask, ['--jsonl'], [...lines, ...broad].join('\n'))
    const answers = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    const [first, second, third, fourth, ...others] = answers
    expect(Object.keys(first)).toEqual(['id', 'kind', 'lang', 'text', 'articles', 'sources', 'options', 'confidence'])
    expect(first).toMatchObject({ id: 'a', lang: 'zh' })
    expect(second).toEqual({ id: null, line: 2, error: { path: '', message: 'is not JSON' } })
    expect(third).toMatchObject({ id: 'b', line: 3, error: { path: 'question' } })
    expect(fourth).toMatchObject({ id: 3, kind: 'smalltalk' })
    expect(others.filter(({ text }) => text.length > 800)).toEqual([])
  })

  it('says what the deployer says about prices, and only where prices are asked for', async () => {
    const overlay = mkdtempSync(join(tmpdir(), 'overlay-'))
    writeFileSync(join(overlay, 'overlay.yaml'), 'prices: { en: From RMB 800 a site., zh: 每站800元起。 }\n')
    const lines = ['how much do you charge', '你们收费多少', '转人工'].map((question, id) => JSON.stringify({ id, question }))
    const { out } = await run(ask, ['--jsonl'], lines.join('\n'), { OVERLAY_DIR: overlay })
    rmSync(overlay, { recursive: true })
    const [prices, inChinese, person] = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).text)
    expect(prices).toBe('From RMB 800 a site.')
    expect(inChinese).toBe('每站800元起。')
    expect(person).not.toContain('800')
  })

  it('says how it is called when it is called wrongly', async () => {
    expect(await run(ask, [])).toMatchObject({ code: 2 })
    expect(await run(ask, ['--help'])).toMatchObject({ code: 0 })
  })
})

describe('eval', () => {
  const files = ['en', 'zh', 'abstain'].map((name) => `test/knowledge/unseen-${name}.jsonl`)

  it('of questions nobody here has seen stays within what we promise, and fails below the gate', async () => {
    const { code, out } = await run(evaluate, [...files, '--json', '--gate', '1'])
    expect(code).toBe(1)
    const { all, byLanguage, abstention, calibration } = JSON.parse(out)
    for (const lang of ['en', 'zh']) expect(byLanguage[lang].right).toBeGreaterThanOrEqual(0.85)
    expect(all.amongThree).toBeGreaterThanOrEqual(0.95)
    // Whoever is asked back less is answered wrong a little more often; an answer that is not quite sure names what else may be meant.
    expect(all.asked).toBeLessThanOrEqual(0.13)
    expect(all.wrong).toBeLessThanOrEqual(0.06)
    expect(abstention.right).toBeGreaterThanOrEqual(0.9)
    expect(abstention.answered).toBeLessThanOrEqual(0.04)
    for (const { from, count, right } of calibration) if (from >= 0.8 && count > 30) expect(right).toBeGreaterThanOrEqual(from)
  })
})

describe('knowledge', () => {
  it('check finds no fault in the articles of the product', async () => {
    const { out } = await run(knowledge, ['check', '--json', '--as-of', '2026-11-23'])
    expect(JSON.parse(out).remarks.filter(({ level }: { level: string }) => level === 'fault')).toEqual([])
  })

  it('check names file and line of an overdue or faulty page', async () => {
    const overlay = mkdtempSync(join(tmpdir(), 'overlay-'))
    const text = `---\nid: mine\ntopic: own\ntitle: Mine\nthing: [cdn]\nask: [need]\nsources: [X-1]\nconfidence: high\nreviewed: 2020-01-01\nreviewBy: 2021-01-01\nphrasings:\n  - is it mine\n---\nYes.\n`
    mkdirSync(join(overlay, 'articles'))
    writeFileSync(join(overlay, 'articles', 'mine.en.md'), text)
    const { code, out } = await run(knowledge, ['check', '--as-of', '2026-11-23'], '', { OVERLAY_DIR: overlay })
    rmSync(overlay, { recursive: true })
    expect(code).toBe(1)
    expect(out).toContain('mine.en.md:7 fault: source X-1 is not in sources.yaml')
    expect(out).toContain('mine.en.md:10 warning: review was due on 2021-01-01')
    expect(out).toContain('fault: mine is missing in zh')
  })

  it('coverage counts every topic in both languages', async () => {
    const topics = JSON.parse((await run(knowledge, ['coverage', '--json'])).out)
    expect(topics.length).toBeGreaterThan(15)
    for (const { articles, phrasings } of topics) {
      expect(phrasings.en).toBeGreaterThanOrEqual(articles * 12)
      expect(phrasings.zh).toBeGreaterThanOrEqual(articles * 12)
    }
  })
})
