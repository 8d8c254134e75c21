// Weeks of use in minutes: the real program on both platforms, which lose answers, refuse and break off, killed and started again, its clock moved on.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { verifyStore } from '../../src/store/verify.ts'
import { freePort } from '../bot/free-port.ts'
import { freshFolder, RunningProgram } from '../bot/running-program.ts'
import type { Person } from '../twins/telegram/person.ts'
import { TelegramTwin } from '../twins/telegram/twin.ts'
import { chanceOf } from './chance.ts'
import { lines } from './lines.ts'
import { openPlatform, type Talker } from './ways.ts'

/** What to run; a third of the people write in Slack. `faults` false: nothing goes wrong and nothing is killed, as for measuring memory. */
export type Soak = {
  readonly seed: number
  readonly weeks: number
  readonly turns: number
  readonly people: number
  readonly faults: boolean
}

/** What a week was like. Sizes in bytes; `slope`: bytes of memory gained for each thousand turns; `flat`: last against second quarter. */
export type Week = {
  readonly week: number
  readonly turns: number
  readonly lost: number
  /** Messages shown twice without a flag on their row. */
  readonly doubled: number
  readonly repeated: number
  readonly kills: number
  readonly memory: number
  readonly slope: number
  readonly flat: number
  readonly wal: number
  readonly faults: readonly string[]
}

const weekMs = 7 * 86_400_000
const patienceMs = 90_000
const key = Buffer.alloc(32, 5).toString('base64')

/** Runs the weeks, telling of each as it ends, and of the memory on the way. */
export async function soak(
  options: Soak,
  tell: (week: Week) => void,
  measured: (turns: number, bytes: number) => void = () => {},
): Promise<readonly Week[]> {
  const { people, weeks, turns, faults } = options
  const random = chanceOf(options.seed).next
  const folder = freshFolder()
  let ahead = 0
  const twin = new TelegramTwin(null, () => Date.now() + ahead)
  await twin.listen()
  const database = join(folder.path, 'icp.db')
  const [port, operators] = [await freePort(), await freePort()]
  const members = Math.floor(people / 3)
  const slack = await openPlatform('slack-socket', { port, people: members, cuts: () => faults && random() < 0.01 })
  const persons = Array.from({ length: people - members }, (_, n) =>
    twin.person({ name: `P${n}`, language: n % 3 === 0 ? 'zh-hans' : 'en' }),
  )
  const done: Week[] = []
  let program: RunningProgram

  async function start(): Promise<void> {
    program = new RunningProgram({
      DATABASE_URL: `file:${database}`,
      ENCRYPTION_KEY: key,
      ...slack.env,
      TELEGRAM_BOT_TOKEN: twin.token,
      TELEGRAM_API_ROOT: twin.url,
      PORT: String(port),
      OPERATOR_ADDRESS: `127.0.0.1:${operators}`,
      TEST_NOW: `+${Math.round(ahead / 1_000)}s`,
      LOG_LEVEL: 'error',
    })
    while ((await figure('process_resident_memory_bytes')) === null) await pause(100)
  }

  async function figure(name: string): Promise<number | null> {
    const text = await fetch(`http://127.0.0.1:${operators}/metrics`).then(
      (response) => response.text(),
      () => '',
    )
    const line = text.split('\n').find((one) => one.startsWith(`${name} `))
    return line === undefined ? null : Number(line.split(' ')[1])
  }

  async function liveAWeek(week: number): Promise<Week> {
    let [said, lost, kills, wal] = [0, 0, 0, 0]
    const samples: { at: number; bytes: number }[] = []
    const killAt = faults ? Math.floor(turns * (0.2 + 0.6 * random())) : Number.POSITIVE_INFINITY
    let killing: Promise<void> | undefined
    const talk = async (answered: (words: string) => Promise<boolean>) => {
      while (said < turns) {
        said++
        if (said === killAt) {
          kills++
          killing = program.kill().then(start)
        }
        if (said % Math.max(1, Math.floor(turns / 80)) === 0) {
          const bytes = await figure('process_resident_memory_bytes')
          if (bytes !== null) {
            samples.push({ at: said, bytes })
            measured(said, bytes)
          }
          wal = Math.max(wal, sizeOf(`${database}-wal`))
        }
        if (!(await answered(lines[Math.floor(random() * lines.length)]!))) lost++
      }
    }
    await Promise.all([...persons.map(inTelegram), ...slack.talkers.map(inSlack)].map(talk))
    await killing
    while (((await figure('icp_messages_owed')) ?? 1) > 0 || ((await figure('icp_reminders_due')) ?? 1) > 0) await pause(200)
    const { repeated, impossible } = countsIn(database)
    const second = samples.filter(({ at }) => at > turns / 4 && at <= turns / 2)
    const last = samples.filter(({ at }) => at > (turns * 3) / 4)
    return {
      week,
      turns: said,
      lost: lost + impossible,
      doubled: Math.max(0, unknownIn([...shownBy(persons, twin.bot.id), ...slack.shown()], database) - repeated),
      repeated,
      kills,
      memory: last.at(-1)?.bytes ?? 0,
      slope: slopeOf(faults ? [] : samples),
      flat: middle(last) / middle(second) - 1,
      wal,
      faults: verifyStore({ url: `file:${database}`, key }).faults,
    }
  }

  try {
    if (faults) {
      const often = (share: number) => () => random() < share
      twin.faults.order('sendMessage', { kind: 'drop-after' }, 1e9, often(0.01))
      twin.faults.order('sendMessage', { kind: 'drop-before' }, 1e9, often(0.01))
      twin.faults.order('sendMessage', { kind: 'gateway', status: 502 }, 1e9, often(0.01))
      twin.faults.order(
        'sendMessage',
        { kind: 'error', code: 429, description: 'Too Many Requests', retryAfter: 1 },
        1e9,
        often(0.005),
      )
      twin.faults.order('getUpdates', { kind: 'gateway', status: 502 }, 1e9, often(0.02))
    }
    for (let week = 1; week <= weeks; week++) {
      await start()
      const lived = await liveAWeek(week)
      done.push(lived)
      tell(lived)
      await program!.stop()
      ahead += weekMs
    }
    return done
  } finally {
    await program!.kill()
    await twin.close()
    await slack.close()
    folder.drop()
  }
}

/** Says something, and whether it was answered in time. */
const inTelegram = (person: Person) => (words: string) => {
  person.passOver()
  person.say(words)
  return person.hears(undefined, patienceMs).then(
    () => true,
    () => false,
  )
}

const inSlack = (talker: Talker) => async (words: string) => {
  const [before, until] = [talker.seen(), performance.now() + patienceMs]
  await talker.say(words)
  while (talker.seen() === before && performance.now() < until) await pause(20)
  return talker.seen() > before
}

const shownBy = (persons: readonly Person[], bot: number) =>
  persons.flatMap(({ room, answers }) => answers.map(({ id }) => `telegram:${bot}:${room.chat.id} ${id}`))

/** How many messages stand in a chat that no row knows as sent: each was shown by a try whose answer never came. */
function unknownIn(shown: readonly string[], database: string): number {
  const db = new Database(database, { readonly: true })
  const known = new Set(db.prepare(`select addressKey || ' ' || message from deliveries where message is not null`).pluck().all())
  db.close()
  return shown.filter((one) => !known.has(one)).length
}

function countsIn(database: string): { repeated: number; impossible: number } {
  const db = new Database(database, { readonly: true })
  const count = (where: string) => db.prepare(`select count(*) from deliveries where ${where}`).pluck().get() as number
  const counts = { repeated: count('repeated = 1'), impossible: count(`state = 'impossible' and repeated = 0`) }
  db.close()
  return counts
}

/** Least squares, for each thousand turns. */
function slopeOf(samples: readonly { at: number; bytes: number }[]): number {
  const late = samples.slice(Math.floor(samples.length / 4))
  if (late.length < 2) return 0
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [at, bytes] = [mean(late.map((one) => one.at)), mean(late.map((one) => one.bytes))]
  const over = late.reduce((sum, one) => sum + (one.at - at) * (one.bytes - bytes), 0)
  return Math.round((1_000 * over) / late.reduce((sum, one) => sum + (one.at - at) ** 2, 0))
}

const middle = (samples: readonly { bytes: number }[]) =>
  samples.map(({ bytes }) => bytes).sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? Number.NaN
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}
