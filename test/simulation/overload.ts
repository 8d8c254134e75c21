// More than can be answered comes in at once, to the real program at Telegram's real limits: how long do newcomers wait, and what is the flooder told?
import { join } from 'node:path'
import { freePort } from '../bot/free-port.ts'
import { freshFolder, RunningProgram } from '../bot/running-program.ts'
import { openTelegramTwin } from '../twins/telegram/twin.ts'
import { chanceOf } from './chance.ts'
import { lines } from './lines.ts'

/** Polling or webhook; so many chats that say so much each at the same moment, one that says `flood`, and newcomers, one after the other. */
export type Overload = {
  readonly mode: 'polling' | 'webhook'
  readonly seed: number
  readonly chats: number
  readonly each: number
  readonly flood: number
  readonly newcomers: number
}

/** What came of it. Times in milliseconds; `told`: how often the flooder was told that the rest stays unread. */
export type Overloaded = {
  readonly waits: readonly number[]
  readonly told: number
  readonly refused: number
  /** Until all that came in was confirmed. */
  readonly takenInMs: number
  readonly memory: number
}

const patienceMs = 60_000
const betweenMs = 1_000
const unread = 'what came after them is unread'

/** Runs one. */
export async function overload({ mode, seed, chats, each, flood, newcomers }: Overload): Promise<Overloaded> {
  const random = chanceOf(seed).next
  const folder = freshFolder()
  const twin = await openTelegramTwin()
  const [port, operators] = [await freePort(), await freePort()]
  const webhook = {
    TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram/webhook`,
    TELEGRAM_WEBHOOK_SECRET: 'overload-secret_1',
  }
  const program = new RunningProgram({
    DATABASE_URL: `file:${join(folder.path, 'icp.db')}`,
    ENCRYPTION_KEY: Buffer.alloc(32, 5).toString('base64'),
    TELEGRAM_BOT_TOKEN: twin.token,
    TELEGRAM_API_ROOT: twin.url,
    PORT: String(port),
    OPERATOR_ADDRESS: `127.0.0.1:${operators}`,
    LOG_LEVEL: 'info',
    ...(mode === 'webhook' && webhook),
  })
  const newcomer = async (n: number): Promise<number> => {
    const person = twin.person({ name: `N${n}`, language: n % 2 === 0 ? 'en' : 'zh-hans' })
    const from = performance.now()
    person.say('/start')
    await person.hears(undefined, patienceMs)
    return performance.now() - from
  }
  try {
    await program.hear(/"channel":"telegram".*"msg":"connected"/)
    // Somebody has talked before: the knowledge is open.
    await twin.person({ language: 'en' }).ask('what is a filing?')
    const crowd = Array.from({ length: chats }, (_, n) =>
      twin.person({ name: `P${n}`, language: n % 3 === 0 ? 'zh-hans' : 'en' }),
    )
    const flooder = twin.person({ name: 'Flooder', language: 'en' })
    const began = performance.now()
    let takenInMs = 0
    for (let n = 0; n < each; n++) for (const person of crowd) person.say(lines[Math.floor(random() * lines.length)]!)
    for (let n = 0; n < flood; n++) flooder.say(`and number ${n}?`)
    const waits: number[] = []
    for (let n = 0; n < newcomers; n++) {
      waits.push(await newcomer(n))
      if (takenInMs === 0 && twin.updates.waiting.length === 0) takenInMs = performance.now() - began
      await new Promise((resolve) => setTimeout(resolve, betweenMs))
    }
    await twin.until(() => twin.updates.waiting.length === 0, 'all is taken in', 300_000)
    takenInMs ||= performance.now() - began
    if (flood > 0) await twin.until(() => told() > 0, 'the flooder is told', 300_000)
    const figures = await (await fetch(`http://127.0.0.1:${operators}/metrics`)).text()
    const memory = Number(/^process_resident_memory_bytes (\S+)/m.exec(figures)?.[1])
    return { waits, told: told(), refused: twin.flood.refused, takenInMs, memory }

    function told(): number {
      return flooder.answers.filter(({ text }) => text.includes(unread)).length
    }
  } finally {
    await program.kill()
    await twin.close()
    folder.drop()
  }
}
