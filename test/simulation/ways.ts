// The ways a platform reaches the program, each with a twin at the other end: people who say something until it is taken, and what they were shown.
import { SlackTwin, signingSecret, teamChannel, tokens } from '../twins/slack/twin.ts'
import { TelegramTwin } from '../twins/telegram/twin.ts'

/** Both platforms, in both modes. */
export const ways = ['telegram-polling', 'telegram-webhook', 'slack-socket', 'slack-http'] as const
export type Way = (typeof ways)[number]

/** Somebody in a private chat. `say` resolves when the platform has handed the words over, `seen` counts what the program did there. */
export type Talker = { readonly say: (words: string) => Promise<void>; readonly seen: () => number }

/** A platform at the other end. `shown` lists what stands in the chats by the program, named as the rows name it; `sends` counts all ever. */
export type Platform = {
  readonly env: Readonly<Record<string, string>>
  readonly talkers: readonly Talker[]
  readonly shown: () => readonly string[]
  readonly sends: () => number
  /** How many answers were cut after the message was shown. */
  readonly cut: () => number
  readonly allTaken: () => boolean
  readonly close: () => Promise<void>
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Opens the other end of a way. `cuts` decides for each message whether its answer is lost. */
export function openPlatform(way: Way, parts: { port: number; people: number; cuts: () => boolean }): Promise<Platform> {
  return way.startsWith('telegram') ? telegram(way === 'telegram-webhook', parts) : slack(way === 'slack-http', parts)
}

async function telegram(
  webhook: boolean,
  { port, people, cuts }: { port: number; people: number; cuts: () => boolean },
): Promise<Platform> {
  const twin = new TelegramTwin(null, Date.now)
  await twin.listen()
  let cut = 0
  twin.faults.order('sendMessage', { kind: 'drop-after' }, 1e9, () => cuts() && ++cut > 0)
  const persons = Array.from({ length: people }, (_, n) =>
    twin.person({ name: `P${n}`, language: n % 3 === 0 ? 'zh-hans' : 'en' }),
  )
  const key = (chat: number, id: number) => `telegram:${twin.bot.id}:${chat} ${id}`
  return {
    env: {
      TELEGRAM_BOT_TOKEN: twin.token,
      TELEGRAM_API_ROOT: twin.url,
      ...(webhook && {
        TELEGRAM_WEBHOOK_URL: `http://127.0.0.1:${port}/telegram/webhook`,
        TELEGRAM_WEBHOOK_SECRET: 'kill-test',
      }),
    },
    talkers: persons.map((person) => ({
      say: async (words) => void person.say(words),
      seen: () => twin.changesIn(person.room.chat.id).length,
    })),
    shown: () => persons.flatMap(({ room, answers }) => answers.map(({ id }) => key(room.chat.id, id))),
    sends: () => persons.reduce((sum, { room }) => sum + twin.changesIn(room.chat.id).length, 0),
    cut: () => cut,
    allTaken: () => twin.updates.waiting.length === 0,
    close: () => twin.close(),
  }
}

async function slack(
  http: boolean,
  { port, people, cuts }: { port: number; people: number; cuts: () => boolean },
): Promise<Platform> {
  const twin = await new SlackTwin().open()
  let cut = 0
  twin.retries = 0
  twin.chance = (method) => (method === 'chat.postMessage' && cuts() && ++cut > 0 ? { kind: 'drop-after' } : undefined)
  if (http) twin.postTo(`http://127.0.0.1:${port}/slack/events`)
  else twin.useSocket()
  const persons = Array.from({ length: people }, (_, n) =>
    twin.person(`UP${n}`, `P${n}`, { locale: n % 3 === 0 ? 'zh-CN' : 'en-GB' }),
  )
  const changes = () => twin.outbox().reduce((sum, { versions }) => sum + 1 + versions.length, 0)
  return {
    env: {
      SLACK_BOT_TOKEN: tokens.bot,
      SLACK_API_URL: twin.apiUrl,
      SLACK_TEAM_CHANNEL: teamChannel,
      ...(http ? { SLACK_SIGNING_SECRET: signingSecret } : { SLACK_APP_TOKEN: tokens.app }),
    },
    talkers: persons.map((person) => ({
      say: async (words) => {
        const event = person.messageEvent(person.write(person.chat, words))
        while ((await twin.hand('events_api', event)).status !== 200) await pause(100)
      },
      seen: () => person.inbox.reduce((sum, { versions }) => sum + 1 + versions.length, 0),
    })),
    shown: () => persons.flatMap(({ id, inbox }) => inbox.map(({ channel, ts }) => `slack:T1:${id} ${channel}:${ts}`)),
    sends: changes,
    cut: () => cut,
    allTaken: () => true,
    close: () => twin.close(),
  }
}
