// The list for authors: what was asked in vain, what was disliked with the thumbs of its article, what colleagues answered; nobody's name.
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { knowledge } from '../../../src/bot/cli/knowledge.ts'
import type { Program } from '../../../src/bot/program.ts'
import { Shell } from './shell.ts'

const opened: Program[] = []
afterEach(async () => {
  for (const program of opened.splice(0)) await program.stop()
})

const vain = 'does my purple teapot need a moon permit?'
const known = 'how long does the police filing take'

async function asked() {
  const shell = new Shell()
  const program = await shell.open()
  opened.push(program)
  const application = await shell.talk(program, 'ann', vain)
  await shell.talk(program, 'ann', known, 'not helpful')
  await shell.talk(program, 'bob', known, 'helpful')
  const answer = async (question: string, text: string) => {
    const { id } = (await program.store.find('feedback', { what: ['unanswered', 'thumb-down'] })).find(
      (feedback) => feedback.question === question,
    )!
    return program.receive({
      id: `answer ${id}`,
      at: new Date().toISOString(),
      from: { channel: 'system', account: 'desk', chat: application },
      actor: { id: 'slack:T1:ULIN', name: 'Lin Secretname', role: 'team' },
      body: {
        kind: 'desk',
        ...(text === ''
          ? { action: 'dismiss', values: { argument: String(id) } }
          : { action: 'answer', values: { argument: String(id), text } }),
      },
    })
  }
  return { shell, answer }
}

describe('knowledge unanswered', () => {
  it('lists questions without an answer and disliked answers with all thumbs of the article, newest first', async () => {
    const { shell } = await asked()
    const { code, out } = await shell.call(knowledge, 'unanswered')
    expect(code).toBe(0)
    const [disliked, unanswered, count] = out.trim().split('\n')
    expect(disliked).toMatch(new RegExp(`en disliked: ${known} {2}\\([\\w-]+: 1 up, 1 down\\)$`))
    expect(unanswered).toContain(`en ${vain}`)
    expect(count).toBe('1 unanswered, 1 disliked')
    const rows = JSON.parse((await shell.call(knowledge, 'unanswered', '--json')).out)
    expect(rows).toMatchObject([
      { what: 'disliked', question: known, thumbs: { up: 1, down: 1 }, nearest: [expect.any(String)] },
      { what: 'unanswered', question: vain },
    ])
  })

  it('lists what colleagues answered with --answered, and no more what was dismissed', async () => {
    const { shell, answer } = await asked()
    await answer(vain, 'No teapot needs one.\nAsk again.')
    await answer(known, '')
    expect((await shell.call(knowledge, 'unanswered')).out).toBe('0 unanswered, 0 disliked\n')
    const { out } = await shell.call(knowledge, 'unanswered', '--answered')
    expect(out).toContain(vain)
    expect(out).toContain('\n  No teapot needs one.\n  Ask again.\n1 answered\n')
    const rows = JSON.parse((await shell.call(knowledge, 'unanswered', '--answered', '--json')).out)
    expect(rows).toMatchObject([{ question: vain, answer: 'No teapot needs one.\nAsk again.' }])
  })

  it('is grouped by what is asked with gaps', async () => {
    const { shell, answer } = await asked()
    await answer(vain, 'No.')
    const { code, out } = await shell.call(knowledge, 'gaps')
    expect([code, out]).toEqual([0, expect.stringContaining(`1 asked, a colleague has answered`)])
    expect(out).toMatch(/\n2 gaps, 2 questions\n$/)
    expect(JSON.parse((await shell.call(knowledge, 'gaps', '--json')).out)).toContainEqual({
      people: 1,
      questions: [{ id: expect.any(Number), at: expect.any(String), locale: 'en', question: vain }],
      nearest: expect.any(Array),
      answered: ['No.'],
    })
  })

  it('is answered with publish: everybody who asked is told once, however often it is called; a question taken out stays', async () => {
    const overlay = mkdtempSync(join(tmpdir(), 'icp-overlay-'))
    const shell = new Shell({ OVERLAY_DIR: overlay })
    const program = await shell.open(false, () => '2026-12-02T04:00:00.000Z')
    opened.push(program)
    for (const name of ['ann', 'bob', 'cy']) await shell.talk(program, name, vain)
    const files = { en: 'Moon permits\nNo teapot needs one.', zh: '月球许可\n茶壶不需要。' }
    for (const [lang, text] of Object.entries(files)) writeFileSync(shell.path(lang), text)
    const [{ questions }] = JSON.parse((await shell.call(knowledge, 'gaps', '--json')).out)
    const [first, , last] = questions.map(({ id }: { id: number }) => String(id)).sort()
    const publish = (apart: string) =>
      shell.call(knowledge, 'publish', first, '--en', shell.path('en'), '--zh', shell.path('zh'), '--apart', apart)
    expect((await publish('999')).err).toContain('--apart 999: there is no such other question')
    const call = () => publish(last)
    for (let time = 0; time < 2; time++) expect((await call()).out).toBe(`published as asked-${first}; 2 who asked are told\n`)
    expect(existsSync(join(overlay, `articles/asked/asked-${first}.zh.md`))).toBe(true)
    const told = (await program.store.find('deliveries', { limit: 50 })).filter(({ delivery }) =>
      JSON.stringify(delivery.message).includes('Now I can answer it'),
    )
    expect(told.map(({ delivery }) => delivery.to.chat).sort()).toEqual(['ann', 'bob'])
  }, 120_000)

  it('names neither who asked nor who answered', async () => {
    const { shell, answer } = await asked()
    await answer(vain, 'No.')
    for (const flags of [[], ['--json'], ['--answered'], ['--answered', '--json']]) {
      const { out } = await shell.call(knowledge, 'unanswered', ...flags)
      expect(out).not.toMatch(/Secretname|ann|bob|telegram|slack|ULIN/)
    }
  })
})
