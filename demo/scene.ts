// What the page shows: both sides as their platforms have them now, the clock, and what will be sent next. Plain data.
import { clientName } from '../src/flows/index.ts'
import { teamChannel } from '../test/twins/slack/twin.ts'
import type { House } from './house.ts'
import type { Caller } from './seeds.ts'
import type { Coming, FileTile, Scene, SlackLine, Thing } from './wire.ts'

const comingMost = 6
const talk = { en: 'a word on where things stand', zh: '进展提示' }

/** Reads it, with the phone in the hands of `person`. */
export async function sceneOf(house: House, callers: readonly Caller[], person: number): Promise<Scene> {
  const { slack, telegram, lin, program, clock } = house
  const room = telegram.world.rooms.get(person)
  const lines = slack.workspace.messages.filter((message) => !message.deleted && (message.only ?? lin.id) === lin.id)
  const asLine = (one: (typeof lines)[number]): SlackLine => ({
    ts: one.ts,
    channel: one.channel,
    ...(one.thread !== undefined && { thread: one.thread }),
    by: one.byUs ? 'ICP Assistant' : lin.user.name,
    app: one.byUs,
    at: new Date(Number(one.ts) * 1_000).toISOString(),
    text: one.text,
    blocks: one.blocks,
    edited: one.versions.length > 0,
    files: (one.files ?? []).map((file) => tileOf(file, `/file/slack/${file.id}`)),
  })
  return {
    now: clock.now(),
    programUrl: house.url,
    callers: callers.map(({ person: { user }, about }) => ({
      id: user.id,
      name: user.first_name,
      about,
      locale: /^zh/.test(user.language_code ?? '') ? 'zh' : 'en',
    })),
    phone: (room?.messages ?? [])
      .filter(({ deleted }) => !deleted)
      .map((message) => ({
        id: message.id,
        mine: !message.mine,
        at: new Date(message.at).toISOString(),
        text: message.text,
        entities: message.entities,
        keyboard: message.keyboard.map((row) =>
          row.map((key) => ({
            text: key.text,
            ...('callback_data' in key && { data: key.callback_data }),
            ...('url' in key && { url: key.url }),
          })),
        ),
        edited: message.mine && message.versions.length > 0,
        ...(message.document && {
          file: {
            ...tileOf(message.document, `/file/telegram/${person}/${message.id}`),
            picture: message.photo === true,
          },
        }),
      })),
    notice: noticeOf(telegram),
    channel: lines.filter((line) => line.channel === teamChannel).map(asLine),
    direct: lines.filter((line) => line.channel === lin.chat).map(asLine),
    privately: slack.privately.map((one, index) => ({ ...one, index })).filter((one) => one.user === lin.id),
    home: (slack.workspace.homes.get(lin.id)?.blocks ?? []) as readonly Thing[],
    form: lin.form?.view ?? null,
    coming: await comingOf(program),
    people: Object.fromEntries([...slack.workspace.users.values()].map(({ id, name }) => [id, name])),
  }
}

const tileOf = ({ name, bytes }: { readonly name: string; readonly bytes: Buffer }, href: string): FileTile => ({
  name,
  bytes: bytes.length,
  picture: /\.(?:png|jpe?g)$/i.test(name),
  href,
})

function noticeOf({ pressAnswers }: House['telegram']): Scene['notice'] {
  const [id, answer] = [...pressAnswers].at(-1) ?? []
  return id === undefined || answer?.text === undefined ? null : { id, text: answer.text }
}

async function comingOf({ store, library }: House['program']): Promise<readonly Coming[]> {
  const waiting = await store.find('reminders', { state: 'waiting' })
  const soonest = [...waiting].sort((a, b) => (a.fireAt < b.fireAt ? -1 : 1)).slice(0, comingMost)
  return Promise.all(
    soonest.map(async (reminder) => {
      const state = await store.loadApplication(reminder.application)
      const named =
        state === null
          ? ''
          : clientName({ application: state.application, library, today: reminder.fireAt.slice(0, 10), locale: 'en' })
      const duty = library.duties.get(reminder.duty)
      return {
        at: reminder.fireAt,
        client: named,
        what: duty === undefined ? talk : duty.name,
        to: reminder.recipient === 'account_team' ? ('team' as const) : ('client' as const),
      }
    }),
  )
}

/** Changes whenever anything in the scene may have. */
export function signOf({ slack, telegram }: House): string {
  const rooms = [...telegram.world.rooms.values()]
  const written = rooms.reduce((sum, { chat, messages }) => sum + messages.length + telegram.changesIn(chat.id).length, 0)
  const answered = [...telegram.pressAnswers.values()].filter((answer) => answer !== undefined).length
  const { messages, views } = slack.workspace
  return [written, answered, slack.calls.length, slack.acks.length, slack.privately.length, messages.length, views.size].join('.')
}
