// The demo house in a real browser: a prospect becomes a client, the team files for them, the clock brings the PSB filing to mind; and all
// of it in the other language, with papers.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, openDemo } from '../../demo/server.ts'
import { stageId } from '../../src/flows/index.ts'
import { samples } from '../bot/telegram/stage.ts'
import { teamChannel } from '../twins/slack/twin.ts'
import { faultsOf } from './accessible.ts'
import { inBrowser, screens } from './browser.ts'
import { steadinessOf, watchSteadiness } from './steadiness.ts'

const today = Date.parse('2027-01-20T02:00:00Z')
let demo: Demo
beforeAll(async () => {
  demo = await openDemo({ port: 0, today })
}, 180_000)
afterAll(() => demo?.close())

it('opens with an application in every stage there is', async () => {
  const { store, library } = demo.house().program
  const applications = await store.find('applications', { limit: 50 })
  const stages = applications.map((application) => stageId({ application, library, today: '2027-01-20', locale: 'en' }))
  const { rank, derived } = library.orders
  expect([...new Set(stages)].sort()).toEqual([...rank, ...Object.keys(derived)].sort())
})

it('opens with several people at one application, a proven verdict, a gap to answer for all, and rules whose change waits to be told', () => {
  const { slack, telegram } = demo.house()
  const channel = slack.outbox(teamChannel).map((shown) => slack.words(shown))
  expect(channel.filter((words) => words.includes('2 people asked what I could not answer well'))).toHaveLength(1)
  expect(channel.filter((words) => words.includes('new rules: 2 clients are affected'))).toHaveLength(1)
  const chats = [...telegram.world.rooms.values()].map(({ messages }) => messages.map(({ text }) => text).join('\n'))
  expect(chats.filter((words) => /verify \d{4}-\d{4}-\d{4}/.test(words))).toHaveLength(1)
  expect(chats.filter((words) => words.includes('Responsible person: still missing Emergency contact’s mobile'))).toHaveLength(1)
  expect(chats.filter((words) => words.includes('应急联系手机是多少'))).toHaveLength(1)
  expect(chats.filter((words) => words.includes('已指定您为备用联系人'))).toHaveLength(1)
  expect(chats.filter((words) => words.includes('现有规则') || words.includes('rules we go by'))).toEqual([])
})

inBrowser('the demo house', (browsing) => {
  it('tells the story from prospect to the reminder of the PSB filing, on both sides', { timeout: 180_000 }, async () => {
    const context = await browsing.visit()
    await watchSteadiness(context)
    const page = await context.newPage()
    await page.goto(demo.url)
    const phone = page.locator('.phone')
    const slack = page.locator('.slack')
    await phone.getByRole('button', { name: 'Start' }).click()
    await press(phone, 'Check what I need')
    await heard(phone, 'What do you want to run?')
    await write(phone, told)
    await press(phone, 'None of these')
    await press(phone, 'It will open, under our own domain')
    await heard(phone, 'You need an ICP filing')
    expect(await faultsOf(page)).toEqual([])
    await write(phone, 'I want to talk to a person')
    await heard(phone, 'A colleague will read this chat')

    const card = slack.locator('.slack-main .post', { hasText: 'Ada ·' })
    await card.getByRole('button', { name: 'Take' }).click()
    await card.getByText('Owner: Lin').waitFor()
    await card.getByRole('button', { name: 'More …' }).click()
    await slack.locator('.private').getByRole('button', { name: 'Open an order' }).click()
    await fill(page, { kind: 'Website filing' })
    await card.getByRole('button', { name: 'Move an order' }).click()
    await page.locator('dialog').getByRole('button', { name: 'Correct the entry' }).click()
    await page.locator('[data-block="q.stage-o1"]').waitFor()
    const day = new Date(today).toISOString().slice(0, 10)
    await fill(page, { 'stage-o1': 'granted', reason: 'granted before we were asked', number: '京ICP备12345678号-1', date: day })
    await card.getByText('Website filing: granted').waitFor()
    await card.getByRole('button', { name: 'More …' }).click()
    await slack.locator('.private').getByRole('button', { name: 'Hand back' }).click()
    await heard(phone, 'handed back')

    await page.locator('.coming summary').click()
    expect(await page.locator('.coming li').count()).toBeGreaterThan(3)
    const reminder = phone.locator('.theirs', { hasText: 'Public security (PSB) filing' })
    for (let press = 0; press < 12 && (await reminder.count()) === 0; press++) {
      const before = await page.locator('.clock > time').getAttribute('datetime')
      await page.getByRole('button', { name: 'To the next reminder' }).click()
      await page.locator(`.clock > time:not([datetime="${before}"])`).waitFor()
      await page.locator('.strong:enabled').waitFor()
    }
    await reminder.first().waitFor()
    await page.evaluate(wait, 28 * 86_400_000)
    await card.locator('.post-replies').click()
    await slack.locator('.slack-thread .post', { hasText: 'Public security (PSB) filing' }).first().waitFor()
    const { firstPaintMs, shift } = await steadinessOf(page)
    console.info(`demo: first paint after ${firstPaintMs} ms, layout shift ${shift.toFixed(4)}`)
    expect(firstPaintMs).toBeLessThan(10_000)
    await browsing.picture(page, 'demo-story')
    await context.close()
  })

  it('is furnished anew in Chinese, on a phone in the dark; papers go from the client into the thread', {
    timeout: 180_000,
  }, async () => {
    const context = await browsing.visit({ ...screens.phone, colorScheme: 'dark' })
    const page = await context.newPage()
    await page.goto(demo.url)
    // What has been lived in stays as it is in another language, until it is asked to begin again.
    await page.evaluate(wait, 1_000)
    await page.locator('.bar').getByRole('button', { name: '中文' }).click()
    await page.getByRole('button', { name: '重置' }).click()
    const [phone, slack] = [page.locator('.phone'), page.locator('.slack')]
    await phone.locator('option', { hasText: '溪桥家具' }).waitFor({ state: 'attached', timeout: 120_000 })
    expect(new Date(demo.house().clock.now()).getTime()).toBeLessThan(today + 600_000)
    await phone.getByRole('button', { name: '开始', exact: true }).click()
    await heard(phone, 'ICP备案')
    await write(phone, '转人工', '发送')
    await heard(phone, '同事会查看')
    await phone
      .locator('input[type=file]')
      .setInputFiles({ name: '营业执照.pdf', mimeType: 'application/pdf', buffer: samples.pdf() })
    await phone.locator('.mine .tile', { hasText: '营业执照.pdf' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await browsing.picture(page, 'demo-phone')
    await page.getByRole('button', { name: '团队：Slack' }).click()
    const card = slack.locator('.slack-main .post', { hasText: '李娜 ·' })
    await card.getByText('负责人：').waitFor()
    await card.locator('.post-replies').click()
    await slack.locator('.slack-thread .tile', { hasText: '营业执照.pdf' }).waitFor()
    await slack.locator('.slack-thread').getByRole('button', { name: '关闭' }).click()
    await page.getByRole('button', { name: '主页' }).click()
    await page.locator('.slack-home', { hasText: '我的项目' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await browsing.picture(page, 'demo-phone-team')
    await context.close()
  })

  it.each([
    { locale: 'en-GB', size: 'desktop', colorScheme: 'light', words: 'Applications by stage' },
    { locale: 'zh-CN', size: 'phone', colorScheme: 'dark', words: '各阶段项目' },
  ] as const)('shows operators everything at a glance, $locale on a $size', async ({ locale, size, colorScheme, words }) => {
    const context = await browsing.visit({ ...screens[size], locale, colorScheme })
    const page = await context.newPage()
    await page.goto(`${demo.house().url}/console`)
    await page.getByRole('heading', { name: words }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await browsing.picture(page, `console-${size}`)
    await context.close()
  })
})

/** Nearly all that decides. */
const told = 'a website of our Shanghai company on a server in Shanghai, free information, nothing registered yet'

async function press(phone: Locator, label: string): Promise<void> {
  await phone.locator('.bubble').last().getByRole('button', { name: label, exact: true }).click()
}
async function heard(phone: Locator, words: string): Promise<void> {
  await phone.locator('.theirs', { hasText: words }).last().waitFor()
}
async function write(phone: Locator, words: string, send = 'Send'): Promise<void> {
  await phone.getByRole('textbox').fill(words)
  await phone.getByRole('button', { name: send }).click()
}

/** Chooses and types in the open form, sends it, and closes what it says. */
async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  const form = page.locator('dialog')
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[data-block="q.${name}"]`)
    await field.waitFor()
    const menu = field.locator('select')
    if ((await menu.count()) > 0) await menu.selectOption({ label: value })
    else await field.locator('input, textarea').fill(value)
  }
  await form.locator('button[type=submit]').click()
  await form.getByText('Recorded').waitFor()
  await form.getByRole('button', { name: 'Close' }).click()
  await form.waitFor({ state: 'detached' })
}

/** The clock moves on without anybody pressing day after day. */
async function wait(ms: number): Promise<void> {
  await fetch('/do', { method: 'POST', body: JSON.stringify({ do: 'wait', ms }) })
}
