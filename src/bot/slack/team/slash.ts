// `/icp` and its subcommands: what changes something is stored before the answer, what only shows is answered at once and shown after.

import { createHash } from 'node:crypto'
import {
  type Address,
  jsonOf,
  missingList,
  newThread,
  pageOf,
  placeOf,
  questionCard,
  readFilter,
  subcommands,
  tableOf,
  teamHelp,
  teamList,
} from '../../../flows/index.ts'
import type { Text } from '../../../locale.ts'
import { beginModal, importModal } from '../forms/casework-forms.ts'
import { openOrderModal } from '../forms/order-forms.ts'
import { privateChat, threadIn } from '../identity.ts'
import type { Asker, Inbound } from '../inbound.ts'
import { namedBy, pointedAt } from '../sending/permalinks.ts'
import { upload } from '../sending/upload.ts'
import {
  type Acting,
  actingOf,
  atDesk,
  commandAnswer,
  type Ground,
  hand,
  line,
  look,
  openForm,
  tell,
  tellLine,
  todayOf,
  unknownWords,
} from '../session.ts'
import { shown, valuesOf } from './clicks.ts'
import { previewAsking } from './office-clicks.ts'
import { search } from './search.ts'

type Slash = Extract<Inbound, { kind: 'slash' }>

const words = {
  which: { en: 'Which one? For example: /icp show a1b2c3d4e', zh: '请指定项目，例如：/icp show a1b2c3d4e' },
  what: {
    en: 'What would you like to know? For example: /icp ask do I need an ICP licence for a blog?',
    zh: '请输入问题，例如：/icp ask 博客需要备案吗？',
  },
  sent: { en: 'The table is in your chat with me.', zh: '表格已发送至您与我的私聊。' },
  failed: { en: 'The table could not be sent. Please try again.', zh: '表格发送失败，请重试。' },
  noChannel: {
    en: 'SLACK_TEAM_CHANNEL is not set, so there is no place to work in.',
    zh: '未设置SLACK_TEAM_CHANNEL，暂无团队频道。',
  },
} satisfies Record<string, Text>

/** Takes a command and gives its synchronous answer. */
export async function takeSlash(ground: Ground, slash: Slash): Promise<object> {
  const [, given = 'help', argument = ''] = /^(\S+)\s*([\s\S]*)$/.exec(slash.text) ?? []
  const acting = await actingOf(ground, slash.asker.user)
  const { locale, known } = acting
  const command = subcommands.find((one) => one.name === given.toLowerCase())
  if (command === undefined || command.name === 'help' || (command.team && known.role !== 'team')) {
    return commandAnswer(teamHelp(known.role === 'team', locale))
  }
  return handlers[command.name]!(ground, slash, acting, argument.trim())
}

type Handler = (ground: Ground, slash: Slash, acting: Acting, argument: string) => Promise<object> | object

const handlers: Readonly<Record<string, Handler>> = {
  ask: async (ground, { id, asker }, acting, question) => {
    if (question === '') return commandAnswer(line(words.what, acting.locale))
    const from = privateChat(ground.bot.team, asker.user)
    const receipt = await hand(ground, id, acting, from, { kind: 'desk', action: 'ask', values: { question } })
    return commandAnswer(receipt.ack?.message)
  },
  new: async (ground, { id, asker }, acting, client) => {
    if (client !== '') return begin(ground, id, acting, { client })
    ground.later('a form', () => openForm(ground, asker, beginModal(acting.locale), acting.locale))
    return {}
  },
  list: (ground, { asker }, acting, argument) => {
    ground.later('a list', async () => {
      const filter = readFilter(argument)
      const views = await search(ground, acting, argument)
      const links = await ground.links.of(pageOf(views, filter))
      await tell(ground, asker, teamList(views, filter, acting.locale, links), acting.locale)
    })
    return {}
  },
  remind: (ground, { id, asker }, acting, argument) => {
    ground.later('a preview', () => previewAsking(ground, id, asker, acting, argument))
    return {}
  },
  show: (ground, { asker }, acting, named) => {
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    ground.later('an application', () => showOne(ground, asker, acting, named))
    return {}
  },
  missing: (ground, { asker }, acting, named) => {
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    ground.later('what is missing', async () => {
      const view = await look(ground, await namedBy(ground, acting, named), acting.locale)
      if (view === null) return tellLine(ground, asker, unknownWords, acting.locale)
      return tell(ground, asker, missingList(view), acting.locale)
    })
    return {}
  },
  order: (ground, { asker }, acting, argument) => {
    const [named = '', kind] = argument.split(/\s+/)
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    ground.later('a form', async () => {
      const view = await look(ground, await namedBy(ground, acting, named), acting.locale)
      if (view === null) return tellLine(ground, asker, unknownWords, acting.locale)
      return openForm(ground, asker, openOrderModal(view, kind), acting.locale)
    })
    return {}
  },
  invite: async (ground, { id }, acting, named) => {
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    const application = await namedBy(ground, acting, named)
    const values = await valuesOf(ground, 'invite', application, '')
    const receipt = await atDesk(ground, id, acting, application, { kind: 'desk', action: 'invite', values })
    return commandAnswer(receipt === null ? line(unknownWords, acting.locale) : receipt.ack?.message)
  },
  import: (ground, { asker }, acting) => {
    ground.later('a form', () => openForm(ground, asker, importModal(acting.locale), acting.locale))
    return {}
  },
  export: (ground, { asker }, acting, argument) => {
    ground.later('a table', () => exportTable(ground, asker, acting, argument))
    return {}
  },
}

/** Begins an application: its thread in the team's channel has a name of ours until Slack has opened it. */
export async function begin(ground: Ground, id: string, acting: Acting, values: Record<string, string>): Promise<object> {
  if (ground.teamChannel === undefined) return commandAnswer(line(words.noChannel, acting.locale))
  const receipt = await hand(ground, id, acting, beginAddress(ground, id), { kind: 'desk', action: 'begin', values })
  return commandAnswer(receipt.ack?.message)
}

/** Where an application begins that the event of this id begins: the same for every delivery of it. */
export function beginAddress({ teamChannel = '', bot }: Ground, id: string): Address {
  const name = createHash('sha256').update(id).digest('hex').slice(0, 16)
  return threadIn(bot.team, teamChannel, newThread(name))
}

async function showOne(ground: Ground, asker: Asker, acting: Acting, named: string): Promise<void> {
  const { locale } = acting
  const { application, question } = await pointedAt(ground, acting, named)
  const view = await look(ground, application, locale)
  const place = view === null || question === null ? null : placeOf(view.application, ground.library, question)
  if (view === null || (question !== null && place === null)) return tellLine(ground, asker, unknownWords, locale)
  return tell(ground, asker, place === null ? await shown(view, ground) : questionCard(view, place), locale)
}

async function exportTable(ground: Ground, asker: Asker, acting: Acting, argument: string): Promise<void> {
  const [, format = 'csv', rest = ''] = /^(csv|json)?\s*([\s\S]*)$/.exec(argument) ?? []
  const views = await search(ground, acting, rest)
  const day = todayOf(ground)
  const file =
    format === 'json' ? { name: `icp-${day}.json`, content: jsonOf(views) } : { name: `icp-${day}.csv`, content: tableOf(views) }
  const sent = await upload(ground.api, acting.user, file).then(
    () => true,
    () => false,
  )
  await tellLine(ground, asker, sent ? words.sent : words.failed, acting.locale)
}
