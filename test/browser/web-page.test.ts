// What can be done in the web page beside writing: ticking several, picking a day, files up and down, thumbs, leaving for good.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWebStage, type WebStage, warm } from '../bot/web/stage.ts'
import { faultsOf } from './accessible.ts'
import { inBrowser, screens } from './browser.ts'

let stage: WebStage
const folder = mkdtempSync(join(tmpdir(), 'icp-pictures-'))
const paper = join(folder, 'licence.pdf')
beforeAll(async () => {
  stage = await openWebStage({ toTelegram: () => 'https://t.me/icp_assistant_bot?start=signed' })
  warm(stage)
  writeFileSync(paper, onePage)
}, 120_000)
afterAll(async () => {
  await stage?.close()
  rmSync(folder, { recursive: true, force: true })
})

inBrowser('the web page', (browsing) => {
  it('keeps nothing in the browser before somebody has done something, and no address ever says anything', async () => {
    const context = await browsing.visit()
    const page = await opened(context.newPage())
    const keptIn = () => page.evaluate<string[]>('Object.keys(localStorage).concat(Object.keys(sessionStorage))')
    expect(await keptIn()).toEqual([])
    await write(page, 'my name is Wang Xiaoming')
    expect(await keptIn()).toEqual(['icp.token'])
    expect(await context.cookies()).toEqual([])
    expect(page.url()).toBe(`${stage.url}/chat`)
    expect(
      await page.evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => new URL(name).search)"),
    ).toEqual(expect.not.arrayContaining([expect.stringContaining('=')]))
    await context.close()
  })

  it('ticks several choices by keyboard alone, and says them as one answer', async () => {
    const context = await browsing.visit()
    const page = await opened(context.newPage())
    await write(page, 'check')
    await write(page, told)
    await page.locator('.now').getByRole('button', { name: 'News, publishing, video, games' }).press('Enter')
    const boxes = page.locator('.now').getByRole('checkbox')
    await boxes.first().waitFor()
    const labels = await boxes.allInnerTexts()
    for (const index of [0, 2]) {
      await boxes.nth(index).press('Space')
      await page
        .locator('.now [role=checkbox][aria-checked=true]')
        .nth(index === 0 ? 0 : 1)
        .waitFor()
    }
    expect(await faultsOf(page)).toEqual([])
    await browsing.picture(page, 'several')
    await page.locator('.now').getByRole('button', { name: 'Done' }).press('Enter')
    await page.locator('.person', { hasText: `${labels[0]} · ${labels[2]}` }).waitFor()
    await context.close()
  })

  it('offers a calendar where a day is asked for', async () => {
    const context = await browsing.visit(screens.phone)
    const page = await opened(context.newPage())
    for (const words of ['check', told, 'none of these', 'it will open', 'prepare the application', 'skip'])
      await write(page, words)
    await page.getByLabel('Pick the day').fill('2027-03-01')
    await page.getByRole('button', { name: 'Use it' }).click()
    await page.locator('.person', { hasText: '2027-03-01' }).waitFor()
    await context.close()
  })

  it('sends a paper up and shows it in place, saves it, and takes a thumb', async () => {
    const context = await browsing.visit()
    const page = await opened(context.newPage())
    await write(page, 'how long does Alibaba Cloud take to review a filing?')
    expect(await page.locator('.assistant a[href^="https://"]').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: 'Not useful' }).click()
    await page.locator('.thumb[aria-pressed=true]').waitFor()
    await page.locator('input[type=file]').setInputFiles(paper)
    await page.getByRole('button', { name: 'Show: licence.pdf' }).click()
    await page.locator('iframe[title="licence.pdf"]').waitFor()
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Save: licence.pdf' }).click()
    expect((await saved).suggestedFilename()).toBe('licence.pdf')
    await browsing.picture(page, 'paper')
    await context.close()
  })

  it('leads on to Telegram, and forgets everything when it is told to', async () => {
    const context = await browsing.visit({ ...screens.phone, locale: 'zh-CN', colorScheme: 'dark' })
    const page = await opened(context.newPage())
    await write(page, '个人博客需要备案吗？')
    await chooseInMenu(page, '在Telegram继续')
    const link = page.getByRole('link', { name: '打开Telegram' })
    expect(await link.getAttribute('href')).toBe('https://t.me/icp_assistant_bot?start=signed')
    expect(await faultsOf(page)).toEqual([])
    await browsing.picture(page, 'onward')
    await page.keyboard.press('Escape')
    await chooseInMenu(page, '清除我的数据')
    await page.getByRole('button', { name: '全部清除' }).click()
    await page.getByText('已清除').waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('Object.keys(localStorage)')).toEqual([])
    await page.reload()
    await page.locator('.assistant .bubble').first().waitFor()
    expect(await page.locator('.person').count()).toBe(0)
    await context.close()
  })
})

/** Nearly all that decides. */
const told = 'a website of our Shanghai company on a server in Shanghai, free information, nothing registered yet'

async function opened(coming: Promise<Page>): Promise<Page> {
  const page = await coming
  await page.goto(`${stage.url}/chat`)
  await page.locator('.assistant .bubble').first().waitFor()
  return page
}

/** Writes, and waits for what comes of it. */
async function write(page: Page, words: string): Promise<void> {
  const said = await page.locator('.assistant').count()
  await page.locator('textarea').fill(words)
  await page.keyboard.press('Enter')
  await page.locator('.assistant').nth(said).waitFor()
}

async function chooseInMenu(page: Page, label: string): Promise<void> {
  await page.locator('[aria-controls=menu]').click()
  await page.locator('#menu').getByRole('button', { name: label }).click()
}

/** A page of PDF with three words on it. */
const onePage = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 55>>stream
BT /F1 24 Tf 50 100 Td (A business licence) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF`
