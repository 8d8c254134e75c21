// `/icp` and its subcommands: what changes something is stored before the answer, what only shows is answered at once and shown after.

import { createHash } from 'node:crypto'
import {
  type ActionValues,
  type Address,
  codeVerified,
  jsonOf,
  missingList,
  newThread,
  pageOf,
  placeOf,
  questionCard,
  readFilter,
  type SlashWord,
  slashWords,
  tableOf,
  teamHelp,
  teamList,
} from '../../../flows/index.ts'
import type { Text } from '../../../locale.ts'
import { beginModal, deskModal, importModal } from '../forms/casework-forms.ts'
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
  hand,
  line,
  look,
  openForm,
  type Session,
  tell,
  tellLine,
  todayOf,
  unknownWords,
} from '../session.ts'
import { shown } from './clicks.ts'
import { previewAsking, showChanges } from './office-clicks.ts'
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
export async function takeSlash(session: Session, slash: Slash): Promise<object> {
  const [, given = 'help', argument = ''] = /^(\S+)\s*([\s\S]*)$/.exec(slash.text) ?? []
  const acting = await actingOf(session, slash.asker.user)
  const { locale, known } = acting
  const command = slashWords.find(({ word }) => word === given.toLowerCase())
  if (command === undefined || command.word === 'help' || (command.who === 'team' && known.role !== 'team')) {
    return commandAnswer(teamHelp(known.role === 'team', locale))
  }
  return handlers[command.word](session, slash, acting, argument.trim())
}

type Handler = (session: Session, slash: Slash, acting: Acting, argument: string) => Promise<object> | object

/** What each word does: one that is missing here is a type error. */
const handlers: { readonly [Word in Exclude<SlashWord, 'help'>]: Handler } = {
  ask: async (session, { id, asker }, acting, question) => {
    if (question === '') return commandAnswer(line(words.what, acting.locale))
    const from = privateChat(session.bot.team, asker.user)
    const receipt = await hand(session, id, acting, from, { kind: 'desk', action: 'ask', values: { question } })
    return commandAnswer(receipt.ack?.message)
  },
  new: async (session, { id, asker }, acting, client) => {
    if (client !== '') return begin(session, id, acting, { client })
    session.later('a form', () => openForm(session, asker, beginModal(acting.locale), acting.locale))
    return {}
  },
  list: (session, { asker }, acting, argument) => {
    session.later('a list', async () => {
      const filter = readFilter(argument)
      const views = await search(session, acting, argument)
      const links = await session.links.of(pageOf(views, filter))
      await tell(session, asker, teamList(views, filter, acting.locale, links), acting.locale)
    })
    return {}
  },
  remind: (session, { id, asker }, acting, argument) => {
    session.later('a preview', () => previewAsking(session, id, asker, acting, argument))
    return {}
  },
  rules: (session, { asker }, acting) => {
    session.later('changed rules', () => showChanges(session, asker, acting))
    return {}
  },
  show: (session, { asker }, acting, named) => {
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    session.later('an application', () => showOne(session, asker, acting, named))
    return {}
  },
  missing: (session, { asker }, acting, named) => {
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    session.later('what is missing', async () => {
      const view = await look(session, await namedBy(session, acting, named), acting.locale)
      if (view === null) return tellLine(session, asker, unknownWords, acting.locale)
      return tell(session, asker, missingList(view), acting.locale)
    })
    return {}
  },
  verify: (session, { asker }, acting, argument) => {
    const [, named = '', code = ''] = /^(\S+)\s*([\s\S]*)$/.exec(argument) ?? []
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    session.later('a code', async () => {
      const view = await look(session, await namedBy(session, acting, named), acting.locale)
      if (view === null) return tellLine(session, asker, unknownWords, acting.locale)
      return tell(session, asker, codeVerified(view, code), acting.locale)
    })
    return {}
  },
  order: (session, { asker }, acting, argument) => {
    const [named = '', kind] = argument.split(/\s+/)
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    session.later('a form', async () => {
      const view = await look(session, await namedBy(session, acting, named), acting.locale)
      if (view === null) return tellLine(session, asker, unknownWords, acting.locale)
      return openForm(session, asker, openOrderModal(view, kind), acting.locale)
    })
    return {}
  },
  papers: async (session, { id }, acting, named) => {
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    const application = await namedBy(session, acting, named)
    const receipt = await atDesk(session, id, acting, application, { kind: 'desk', action: 'papers', values: {} })
    return commandAnswer(receipt === null ? line(unknownWords, acting.locale) : receipt.ack?.message)
  },
  verdict: (session, { asker }, acting, named) => {
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    session.later('a form', async () => {
      const view = await look(session, await namedBy(session, acting, named), acting.locale)
      if (view === null) return tellLine(session, asker, unknownWords, acting.locale)
      return openForm(session, asker, deskModal('override', view, session.now()), acting.locale)
    })
    return {}
  },
  invite: async (session, { id }, acting, named) => {
    if (named === '') return commandAnswer(line(words.which, acting.locale))
    const application = await namedBy(session, acting, named)
    const receipt = await atDesk(session, id, acting, application, { kind: 'desk', action: 'invite', values: {} })
    return commandAnswer(receipt === null ? line(unknownWords, acting.locale) : receipt.ack?.message)
  },
  import: (session, { asker }, acting) => {
    session.later('a form', () => openForm(session, asker, importModal(acting.locale), acting.locale))
    return {}
  },
  export: (session, { asker }, acting, argument) => {
    session.later('a table', () => exportTable(session, asker, acting, argument))
    return {}
  },
}

/** Begins an application: its thread in the team's channel has a name of ours until Slack has opened it. */
export async function begin(session: Session, id: string, acting: Acting, values: ActionValues['begin']): Promise<object> {
  if (session.teamChannel === undefined) return commandAnswer(line(words.noChannel, acting.locale))
  const receipt = await hand(session, id, acting, beginAddress(session, id), { kind: 'desk', action: 'begin', values })
  return commandAnswer(receipt.ack?.message)
}

/** Where an application begins that the event of this id begins: the same for every delivery of it. */
export function beginAddress({ teamChannel = '', bot }: Session, id: string): Address {
  const name = createHash('sha256').update(id).digest('hex').slice(0, 16)
  return threadIn(bot.team, teamChannel, newThread(name))
}

async function showOne(session: Session, asker: Asker, acting: Acting, named: string): Promise<void> {
  const { locale } = acting
  const { application, question } = await pointedAt(session, acting, named)
  const view = await look(session, application, locale)
  const place = view === null || question === null ? null : placeOf(view.application, session.library, question)
  if (view === null || (question !== null && place === null)) return tellLine(session, asker, unknownWords, locale)
  return tell(session, asker, place === null ? await shown(view, session) : questionCard(view, place), locale)
}

async function exportTable(session: Session, asker: Asker, acting: Acting, argument: string): Promise<void> {
  const [, format = 'csv', rest = ''] = /^(csv|json)?\s*([\s\S]*)$/.exec(argument) ?? []
  const views = await search(session, acting, rest)
  const day = todayOf(session)
  const file =
    format === 'json' ? { name: `icp-${day}.json`, content: jsonOf(views) } : { name: `icp-${day}.csv`, content: tableOf(views) }
  const sent = await upload(session.api, acting.user, file).then(
    () => true,
    () => false,
  )
  await tellLine(session, asker, sent ? words.sent : words.failed, acting.locale)
}
