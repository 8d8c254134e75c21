// People at their phones: each waits for the answer before the next message; a turn counts when the answer has arrived.
import { Agent, request } from 'node:http'
import type { Child } from './child.ts'
import { type Figures, quantile } from './figures.ts'
import type { Platform } from './platform.ts'

/** How much is asked of a subject. `linesOf`: what a person says, one turn each, then a new one begins. */
export type Load = {
  readonly inFlight: number
  readonly seconds: number
  /** How long it is loaded before anything is counted: a program that has just started is still being compiled. */
  readonly warmUp: number
  readonly linesOf: (person: number) => readonly string[]
  readonly path: string
  readonly secret: string
}

/** So long a program counts as cold, in seconds of the load. */
const coldSeconds = 2

let update = 1
let people = 1_000

/** Runs the load against a subject; throws where a turn that was answered is not stored. */
export async function runLoad(subject: string, child: Child, platform: Platform, load: Load): Promise<Figures> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.inFlight })
  const waiting = new Map<string, () => void>()
  platform.heard = (chat) => waiting.get(chat)?.()
  const times: number[] = []
  const say = async (chat: number, text: string) => {
    const answered = new Promise<void>((resolve) => waiting.set(String(chat), resolve))
    const from = performance.now()
    await Promise.all([post(agent, child.port, load, updateOf(chat, text)), answered])
    waiting.delete(String(chat))
    times.push(performance.now() - from)
  }
  let until = Number.POSITIVE_INFINITY
  const person = async () => {
    while (performance.now() < until) {
      const chat = people++
      for (const line of load.linesOf(chat)) {
        if (performance.now() >= until) return
        await say(chat, line)
      }
    }
  }
  const crowd = async (ms: number) => {
    until = performance.now() + ms
    await Promise.all(Array.from({ length: load.inFlight }, person))
  }
  const started = await child.report()
  await crowd(Math.min(coldSeconds, load.warmUp) * 1_000)
  const cold = ((await child.report()).cpu - started.cpu) / times.length
  await crowd((load.warmUp - coldSeconds) * 1_000)
  times.length = 0
  const [before, mine, began] = [await child.report(), process.cpuUsage(), performance.now()]
  await crowd(load.seconds * 1_000)
  const spent = process.cpuUsage(mine)
  const elapsed = (performance.now() - began) / 1_000
  const after = await child.report()
  agent.destroy()
  if (after.rows - before.rows < times.length)
    throw new Error(`${subject}: ${times.length} turns answered, ${after.rows - before.rows} stored`)
  return {
    subject,
    turns: times.length,
    cpu: (after.cpu - before.cpu) / times.length,
    cold,
    perSecond: times.length / elapsed,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    memory: after.memory,
    generator: (spent.user + spent.system) / 1e6 / elapsed,
  }
}

/** An update of Telegram's: a person says something in their private chat. */
export function updateOf(chat: number, text: string): string {
  const id = update++
  const from = { id: chat, is_bot: false, first_name: 'Ann', language_code: 'en' }
  const entities = text.startsWith('/') ? { entities: [{ type: 'bot_command', offset: 0, length: text.length }] } : {}
  const message = { message_id: id, from, chat: { id: chat, type: 'private', first_name: 'Ann' }, date: 1_800_000_000, text }
  return JSON.stringify({ update_id: id, message: { ...message, ...entities } })
}

/** Delivers an update, as Telegram does; fails where it is not answered with 200. */
export function post(
  agent: Agent | undefined,
  port: number,
  { path, secret }: Pick<Load, 'path' | 'secret'>,
  body: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'x-telegram-bot-api-secret-token': secret,
    }
    const sent = request({ host: '127.0.0.1', port, path, method: 'POST', headers, ...(agent && { agent }) }, (response) => {
      response.resume()
      response.once('end', () => (response.statusCode === 200 ? resolve() : reject(new Error(`answered ${response.statusCode}`))))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
