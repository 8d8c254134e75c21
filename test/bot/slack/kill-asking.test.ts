// The real program, killed without warning in the middle of asking many clients: each is asked, none as a new effect twice, and it is told how it went.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { publishedLimits } from '../../twins/telegram/flood.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { openRealProgram } from './real-program.ts'

describe('kill -9 while many clients are asked', () => {
  const { folder, slack, telegram, start, kill, shown } = openRealProgram(publishedLimits)

  it('asks all thirty, whether it dies before the first message or among them, and tells the member once', async () => {
    const lin = slack.member('ULIN', 'Lin')
    await start()
    const people: Person[] = []
    for (let n = 0; n < 30; n++) {
      const one = telegram.person({ name: `Client ${n}`, language: 'en' })
      one.say('/start')
      people.push(one)
    }
    await Promise.all(people.map((person) => person.hears(undefined, 60_000)))
    await lin.command('remind all')
    await slack.until(() => lin.told.includes('Ask 30 clients'), 'the preview')
    const preview = slack.privately.findLast((one) => one.user === lin.id)!
    await lin.clickPrivate('Send to 30')
    await kill()
    const asked = () => people.map((person) => person.answers.filter((answer) => answer.text.includes('we still need')).length)
    const total = () => asked().reduce((sum, n) => sum + n, 0)
    const before = total()
    await start()
    await expect.poll(total, { timeout: 60_000 }).toBeGreaterThan(Math.max(before, 4))
    await kill()
    await start({ TEST_NOW: '+5m' })
    await expect.poll(() => asked().filter((n) => n > 0).length, { timeout: 60_000 }).toBe(30)
    await slack.hand(
      'interactive',
      lin.clickPayload({ channel: 'CELSE', ts: '1.000001', blocks: preview.blocks, only: lin.id }, 'Send to 30'),
    )
    await slack.until(() => lin.told.includes('Already sent by Lin'), 'the word to a second press')
    await expect.poll(() => lin.inbox.length, { timeout: 100_000 }).toBe(1)
    expect(slack.words(lin.inbox[0]!)).toBe('Sent to 30.')
    // Promise 4: a send may be repeated, once, where the program died between the sending and the writing down.
    expect(Math.max(...asked())).toBeLessThanOrEqual(2)
    const stored = new Database(join(folder.path, 'icp.db'), { readonly: true })
    const entries = (what: string) => stored.prepare('select count(*) from audit where what = ?').pluck().get(what)
    expect([entries('asked many'), entries('asked for missing'), entries('asked many: done')]).toEqual([1, 30, 1])
    stored.close()
    expect(shown()).not.toMatch(/xoxb-|xapp-|Client \d/)
  }, 300_000)
})
