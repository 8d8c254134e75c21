// A real browser for tests: Debian's Chromium, driven by playwright-core. Where none is installed the tests say so and are left out.
import { existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, onTestFailed } from 'vitest'

const installed = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
)

/** Screens people use: a small phone and a desk. */
export const screens = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  desktop: { viewport: { width: 1280, height: 800 } },
} as const

/** Opens pages for one test after another; every one of them is closed when the suite ends. */
export type Browsing = {
  /** A person's own browser: nothing kept from anybody else. */
  visit(options?: Parameters<Browser['newContext']>[0]): Promise<BrowserContext>
  /** Keeps a picture of the page under test/browser/pictures (not committed), and its path. */
  picture(page: Page, name: string): Promise<string>
}

/** A suite in a real browser. In continuous integration a browser is required; elsewhere the suite is left out with a word. */
export function inBrowser(name: string, suite: (browsing: Browsing) => void): void {
  if (installed === undefined && process.env.CI === undefined) {
    describe.skip(`${name} (left out: no Chromium is installed)`, () => suite({} as Browsing))
    return
  }
  describe(name, () => {
    let browser: Browser
    beforeAll(async () => {
      if (installed === undefined) throw new Error('no Chromium is installed; continuous integration needs one')
      browser = await chromium.launch({ executablePath: installed, args: [...flags] })
    })
    afterAll(() => browser?.close())
    suite({
      visit: async (options = {}) => {
        const context = await browser.newContext({ ...screens.desktop, locale: 'en-GB', timezoneId: 'UTC', ...options })
        context.setDefaultTimeout(20_000)
        onTestFailed(async () => {
          for (const [index, page] of context.pages().entries())
            await picture(page, `failed-${Date.now()}-${index}`).catch(() => '')
        })
        return context
      },
      picture,
    })
  })
}

/** What a browser in a closed room needs: no sandbox of its own, and no look-ups of its maker's hosts. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const

const pictures = resolve(import.meta.dirname, 'pictures')

async function picture(page: Page, name: string): Promise<string> {
  mkdirSync(pictures, { recursive: true })
  const path = join(pictures, `${name}.png`)
  await page.screenshot({ path })
  return path
}
