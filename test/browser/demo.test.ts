// The demo house in a real browser: a prospect becomes a client, the team files for them, and the clock brings the police filing to mind.
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Demo, openDemo } from '../../demo/server.ts'
import { faultsOf } from './accessible.ts'
import { inBrowser, screens } from './browser.ts'

const today = Date.parse('2027-01-20T02:00:00Z')
let demo: Demo
beforeAll(async () => {
  demo = await openDemo({ port: 0, today })
}, 60_000)
afterAll(() => demo?.close())

inBrowser('the demo house', (browsing) => {
  it('tells the story from prospect to the reminder of the PSB filing, on both sides', async () => {
    const page = await (await browsing.visit()).newPage()
    await page.goto(demo.url)
    const phone = page.locator('.phone')
    const slack = page.locator('.slack')
    await phone.getByRole('button', { name: 'Start' }).click()
    for (const answer of consultation) await (answer.endsWith('.') ? write(phone, answer.slice(0, -1)) : press(phone, answer))
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
    await browsing.picture(page, 'demo-story')
    await page.context().close()
  })

  it('reads well in Chinese on a phone in the dark', async () => {
    const context = await browsing.visit({ ...screens.phone, locale: 'zh-CN', colorScheme: 'dark' })
    const page = await context.newPage()
    await page.goto(demo.url)
    await page.getByRole('button', { name: '开始', exact: true }).click()
    await heard(page.locator('.phone'), 'ICP备案')
    expect(await faultsOf(page)).toEqual([])
    await browsing.picture(page, 'demo-phone')
    await page.getByRole('button', { name: '团队：Slack' }).click()
    await page.getByRole('button', { name: '主页' }).click()
    await page.locator('.slack-home', { hasText: '我的项目' }).waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    await browsing.picture(page, 'demo-phone-team')
    await context.close()
  })
})

const consultation = [
  'Check what I need',
  'Website',
  'Mainland China',
  'Mainland company, Chinese-owned',
  'free information.',
  'None of these',
  'nothing yet.',
  'It will open, under our own domain',
]

async function press(phone: Locator, label: string): Promise<void> {
  await phone.locator('.bubble').last().getByRole('button', { name: label, exact: true }).click()
}
async function heard(phone: Locator, words: string): Promise<void> {
  await phone.locator('.theirs', { hasText: words }).last().waitFor()
}
async function write(phone: Locator, words: string): Promise<void> {
  await phone.getByRole('textbox').fill(words)
  await phone.getByRole('button', { name: 'Send' }).click()
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
