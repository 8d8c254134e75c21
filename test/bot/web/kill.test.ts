// The real program is killed without warning, again and again, while two hundred people talk with it in their pages: nothing is lost, and
// nothing shows or happens twice.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addressOf, chatOf } from '../../../src/bot/web/talk-token.ts'
import { openStore } from '../../../src/store/open.ts'
import { PageTwin } from '../../twins/web/page.ts'
import { freePort } from '../free-port.ts'
import { freshFolder, RunningProgram } from '../running-program.ts'

const people = 200
const kills = 3
const steps = [
  ['check', 'What do you want to run?'],
  ['website', 'Where is the server'],
  ['mainland', 'Who will hold the registration?'],
  ['mainland company', 'How does it earn money?'],
  ['free information', 'Does it deal with any of these?'],
  ['none of these', 'Is anything registered for it already?'],
  ['nothing yet', 'Is it open to the public'],
  ['it will open', 'You need an ICP filing'],
] as const

describe('two hundred pages while the program is killed', () => {
  it('lose nothing and show nothing twice', { timeout: 300_000 }, async () => {
    const folder = freshFolder()
    const port = await freePort()
    const database = `file:${join(folder.path, 'icp.db')}`
    const env = { DATABASE_URL: database, WEB_ORIGINS: 'https://www.vendor.example', PORT: String(port) }
    let program = new RunningProgram(env)
    const url = `http://127.0.0.1:${port}`
    const pages = Array.from({ length: people }, (_, index) =>
      new PageTwin(url, { address: `203.0.${index >> 8}.${index & 255}` }).open(),
    )
    try {
      const talks = Promise.all(pages.map(consult))
      for (let kill = 1; kill <= kills; kill++) {
        const heard = () => pages.reduce((sum, page) => sum + page.answers.length, 0)
        const most = (people * steps.length * kill) / (kills + 1)
        while (heard() < most) await new Promise((resolve) => setTimeout(resolve, 20))
        await program.kill()
        program = new RunningProgram(env)
      }
      await talks
      // What went out in the moment of a kill goes out again, flagged; a page that is still open shows it then.
      while (!(await (await fetch(`${url}/metrics`)).text()).includes('icp_messages_owed 0'))
        await new Promise((resolve) => setTimeout(resolve, 50))
      for (const page of pages) await page.until(() => page.answers.length >= steps.length, 'every answer')
      for (const page of pages) page.close()
      await program.kill()
      await account(pages, database)
    } finally {
      for (const page of pages) page.close()
      await program.kill()
      folder.drop()
    }
  })
})

/** Answers each question as it comes. */
async function consult(page: PageTwin): Promise<void> {
  for (const [said, question] of steps) {
    await page.say(said)
    await page.hears(question, 120_000)
  }
}

/** Compares what people saw with what the store says. */
async function account(pages: readonly PageTwin[], database: string): Promise<void> {
  const store = await openStore({ url: database })
  const rows = await store.find('deliveries', { limit: 10_000 })
  console.info(`${rows.length} messages owed, ${rows.filter((row) => row.repeated).length} sent again, after ${kills} kills`)
  expect(rows.filter(({ state }) => state !== 'sent')).toEqual([])
  expect(rows.length, 'one answer for each thing said').toBe(people * steps.length)
  expect(await store.find('setAside', {})).toEqual([])
  for (const page of pages) {
    const address = addressOf(chatOf(page.token)!)
    const { shown, heard } = await store.find('chat', { address, limit: 100 })
    expect(heard.map(({ body }) => body.kind === 'text' && body.text)).toEqual(steps.map(([said]) => said))
    expect(page.lines.flatMap((line) => (line.by === 'person' ? [line.text] : [])).sort()).toEqual(
      steps.map(([said]) => said).sort(),
    )
    expect(page.answers.length, page.answers.join('\n--\n')).toBe(shown.length)
    steps.forEach(([, question], index) => {
      expect(
        page.answers.filter((answer) => answer.includes(question)),
        question,
      ).toHaveLength(1)
      expect(page.answers[index]).toContain(question)
    })
    const { application } = await store.load(address, { id: 'x' })
    const effects = application.assertions.map(({ path, event }) => `${path} ${event}`)
    expect(new Set(effects).size, 'each answer has one effect').toBe(effects.length)
  }
  await store.close()
}
