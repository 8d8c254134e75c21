// A person talks with the assistant in the page, in a real browser.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWebStage, type WebStage } from '../bot/web/stage.ts'
import { faultsOf } from './accessible.ts'
import { inBrowser, screens } from './browser.ts'

let stage: WebStage
beforeAll(async () => {
  stage = await openWebStage()
})
afterAll(() => stage.close())

inBrowser('the web page', (browsing) => {
  it('greets, answers a typed message, and shows the talk again after a reload', async () => {
    const context = await browsing.visit(screens.phone)
    const page = await context.newPage()
    await page.goto(`${stage.url}/chat`)
    await says(page, 'Ask me anything')
    await write(page, 'do I need an ICP licence for a blog?')
    await page.locator('.assistant .bubble').nth(1).waitFor()
    await browsing.picture(page, 'phone-answer')
    const before = await page.locator('.bubble').allInnerTexts()
    expect(before.length).toBeGreaterThanOrEqual(3)
    expect(await faultsOf(page)).toEqual([])
    await page.reload()
    await page.locator('.assistant .bubble').nth(1).waitFor()
    expect(await page.locator('.bubble').allInnerTexts()).toEqual(before)
    await context.close()
  })
})

async function says(page: Page, words: string): Promise<void> {
  await page.locator('.assistant', { hasText: words }).first().waitFor()
}

async function write(page: Page, words: string): Promise<void> {
  await page.locator('textarea').fill(words)
  await page.keyboard.press('Enter')
}
