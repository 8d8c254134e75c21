// The whole program as `npm start` runs it: how soon it answers, and what it holds while nobody writes.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { median } from './figures.ts'
import type { Figure } from './inside.ts'
import { post, updateOf } from './load.ts'
import { openPlatform } from './platform.ts'

const root = resolve(import.meta.dirname, '..')
const idleMs = 6_000

/** Starts it `rounds` times on a database that has been opened before. */
export async function start(rounds: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'icp-bench-'))
  await once(folder)
  const found: Awaited<ReturnType<typeof once>>[] = []
  for (let round = 0; round < rounds; round++) found.push(await once(folder))
  rmSync(folder, { recursive: true })
  return [
    {
      what: 'first answer after the process starts',
      value: median(found.map((one) => one.answerMs)),
      unit: 'ms',
      goal: '<= 900',
    },
    { what: 'resident memory, idle, Telegram open', value: median(found.map((one) => one.idleMb)), unit: 'MB', goal: '<= 130' },
  ]
}

async function once(folder: string): Promise<{ answerMs: number; idleMb: number }> {
  const platform = await openPlatform()
  const port = await freePort()
  const [command = '', ...args] = startCommand()
  const began = performance.now()
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'ignore',
    env: {
      PATH: process.env.PATH ?? '',
      DATABASE_URL: `file:${folder}/icp.db`,
      PORT: String(port),
      TELEGRAM_BOT_TOKEN: '1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
      TELEGRAM_API_ROOT: platform.root,
      TELEGRAM_WEBHOOK_URL: 'https://bench.invalid/telegram/webhook',
      TELEGRAM_WEBHOOK_SECRET: 'bench-secret',
    },
  })
  const answered = new Promise<number>((settle) => {
    platform.heard = () => settle(performance.now() - began)
  })
  const load = { path: '/telegram/webhook', secret: 'bench-secret' }
  const person = Math.floor(began) % 1_000_000
  while (
    !(await post(undefined, port, load, updateOf(person, 'what is an ICP filing?')).then(
      () => true,
      () => false,
    ))
  )
    await new Promise((settle) => setTimeout(settle, 10))
  const answerMs = await answered
  await new Promise((settle) => setTimeout(settle, idleMs))
  const idleMb = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]) / 1_000
  const gone = new Promise((settle) => child.once('exit', settle))
  child.kill('SIGTERM')
  await gone
  await platform.close()
  return { answerMs, idleMb }
}

/** What `npm start` says, as words. */
function startCommand(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word !== 'exec')
}

function freePort(): Promise<number> {
  return new Promise((settle) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => settle(port))
    })
  })
}
