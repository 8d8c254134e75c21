// The real program, killed without warning while an answer is published: it is published, and each who asked is told, none as a new effect twice.
import { mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Shown } from '../../twins/slack/workspace.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { openRealProgram } from './real-program.ts'

const question = 'does my purple teapot need a moon permit?'

describe('kill -9 while an answer is published', () => {
  const { folder, slack, telegram, start, kill } = openRealProgram(null)

  it('publishes it and tells all who asked, wherever it dies', async () => {
    const overlay = join(folder.path, 'overlay')
    mkdirSync(overlay)
    /** Noon in Shanghai, nobody’s quiet hours. */
    const clock = { OVERLAY_DIR: overlay, TEST_NOW: '2026-12-02T04:00:00Z' }
    const lin = slack.member('ULIN', 'Lin')
    await start(clock)
    const people: Person[] = []
    for (const name of ['Ann', 'Bob', 'Cy', 'Di']) {
      const one = telegram.person({ name, language: 'en' })
      await one.ask(question)
      people.push(one)
    }
    await lin.opensHome()
    await slack.until(() => JSON.stringify(slack.workspace.homes.get(lin.id) ?? '').includes(question), 'the home')
    await lin.clickHome('Answer this')
    await lin.opens('Answer')
    await lin.submit({ text: 'No teapot needs one.' })
    lin.closeForms()
    await kill()
    await start(clock)
    const cards = () => slack.outbox().filter((one) => slack.words(one).includes('not answer well'))
    const card = (): Shown => cards().at(-1)!
    await slack.until(() => cards().length > 0, 'the card')
    await lin.click(card(), 'Edit')
    await lin.opens('Answer for all')
    const zh = { 'title-zh': '茶壶需要许可吗', 'body-zh': '茶壶不需要许可。' }
    await lin.submit({ 'title-en': 'Teapots', 'body-en': 'No teapot needs one.', ...zh, source: 'L1' })
    await slack.until(() => slack.words(card()).includes('Approve'), 'the way to approve it')
    await lin.click(card(), 'Approve')
    await kill()
    await start(clock)
    const told = () => people.map((person) => person.answers.filter(({ text }) => text.includes('Now I can answer it')).length)
    const total = () => told().reduce((sum, n) => sum + n, 0)
    await expect.poll(() => readdirSync(overlay, { recursive: true }).length, { timeout: 60_000 }).toBeGreaterThan(2)
    await kill()
    await start(clock)
    await expect.poll(total, { timeout: 60_000 }).toBeGreaterThan(0)
    await kill()
    await start(clock)
    await expect.poll(() => told().filter((n) => n > 0).length, { timeout: 60_000 }).toBe(3)
    await slack.until(() => slack.words(card()).includes('Published as'), 'the word on the card')
    // Promise 4: a send may be repeated, once, where the program died between the sending and the writing down.
    expect(Math.max(...told())).toBeLessThanOrEqual(2)
    expect(cards()).toHaveLength(1)
    const stored = new Database(join(folder.path, 'icp.db'), { readonly: true })
    const entries = (what: string) => stored.prepare('select count(*) from audit where what = ?').pluck().get(what)
    expect(['gap', 'gap approved', 'gap published', 'question answered for all'].map(entries)).toEqual([1, 1, 1, 3])
    stored.close()
  }, 300_000)
})
