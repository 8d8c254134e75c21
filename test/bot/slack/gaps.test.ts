// The closed loop: what nobody could answer, asked by several; one answer drafted, reviewed and published; everyone told once.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyPack, put } from '../../knowledge/packs.ts'
import { teamChannel } from '../../twins/slack/twin.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { fromNoon, openDeskWithTelegram } from './open-desk.ts'

const english = 'does my purple teapot need a moon permit?'
const isTold = (text: string) => /Now I can answer it|现在可以答复您/.test(text)
const likewise = 'would my purple teapot need a moon permit?'

describe('a question nobody could answer', () => {
  const overlay = emptyPack()
  const now = fromNoon()
  const { slack, telegram, here, lin, start } = openDeskWithTelegram('http', { overlay, now })
  const people: Person[] = []
  let ed: Person

  const card = () =>
    slack
      .outbox(teamChannel)
      .filter((shown) => /not answer well/.test(slack.words(shown)))
      .at(-1)!
  const told = () => people.map((person) => person.answers.filter(({ text }) => isTold(text)).length)

  async function cardSays(words: string): Promise<void> {
    // A round under way may have looked before.
    for (let round = 0; round < 2; round++) await here.program.gaps!.tick()
    await here.sent()
    await slack.until(() => slack.words(card()).includes(words), `“${words}” on the card`)
  }

  beforeAll(async () => {
    for (const [name, language, question] of [
      ['Ann', 'en', english],
      ['Bob', 'en', likewise],
      ['Cy', 'en', likewise],
    ] as const) {
      const one = telegram.person({ name, language })
      expect((await one.ask(question)).text).toMatch(/don’t know|没有可靠依据/)
      people.push(one)
    }
  }, 120_000)

  it('is no card until a colleague has answered one client', async () => {
    await here.program.gaps!.tick()
    await here.sent()
    expect(card()).toBeUndefined()
  })

  it('becomes a card with all who asked and the answer drafted, nothing personal on it', async () => {
    const row = (await here.program.store.find('feedback', { what: ['unanswered'] })).find(
      (feedback) => feedback.question === english,
    )!
    await here.program.receive({
      id: 'lin answers',
      at: now(),
      from: { channel: 'system', account: 'desk', chat: row.application },
      actor: { id: 'slack:T1:ULIN', name: 'Lin', role: 'team' },
      body: {
        kind: 'desk',
        action: 'answer',
        values: { argument: String(row.id), text: 'No teapot does, Ann. Call me: 13812345678.' },
      },
    })
    await cardSays('3 people asked')
    const words = slack.words(card())
    expect(words).toContain(english)
    expect(words).toContain('No teapot does, A•••n. Call me: 1•••8.')
    expect(words).toContain('still to be written')
    expect(JSON.stringify(card().blocks)).not.toContain('Approve"')
  })

  it('is written in both languages by a member; a wrong source goes back to its field', async () => {
    await lin.click(card(), 'Edit')
    await lin.opens('Answer for all')
    const texts = {
      'title-en': 'Moon permits for teapots',
      'body-en': 'No teapot needs a moon permit.',
      'title-zh': '茶壶需要月球许可吗',
      'body-zh': '茶壶不需要月球许可。',
    }
    expect(JSON.stringify((await lin.submit({ ...texts, source: 'NONE' })).body)).toContain('no source of this id')
    await lin.submit({ ...texts, source: 'L1' })
    await cardSays('茶壶不需要月球许可')
    expect(slack.words(card())).toContain('State Council Order 292')
  })

  it('loses a question that a member takes out as another matter, and it comes back into no later round', async () => {
    ed = telegram.person({ name: 'Ed', language: 'en' })
    await ed.ask(english)
    await cardSays('4 people asked')
    const rows = await here.program.store.find('feedback', { what: ['unanswered'] })
    const latest = Math.max(...rows.map(({ id }) => id))
    lin.closeForms()
    await lin.click(card(), 'Edit')
    const form = await lin.opens('Answer for all')
    expect(JSON.stringify(form)).toContain('Another matter?')
    await lin.submit({
      'title-en': 'Moon permits for teapots',
      'body-en': 'No teapot needs a moon permit.',
      'title-zh': '茶壶需要月球许可吗',
      'body-zh': '茶壶不需要月球许可。',
      source: 'L1',
      apart: [String(latest)],
    })
    await cardSays('3 people asked')
    await cardSays('3 people asked')
    const left = await here.program.store.find('feedback', { what: ['unanswered'], settled: false })
    expect(left.map(({ id }) => id)).toContain(latest)
    await here.program.receive({
      id: 'lin leaves it',
      at: now(),
      from: { channel: 'system', account: 'desk', chat: rows.find(({ id }) => id === latest)!.application },
      actor: { id: 'slack:T1:ULIN', name: 'Lin', role: 'team' },
      body: { kind: 'desk', action: 'dismiss', values: { argument: String(latest) } },
    })
  })

  it('is published when approved, speaks at once, and everyone who asked is told once, over a restart too', async () => {
    await lin.click(card(), 'Approve')
    await cardSays('Published as asked-')
    await here.program.pump.tick()
    await here.sent()
    const files = ['en', 'zh'].map((lang) => join(overlay, `articles/asked/asked-1.${lang}.md`))
    expect(files.map((file) => existsSync(file))).toEqual([true, true])
    expect(readFileSync(files[0]!, 'utf8')).toContain(`  - "${english}"`)
    await people[1]!.hears(({ text }) => /Now I can answer it|现在可以答复您/.test(text))
    await people[2]!.hears(({ text }) => /Now I can answer it|现在可以答复您/.test(text))
    expect(told()).toEqual([0, 1, 1])
    expect(ed.answers.some(({ text }) => isTold(text))).toBe(false)
    expect(people[1]!.answers.at(-1)!.text).toBe(
      `You asked “${likewise}”. Now I can answer it:\n\nNo teapot needs a moon permit.\n\nSource: State Council Order 292 · 2000-09-25, amended 2024-12-06 (Order 797)`,
    )
    expect((await telegram.person({ name: 'Di', language: 'en' }).ask(english)).text).toContain('No teapot needs a moon permit')
    const di = telegram.person({ name: '李', language: 'zh-hans' })
    expect((await di.ask('茶壶需要月球许可吗')).text).toContain('茶壶不需要月球许可')
    await here.stop()
    await start()
    await here.program.gaps!.tick()
    await here.program.pump.tick()
    await here.sent()
    expect(told()).toEqual([0, 1, 1])
    expect(await here.program.store.find('feedback', { what: ['unanswered'], settled: false })).toEqual([])
  })

  it('has its answer drafted from a talk with a person; a file in its way is said on the card, and nobody is told', async () => {
    const [ann, li] = [telegram.person({ name: 'Ann', language: 'en' }), telegram.person({ name: '李雷', language: 'zh-hans' })]
    for (const [one, asked] of [
      [ann, 'can a temple register a website?'],
      [li, '寺庙可以做网站备案吗'],
    ] as const) {
      await one.ask(asked)
      one.press('👎')
      await one.hears(({ text }) => /what was missing|缺少哪些/.test(text))
    }
    await li.ask('没有说明佛教协会的情况')
    await li.ask('人工')
    const thread = await slack.until(
      () => slack.outbox(teamChannel).find((shown) => slack.words(shown).includes('Take')),
      'the call',
    )
    await lin.click(thread, 'Take')
    await li.hears(({ text }) => text.includes('已接入'))
    await lin.say(teamChannel, '李雷您好，寺庙可以自行备案。', thread.thread ?? thread.ts)
    await li.hears(({ text }) => text.includes('寺庙可以自行备案'))
    await here.sent()
    const row = (await here.program.store.find('feedback', { what: ['thumb-down'] })).find((feedback) =>
      feedback.question.startsWith('寺庙'),
    )!
    await here.program.receive({
      id: 'back',
      at: now(),
      from: { channel: 'system', account: 'desk', chat: row.application },
      actor: { id: 'slack:T1:ULIN', name: 'Lin', role: 'team' },
      body: { kind: 'desk', action: 'hand-back', values: {} },
    })
    await cardSays('2 people asked')
    const words = slack.words(card())
    expect(words).toContain('can a temple register a website?')
    expect(words).toContain('寺庙可以做网站备案吗 (missing: 没有说明佛教协会的情况)')
    expect(words).toContain('•••您好，寺庙可以自行备案。')
    expect(words).toContain('Drafted from what Lin wrote')
    put(overlay, `articles/asked/asked-${row.id - 1}.zh.md`, 'another')
    lin.closeForms()
    await lin.click(card(), 'Edit')
    await lin.opens('Answer for all')
    const zh = { 'title-zh': '寺庙备案', 'body-zh': '寺庙可以自行备案。' }
    await lin.submit({ 'title-en': 'Temples', 'body-en': 'A temple may file by itself.', ...zh, source: 'L1' })
    await cardSays('may file by itself')
    await lin.click(card(), 'Approve')
    await cardSays('is there already')
    await here.program.pump.tick()
    await here.sent()
    for (const one of [ann, li]) expect(one.answers.filter(({ text }) => isTold(text))).toEqual([])
  })
})
