// Starting is strict and stopping is gentle: the real program, its signals, its faults of the start, and what stays on the disk.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { filesBelow } from '../store/folder.ts'
import type { Person } from '../twins/telegram/person.ts'
import { openTelegramTwin } from '../twins/telegram/twin.ts'
import { freshFolder, RunningProgram } from './running-program.ts'

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

const key = Buffer.alloc(32, 9).toString('base64')

/** A folder with the settings of a program in it. */
function office() {
  const folder = freshFolder()
  closing.push(folder.drop)
  const database = join(folder.path, 'icp.db')
  return { folder: folder.path, database, env: { DATABASE_URL: `file:${database}`, ENCRYPTION_KEY: key, PORT: '0' } }
}

function start(env: Readonly<Record<string, string>>): RunningProgram {
  const program = new RunningProgram(env)
  closing.push(() => program.kill())
  return program
}

/** The bytes of every file of a folder, but for the empty lock. */
function bytesBelow(folder: string): Record<string, string> {
  const files = filesBelow(folder).filter((path) => !path.endsWith('.lock'))
  return Object.fromEntries(files.map((path) => [path, readFileSync(path).toString('base64')]))
}

/** How long the machine takes now to start Node with nothing to do: what is promised in seconds holds on a machine that has time. */
function bareStartMs(): number {
  const started = performance.now()
  spawnSync(process.execPath, ['--import', 'tsx', '-e', ''], { cwd: join(import.meta.dirname, '../..') })
  return performance.now() - started
}

const steps = [
  ['/check', 'What do you want to run?'],
  ['website', 'Where is the server'],
  ['mainland', 'Who will hold the registration?'],
] as const

async function consult(person: Person): Promise<void> {
  for (const [said, question] of steps) {
    person.say(said)
    await person.hears(({ text }) => text.includes(question), 40_000)
  }
}

describe('SIGTERM', () => {
  it('in the middle of six talks ends the program with 0 within 10 s; nothing is lost, nothing is said twice', {
    timeout: 90_000,
  }, async () => {
    const { env } = office()
    const twin = await openTelegramTwin()
    closing.push(() => twin.close())
    const channel = { ...env, TELEGRAM_BOT_TOKEN: twin.token, TELEGRAM_API_ROOT: twin.url }
    const program = start(channel)
    const everybody = Array.from({ length: 6 }, (_, index) => twin.person({ name: `P${index}`, language: 'en' }))
    const talks = Promise.all(everybody.map(consult))
    const sent = () => twin.callsOf('sendMessage').filter(({ status }) => status === 200).length
    await twin.until(() => sent() >= 8, 'talks are under way', 30_000)
    const asked = performance.now()
    expect(await program.stop()).toBe(0)
    expect(performance.now() - asked).toBeLessThan(10_000)
    expect(sent()).toBeLessThan(everybody.length * steps.length)
    const second = start(channel)
    await talks
    await twin.until(() => twin.updates.waiting.length === 0, 'every update is confirmed')
    expect(await second.stop('SIGINT')).toBe(0)
    const store = await openStore({ url: env.DATABASE_URL, key })
    const counts = await store.find('deliveryCounts', {})
    const rows = await store.find('deliveries', { limit: 1_000 })
    expect(await store.find('setAside', {})).toEqual([])
    await store.close()
    expect(counts).toEqual({ waiting: 0, leased: 0, sent: everybody.length * steps.length, impossible: 0 })
    expect(rows.filter(({ repeated }) => repeated)).toEqual([])
    for (const person of everybody) expect(person.answers.length, person.transcript()).toBe(steps.length)
  })

  it('in the middle of a talk in the terminal keeps every answer and owes nothing', { timeout: 60_000 }, async () => {
    const { env } = office()
    const program = start(env)
    await program.hear('Ask me anything')
    await program.say('check', 'What do you want to run?')
    await program.say('website', 'Where is the server')
    expect(await program.stop()).toBe(0)
    const store = await openStore({ url: env.DATABASE_URL, key })
    const [application] = await store.find('applications', {})
    expect(application!.assertions.map(({ path, value }) => [path, value])).toEqual([['service.kind', ['website']]])
    expect(await store.find('deliveryCounts', {})).toEqual({ waiting: 0, leased: 0, sent: 3, impossible: 0 })
    await store.close()
  })

  it('while Telegram cannot be reached ends the program with 0 as well', { timeout: 60_000 }, async () => {
    const { env } = office()
    const program = start({ ...env, TELEGRAM_BOT_TOKEN: `1:${'a'.repeat(35)}`, TELEGRAM_API_ROOT: 'http://127.0.0.1:9' })
    await program.hear('cannot be reached')
    const asked = performance.now()
    expect(await program.stop()).toBe(0)
    expect(performance.now() - asked).toBeLessThan(10_000)
  })
})

describe('the start is refused in one line', { timeout: 60_000, retry: 2 }, () => {
  it('for a second program on the same database, within 2 s', async () => {
    const { env, database } = office()
    const first = await openStore({ url: env.DATABASE_URL, key, serve: true })
    closing.push(() => first.close())
    const allowed = Math.max(2_000, 5 * bareStartMs())
    const started = performance.now()
    const second = start(env)
    expect(await second.ended).toBe(1)
    const took = performance.now() - started
    console.info(`refused after ${Math.round(took)} ms (allowed ${Math.round(allowed)})`)
    expect(took).toBeLessThan(allowed)
    expect(second.shown).toBe(
      `The store cannot be opened (locked): another instance already serves this database (it holds ${database}.lock); stop it first\n`,
    )
  })

  it('for a wrong key, and nothing is changed', async () => {
    const { env, folder } = office()
    await (await openStore({ url: env.DATABASE_URL, key })).close()
    const before = bytesBelow(folder)
    const wrong = start({ ...env, ENCRYPTION_KEY: Buffer.alloc(32, 1).toString('base64') })
    expect(await wrong.ended).toBe(1)
    expect(wrong.shown).toBe('The store cannot be opened (wrong-key): the key does not fit this database; nothing was changed\n')
    expect(bytesBelow(folder)).toEqual(before)
  })

  it('a line for each wrong setting, all at once, no secret among them; nothing is made', async () => {
    const { env, folder } = office()
    const secret = 'tell-nobody-7391'
    const allowed = Math.max(2_000, 5 * bareStartMs())
    const started = performance.now()
    const program = start({
      ...env,
      TELEGRAM_BOT_TOKEN: secret,
      TELEGRAM_WEBHOOK_URL: 'https://bot.example',
      SLACK_BOT_TOKEN: secret,
      SLACK_TEAM_CHANNEL: '#filing',
      ENCRYPTION_KEY: secret,
      PORT: '70000',
      LOG_LEVEL: 'loud',
      TEST_NOW: 'soon',
    })
    expect(await program.ended).toBe(1)
    expect(performance.now() - started).toBeLessThan(allowed)
    const names = program.shown
      .trim()
      .split('\n')
      .map((line) => line.split(' ')[0])
    expect(names.sort()).toEqual([
      'ENCRYPTION_KEY',
      'LOG_LEVEL',
      'PORT',
      'SLACK_APP_TOKEN',
      'SLACK_BOT_TOKEN',
      'SLACK_TEAM_CHANNEL',
      'TELEGRAM_BOT_TOKEN',
      'TELEGRAM_WEBHOOK_SECRET',
      'TEST_NOW',
    ])
    expect(program.shown).not.toContain(secret)
    expect(filesBelow(folder)).toEqual([])
  })
})
