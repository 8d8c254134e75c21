// The real program, killed without warning between invitation, opening and answer: each has one effect, and the owner's record has it all.
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { Shown } from '../../twins/telegram/world.ts'
import { openRealProgram } from '../slack/real-program.ts'

const has = (words: string) => (shown: Shown) => shown.text.includes(words)

describe('kill -9 while somebody takes part', () => {
  const { folder, telegram, start, kill } = openRealProgram(null)
  const stored = <Row>(sql: string): Row[] => {
    const db = new Database(join(folder.path, 'icp.db'), { readonly: true })
    try {
      return db.prepare(sql).all() as Row[]
    } finally {
      db.close()
    }
  }
  /** How often each step was written down. */
  const steps = () =>
    Object.fromEntries(
      stored<{ what: string; times: number }>(
        "select what, count(*) as times from audit where what like 'participant%' group by what",
      ).map(({ what, times }) => [what, times]),
    )

  it('loses and doubles nothing, wherever it dies', async () => {
    await start()
    const ann = telegram.person({ name: 'Ann', language: 'en' })
    const li = telegram.person({ name: 'Li', language: 'zh-hans' })
    await ann.ask('/check')
    for (const choice of [/^Website$/, /^Mainland China/, /^Mainland company/]) await ann.tap(choice)
    const link = /start=([\w-]+)/.exec((await ann.ask('/invite site-lead', has('start='))).text)![1]!
    await kill()
    await start()
    li.say(`/start ${link}`)
    await expect.poll(() => steps()['participant joined'], { timeout: 60_000 }).toBe(1)
    await kill()
    await start()
    await li.hears(has('姓名'))
    await expect.poll(() => ann.transcript(), { timeout: 60_000 }).toContain('has opened the invitation')
    await li.tap('同意，继续')
    li.say('王小明，13911112222，xiaoming@example.cn')
    await li.hears(has('应急联系'))
    await kill()
    await start()
    await expect.poll(() => steps()['participant gave'], { timeout: 60_000 }).toBe(1)
    await li.ask('13733334444', has('已全部完成'))
    await kill()
    await start()
    await expect.poll(() => ann.transcript(), { timeout: 60_000 }).toContain('has given everything asked')
    expect(steps()).toEqual({ 'participant invited': 1, 'participant joined': 1, 'participant gave': 2 })
    const given = stored<{ id: string; times: number }>(
      "select id, count(*) as times from fields where id like 'person.%' or id like 'emergency.%' group by id order by id",
    )
    // Each stands once in the participant's own record and once in the owner's.
    expect(given.filter(({ id }) => /name|mobile|email/.test(id)).map(({ times }) => times)).toEqual([2, 2, 2, 2])
    expect(stored('select event from child_events')).toEqual([])
  }, 300_000)
})
