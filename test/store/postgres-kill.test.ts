// Four processes on one database, killed at random under load: nothing acknowledged is lost, nothing happens twice.
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import { chanceOf } from '../simulation/chance.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'
import { chat, clientOf } from './turns.ts'

let server: PostgresServer
beforeAll(async () => {
  server = await startPostgres()
})
afterAll(() => server?.stop())

const key = Buffer.alloc(32, 6).toString('base64')
const [workers, events, chats, kills] = [4, 480, 12, 8]
const seed = 20_261_127

test('four workers, killed at random: every event once, every message claimed once', async () => {
  const url = await server.freshUrl()
  await (await openStore({ url, key })).close()
  const heard: string[] = []
  const chance = chanceOf(seed)
  let enough: { lines: number; reached: () => void } | undefined
  const more = (lines: number) =>
    new Promise<void>((reached) => {
      enough = { lines: heard.length + lines, reached }
    })
  console.log(`seed ${seed}`)

  const running = Array.from({ length: workers }, (_, worker) => start(worker))
  for (let killed = 0; killed < kills; killed++) {
    await more(chance.between(10, 80))
    const one = chance.pick(running)
    one.child.kill('SIGKILL')
    await one.ended
    running[one.worker] = start(one.worker)
  }
  expect(await Promise.all(running.map((one) => one.ended))).toEqual(running.map(() => 0))

  const store = await openStore({ url, key })
  const all = Array.from({ length: events }, (_, n) => `event-${n}`)
  const said: string[] = []
  for (let n = 0; n < chats; n++) {
    const from = chat(`chat${n}`)
    const { application, version } = await store.load(from, clientOf(from))
    expect(application.assertions).toHaveLength(2 * version)
    said.push(...application.assertions.map((assertion) => assertion.event))
  }
  expect(said.sort()).toEqual([...all, ...all].sort())
  const rows = await store.find('deliveries', { limit: 10_000 })
  expect(rows.map((row) => row.delivery.key).sort()).toEqual([...all].sort())
  expect(rows.filter((row) => row.settledAt === null)).toEqual([])
  // Claimed and sent once; a second time only where a worker died in between, which the row says.
  for (const what of ['claimed', 'sent', 'sent-again']) expect(repeated(heard, what)).toEqual([])
  const again = rows.filter((row) => row.repeated).map((row) => row.delivery.key)
  expect(keysOf(heard, 'sent-again').filter((one) => !again.includes(one))).toEqual([])
  console.log(`${heard.length} lines, ${again.length} messages of workers that died were sent again`)
  await store.close()

  function start(worker: number): { worker: number; child: ChildProcess; ended: Promise<number | null> } {
    const child = spawn(process.execPath, ['--import', 'tsx', 'test/store/postgres-worker.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, URL: url, KEY: key, WORK: JSON.stringify({ worker, workers, events, chats }) },
    })
    createInterface({ input: child.stdout! }).on('line', (line) => {
      heard.push(line)
      if (enough !== undefined && heard.length >= enough.lines) enough.reached()
    })
    return { worker, child, ended: new Promise((resolve) => child.once('close', (code) => resolve(code))) }
  }
})

const keysOf = (heard: readonly string[], what: string) =>
  heard.filter((line) => line.startsWith(`${what} `)).map((line) => line.slice(what.length + 1))

function repeated(heard: readonly string[], what: string): string[] {
  const keys = keysOf(heard, what)
  return keys.filter((one, place) => keys.indexOf(one) !== place)
}
