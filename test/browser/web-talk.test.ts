// The web page in real browsers: whole stories in both languages and sizes, inside another site, in two tabs, without a connection and back.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWebStage, type WebStage, warm } from '../bot/web/stage.ts'
import { faultsOf } from './accessible.ts'
import { inBrowser, screens } from './browser.ts'
import { steadinessOf, watchSteadiness } from './steadiness.ts'

/** A vendor's site with a strict policy of its own, which allows the assistant and nothing else. */
const vendor = createServer((_, response) => {
  const policy = `default-src 'none'; script-src ${stage.url}; frame-src ${stage.url}`
  response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy })
  response.end(
    `<!doctype html><html lang="en"><title>Vendor</title><h1>Vendor</h1><script src="${stage.url}/widget.js"></script>`,
  )
})
const stranger = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'text/html' })
  response.end(`<!doctype html><title>Stranger</title><iframe src="${stage.url}/chat"></iframe>`)
})
let stage: WebStage
const sites: string[] = []
beforeAll(async () => {
  for (const server of [vendor, stranger]) sites.push(await listening(server))
  stage = await openWebStage({ origins: [sites[0]!] })
  warm(stage)
}, 120_000)
afterAll(async () => {
  for (const server of [vendor, stranger]) server.closeAllConnections()
  for (const server of [vendor, stranger]) await new Promise((resolve) => server.close(resolve))
  await stage.close()
})

const stories = {
  en: {
    browser: 'en-GB',
    says: ['check', 'a website of our Shanghai company on a server in Shanghai, free information, nothing registered yet'],
    picks: ['None of these', 'It will open, under our own domain'],
    verdict: 'You need an ICP filing',
  },
  zh: {
    browser: 'zh-CN',
    says: ['开始评估', '我们上海公司的网站，服务器在上海，免费展示信息，还没有备案，计划用自有域名开放'],
    picks: ['都不涉及', '计划开放，使用自有域名'],
    verdict: 'ICP备案',
  },
} as const
const sizes = (['phone', 'desktop'] as const).flatMap((size) => (['en', 'zh'] as const).map((locale) => ({ size, locale })))

inBrowser('a talk on the web page', (browsing) => {
  it.each(sizes)('leads to a verdict on a $size in $locale', async ({ size, locale }) => {
    const { browser, says, picks, verdict } = stories[locale]
    const [colorScheme, other] = size === 'phone' ? (['dark', 'light'] as const) : (['light', 'dark'] as const)
    const context = await browsing.visit({ ...screens[size], locale: browser, colorScheme })
    await watchSteadiness(context)
    const page = await context.newPage()
    await page.goto(`${stage.url}/chat`)
    await page.locator('.assistant .bubble').first().waitFor()
    for (const words of says) await answered(page, () => write(page, words))
    for (const label of picks)
      await answered(page, () => page.locator('.now').getByRole('button', { name: label, exact: true }).click())
    await page.locator('.assistant', { hasText: verdict }).last().waitFor()
    expect(await faultsOf(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true)
    const { firstPaintMs, shift } = await steadinessOf(page)
    console.info(`${size} ${locale}: first paint after ${firstPaintMs} ms, layout shift ${shift.toFixed(4)}`)
    expect(firstPaintMs).toBeLessThan(10_000)
    expect(shift).toBeLessThan(0.02)
    await browsing.picture(page, `talk-${size}-${locale}`)
    await page.emulateMedia({ colorScheme: other })
    expect(await faultsOf(page), other).toEqual([])
    await browsing.picture(page, `talk-${size}-${locale}-${other}`)
    await context.close()
  })

  it('opens inside a site that may show it, by keyboard, without a cookie; a site that may not gets nothing', async () => {
    const context = await browsing.visit()
    const page = await context.newPage()
    await page.goto(sites[0]!)
    await page.waitForFunction("document.querySelector('icp-assistant') !== null")
    expect(page.frames()).toHaveLength(1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    const frame = await framed(page)
    await frame.locator('.assistant .bubble').first().waitFor()
    await frame.locator('textarea').fill('do I need an ICP licence for a blog?')
    await frame.locator('textarea').press('Enter')
    await frame.locator('.assistant .bubble').nth(1).waitFor()
    expect(await context.cookies()).toEqual([])
    await browsing.picture(page, 'embedded')
    await page.goto(sites[1]!)
    await page.waitForFunction("document.querySelector('iframe') !== null")
    await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/)
    await context.close()
  })

  it('is one talk in two tabs', async () => {
    const context = await browsing.visit()
    const [one, other] = [await context.newPage(), await context.newPage()]
    await one.goto(`${stage.url}/chat`)
    await one.locator('.assistant .bubble').first().waitFor()
    await write(one, 'what is an ICP filing?')
    await one.locator('.assistant .bubble').nth(1).waitFor()
    await other.goto(`${stage.url}/chat`)
    await other.locator('.assistant .bubble').nth(1).waitFor()
    await write(other, 'does an ICP filing expire?')
    await other.locator('.assistant .bubble').nth(2).waitFor()
    await one.locator('.assistant .bubble').nth(2).waitFor()
    const shown = async (page: Page) => (await page.locator('.assistant .bubble').allInnerTexts()).slice(1)
    expect(await shown(one)).toEqual(await shown(other))
    await context.close()
  })

  it('keeps what is written without a connection, and sends it once when there is one', async () => {
    const context = await browsing.visit(screens.phone)
    const page = await context.newPage()
    await page.goto(`${stage.url}/chat`)
    await page.locator('.assistant .bubble').first().waitFor()
    await context.setOffline(true)
    await write(page, 'does an ICP filing expire?')
    await page.getByText('Waiting to be sent').waitFor()
    await browsing.picture(page, 'offline')
    expect(await page.locator('.assistant .bubble').count()).toBe(1)
    await context.setOffline(false)
    await page.locator('.assistant .bubble').nth(1).waitFor()
    await page.getByText('Waiting to be sent').waitFor({ state: 'detached' })
    expect((await page.locator('.bubble').allInnerTexts()).filter((words) => words.includes('does an ICP filing'))).toHaveLength(
      1,
    )
    await context.close()
  })
})

async function write(page: Page, words: string): Promise<void> {
  await page.locator('textarea').fill(words)
  await page.locator('textarea').press('Enter')
}

/** Does something, and waits for what the assistant says to it. */
async function answered(page: Page, act: () => Promise<void>): Promise<void> {
  const said = await page.locator('.assistant').count()
  await act()
  await page.locator('.assistant').nth(said).waitFor()
}

/** The frame the button opens; it stands in a closed shadow, where only the browser itself finds it. */
async function framed(page: Page): Promise<Frame> {
  await expect.poll(() => page.frames().length).toBe(2)
  return page.frames()[1]!
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://localhost:${(server.address() as AddressInfo).port}`
}
