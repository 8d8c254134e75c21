// Takes the picture at the head of the README: the demo in the middle of its story, in a Chromium of this machine. `npm run picture`
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { openDemo } from './server.ts'

const path = fileURLToPath(new URL('../docs/demo.jpg', import.meta.url))
const told = ['Website', 'Mainland China', 'Mainland company, Chinese-owned']
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'

const demo = await openDemo({ port: 0, today: Date.parse('2027-01-20T02:00:00Z') })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
const context = await browser.newContext({ viewport: { width: 1440, height: 810 }, locale: 'en-GB' })
const page = await context.newPage()
await page.goto(demo.url)
const phone = page.locator('.phone')
await phone.getByRole('button', { name: 'Start' }).click()
for (const label of ['Check what I need', ...told])
  await phone.locator('.bubble').last().getByRole('button', { name: label, exact: true }).click()
await phone.locator('.theirs', { hasText: 'How does it earn money?' }).waitFor()
const post = page.locator('.slack-main .post', { hasText: 'Lakeside Hotels' })
await post.locator('.post-replies').click()
await post.scrollIntoViewIfNeeded()
await page.locator('.slack-thread .post').nth(2).waitFor()
await page.screenshot({ path, type: 'jpeg', quality: 68 })
await browser.close()
await demo.close()
process.stdout.write(`${path}: ${Math.round(statSync(path).size / 1024)} kB\n`)
