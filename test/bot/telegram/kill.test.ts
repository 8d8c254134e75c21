// The real program is killed without warning, again and again, while many people talk with it: nothing is lost, nothing happens
// twice, and a message is repeated at most once, with a flag.
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStore } from '../../../src/store/open.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { openTelegramTwin, type TelegramTwin } from '../../twins/telegram/twin.ts'
import { freePort } from '../free-port.ts'
import { freshFolder, RunningProgram } from '../running-program.ts'

const people = 14
const kills = 3
const steps = [
  ['/check', 'What do you want to run?'],
  ['website', 'Where is the server'],
  ['mainland', 'Who will hold the registration?'],
  ['mainland company', 'How does it earn money?'],
  ['free information', 'Does it deal with any of these?'],
  ['none of these', 'Is anything registered for it already?'],
  ['nothing yet', 'Is it open to the public'],
  ['it will open', 'You need an ICP filing'],
] as const

/** A small generator of one's own: the moments of killing are the same in every run. */
function moments(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}

describe('T04 killed under load', () => {
  it.concurrent.each(['polling', 'webhook'] as const)(
    'loses nothing and doubles nothing by %s',
    { timeout: 240_000 },
    async (mode) => {
      const folder = freshFolder()
      const twin = await openTelegramTwin()
      const port = await freePort()
      const database = `file:${join(folder.path, 'icp.db')}`
      const env = {
        DATABASE_URL: database,
        TELEGRAM_BOT_TOKEN: twin.token,
        TELEGRAM_API_ROOT: twin.url,
        PORT: String(port),
        ...(mode === 'webhook' && {
          TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram/webhook`,
          TELEGRAM_WEBHOOK_SECRET: 'kill-test',
        }),
      }
      let program = new RunningProgram(env)
      try {
        const everybody = Array.from({ length: people }, (_, index) => twin.person({ name: `P${index}`, language: 'en' }))
        const talks = Promise.all(everybody.map(consult))
        const seed = 20261123
        const next = moments(seed)
        for (let kill = 0; kill < kills; kill++) {
          await rolling(twin, 8 + Math.floor(next() * 20))
          await program.kill()
          program = new RunningProgram(env)
        }
        await talks
        await twin.until(() => twin.updates.waiting.length === 0, 'every update is confirmed')
        while (!(await figures(port)).includes('icp_messages_owed 0')) await twin.nextChange(50)
        await program.kill()
        await account(twin, everybody, database, `${mode}, seed ${seed}`)
      } finally {
        await program.kill()
        await twin.close()
        folder.drop()
      }
    },
  )
})

/** Answers each question as it comes. */
async function consult(person: Person): Promise<void> {
  for (const [said, question] of steps) {
    person.say(said)
    await person.hears(({ text }) => text.includes(question), 60_000)
  }
}

/** Waits until so many more messages have gone out. */
async function rolling(twin: TelegramTwin, many: number): Promise<void> {
  const sent = () => twin.callsOf('sendMessage').filter(({ status }) => status === 200).length
  const before = sent()
  await twin.until(() => sent() >= before + many, `${many} more messages`, 30_000)
}

/** Compares what people saw with what the store says. */
async function account(twin: TelegramTwin, everybody: readonly Person[], database: string, what: string): Promise<void> {
  const store = await openStore({ url: database })
  const rows = await store.find('deliveries', { limit: 10_000 })
  const repeated = rows.filter((row) => row.repeated).length
  const shown = everybody.reduce((sum, { answers }) => sum + answers.length, 0)
  console.info(
    `${what}: ${rows.length} messages owed, ${shown} shown, ${repeated} flagged as repeats after ${kills} kills; ${twin.flood.refused} times asked to wait`,
  )
  // Whoever was killed twice over one message does not send it a third time: what is open is put once more, in words of its own.
  const spent = rows.filter(({ state }) => state !== 'sent')
  expect(spent.map(({ reason, repeated }) => [reason, repeated])).toEqual(spent.map(() => ['sent twice without an answer', true]))
  expect(rows.length, 'one answer for each thing said').toBe(people * steps.length + spent.length)
  expect(await store.find('setAside', {})).toEqual([])
  for (const person of everybody) {
    const mine = rows.filter(({ delivery }) => delivery.to.chat === String(person.user.id))
    expect(person.answers.length - mine.length, person.transcript()).toBeLessThanOrEqual(
      mine.filter((row) => row.repeated).length,
    )
    for (const [, question] of steps) {
      const times = person.answers.filter(({ text }) => text.includes(question)).length
      expect(times, `${question}\n${person.transcript()}`).toBeGreaterThanOrEqual(1)
      const again = person.answers.filter(
        ({ text }) => text.includes(question) && text.includes('may not have reached you'),
      ).length
      expect(times - again, 'at most one repeat').toBeLessThanOrEqual(2)
    }
    const { application } = await store.load(
      { channel: 'telegram', account: String(twin.bot.id), chat: String(person.user.id) },
      { id: 'x' },
    )
    const events = application.assertions.map(({ path, event }) => `${path} ${event}`)
    expect(new Set(events).size, 'each answer has one effect').toBe(events.length)
    expect(new Set(application.assertions.map(({ event }) => event)).size).toBe(steps.length - 1)
  }
  await store.close()
}

async function figures(port: number): Promise<string> {
  return (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
}
