// Changed rules while the program runs: they speak from the next turn on, the team sees whom they concern, each client is told once, and they can be taken back.
import { beforeAll, describe, expect, it } from 'vitest'
import { officeOf, packsOf } from '../../../src/flows/model/office.ts'
import { changed, emptyPack, licenceForAll, put } from '../../knowledge/packs.ts'
import { teamChannel } from '../../twins/slack/twin.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { fromNoon, openDeskWithTelegram } from './open-desk.ts'

const site = '我们是上海的国内公司，企业官网放在杭州的阿里云服务器上，域名 example.cn，不销售任何东西'
const english = 'our company in Shanghai runs a corporate website on Alibaba Cloud in Hangzhou, example.com, nothing is sold'
const abroad = 'a hobby blog, I am an individual from France, server in Frankfurt, no CDN, nothing sold'

describe('changed rules', () => {
  const overlay = emptyPack()
  const now = fromNoon()
  const { slack, telegram, here, lin, start } = openDeskWithTelegram('http', { overlay, now })
  const people: Person[] = []

  const office = async () =>
    packsOf(
      await here.program.store
        .load(officeOf({ channel: 'slack', account: 'T1' }), { id: 'x' })
        .then((state) => state.application),
    )
  const inChannel = () =>
    slack
      .outbox()
      .filter(({ channel }) => channel === teamChannel)
      .map((shown) => slack.words(shown))
      .join('\n')
  const told = () => people.map((person) => person.answers.filter(({ text }) => /rules we go by|所依据的规则/.test(text)))

  beforeAll(async () => {
    for (const [name, language, words] of [
      ['Li', 'zh-hans', site],
      ['Ann', 'en', english],
      ['Eve', 'en', abroad],
    ] as const) {
      const one = telegram.person({ name, language })
      await one.ask(words)
      people.push(one)
    }
    await here.program.packs!.tick()
  }, 120_000)

  it('are no news the first time', async () => {
    expect(await office()).toMatchObject([{ number: 1, affected: [] }])
    expect(inChannel()).not.toContain('new rules')
  })

  it('speak without a restart, and the team is told whom they concern before any client is', async () => {
    licenceForAll(overlay)
    expect(await here.program.packs!.tick()).toBe(1)
    await here.sent()
    expect(inChannel()).toContain('The assistant goes by new rules: 2 clients are affected.')
    expect(inChannel()).toContain('added rule example-site-licence')
    expect(told().flat()).toEqual([])
    expect((await people[1]!.ask('so what do we need?')).text).toMatch(/licence/i)
  })

  it('are told to one client in their language when a member sends it, once however often it is pressed', async () => {
    await lin.command('rules')
    await slack.until(() => lin.told.includes('2 waiting'), 'the list')
    expect(lin.told).toContain('now: a licence (was: a filing).')
    const list = slack.privately.findLast((one) => one.user === lin.id)!
    const label = 'Send: Li'
    const press = () => lin.clickPayload({ channel: 'CELSE', ts: '1.000001', blocks: list.blocks, only: lin.id }, label)
    const first = press()
    await Promise.all([1, 2, 3].map(() => slack.hand('interactive', first)))
    const heard = await people[0]!.hears(({ text }) => text.includes('所依据的规则'))
    expect(heard.text).toContain('现为：需要许可证（原为：需要备案）。示例规定：网站均须取得许可证。')
    await slack.hand('interactive', press())
    await slack.until(() => lin.told.includes('It was sent already.'), 'the word to a second press')
    await here.sent()
    expect(told().map((all) => all.length)).toEqual([1, 0, 0])
  })

  it('go to all the others with one press, after a restart too, and to nobody twice', async () => {
    await here.stop()
    await start()
    await here.program.packs!.tick()
    expect(await office()).toHaveLength(2)
    const news = slack.outbox().find((shown) => slack.words(shown).includes('2 clients are affected'))!
    await lin.click(news, 'Send to all 2')
    await people[1]!.hears(({ text }) => text.includes('rules we go by'))
    await here.program.pump.tick()
    await here.sent()
    expect(told().map((all) => all.length)).toEqual([1, 1, 0])
    const [ours] = await here.program.store.find('applications', { text: 'example.com' })
    const audit = await here.program.store.find('audit', { application: ours!.id })
    expect(audit.map(({ what }) => what)).toEqual(expect.arrayContaining(['rules differ', 'rules told']))
  })

  it('that cannot be read change nothing, and the team is told why, once', async () => {
    changed(overlay, 'procedure/documents.yaml', (text) => text.replace('for: filing', 'for: nothing'))
    expect(await here.program.packs!.tick()).toBe(0)
    await here.program.packs!.tick()
    await here.sent()
    expect(inChannel().match(/New rules can’t be read/g)).toHaveLength(1)
    expect(inChannel()).toMatch(/knowledge\/procedure\/documents\.yaml:\d+/)
    licenceForAll(overlay)
    await here.program.packs!.tick()
    expect(await office()).toHaveLength(2)
  })

  it('are taken back by one press: those of before speak, over a restart, until the files are others', async () => {
    const news = slack.outbox().find((shown) => slack.words(shown).includes('2 clients are affected'))!
    await lin.click(news, 'Go back to the rules before')
    await here.sent()
    await here.program.packs!.tick()
    const packs = await office()
    expect(packs.map(({ id }) => id)).toEqual([packs[0]!.id, packs[1]!.id, packs[0]!.id])
    expect(packs[2]!.affected).toHaveLength(2)
    await here.stop()
    await start()
    await here.program.packs!.tick()
    expect(await office()).toHaveLength(3)
    expect((await people[1]!.ask('so what do we need now?')).text).not.toMatch(/every site/i)
    put(overlay, 'overlay.yaml', 'brand: Example\n')
    // A round under way may have looked before.
    await here.program.packs!.tick()
    await here.program.packs!.tick()
    expect(await office()).toHaveLength(4)
  })
})
