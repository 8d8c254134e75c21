// What Slack sends, as what it means to us. Pure; what is none of our business becomes null.
import { type Address, type DeskPress, decodeDeskButton, type EventBody } from '../../flows/index.ts'
import {
  actionEvent,
  type Bot,
  editEvent,
  inChannel,
  messageEvent,
  privateChat,
  referenceOf,
  submissionEvent,
  threadIn,
  triggerEvent,
} from './identity.ts'
import type {
  BlockActions,
  EventCallback,
  Payload,
  Shortcut,
  SlackFile,
  SlackMessage,
  SlackNotice,
  SlackView,
  SlashCommand,
  ViewSubmission,
} from './receiving/payload.ts'
import { wordsIn } from './receiving/words-in.ts'

/** Who asks for an answer, and how it can be given to them alone. */
export type Asker = {
  readonly user: string
  /** Opens one form; absent where somebody typed. */
  readonly trigger?: string
  readonly answerAt?: string | undefined
  /** Where they typed, in private. */
  readonly answerIn?: PrivatePlace
}

/** Somebody's private chat with us, as Slack names it, and the thread in it they wrote in. */
export type PrivatePlace = { readonly channel: string; readonly thread?: string }

/** A message somebody looks at, as far as we can tell the head of its thread. */
export type Viewed = { readonly channel: string; readonly ts: string }

/** What came in. `id` names it for ever; the person's role is not known yet. Example: the home was opened: `{ kind: 'home', user: 'U1' }`. */
export type Inbound =
  /** Something said or pressed in a talk. `inThread`: in a thread of the team's channel, perhaps an application's. */
  | {
      readonly kind: 'talk'
      readonly id: string
      readonly at: string
      readonly from: Address
      readonly user: string
      readonly shared: boolean
      readonly inThread: boolean
      /** Called by name there. */
      readonly called?: boolean
      readonly body: EventBody
      readonly offered?: readonly SlackFile[]
      readonly asker?: Asker
    }
  /** A button of the desk. */
  | { readonly kind: 'desk'; readonly id: string; readonly press: DeskPress; readonly asker: Asker; readonly view?: SlackView }
  /** A choice in an open form that changes what it shows. */
  | { readonly kind: 'turned'; readonly view: SlackView; readonly choice: string; readonly what: string; readonly user: string }
  | { readonly kind: 'slash'; readonly id: string; readonly text: string; readonly channel: string; readonly asker: Asker }
  | { readonly kind: 'submitted'; readonly id: string; readonly view: SlackView; readonly user: string }
  | {
      readonly kind: 'shortcut'
      readonly id: string
      readonly name: string
      readonly words: string
      readonly author: string | null
      readonly asker: Asker
    }
  | { readonly kind: 'home'; readonly user: string }
  /** Our Messages tab was opened, or something else is looked at beside it. */
  | { readonly kind: 'agent'; readonly user: string; readonly channel?: string; readonly viewed: readonly Viewed[] }
  /** Somebody came or went: what was known of them is looked up again. */
  | { readonly kind: 'person'; readonly user: string }
  | { readonly kind: 'revoked' }

/** Reads one payload. Another workspace's is none of ours. */
export function read(payload: Payload, bot: Bot, teamChannel: string | undefined): Inbound | null {
  if ('command' in payload) return payload.team_id === bot.team ? fromCommand(payload, bot) : null
  switch (payload.type) {
    case 'event_callback':
      return fromEvent(payload as EventCallback, bot, teamChannel)
    case 'block_actions':
      return own(payload as BlockActions, bot) ? fromClick(payload as BlockActions, bot, teamChannel) : null
    case 'view_submission': {
      const { view, user } = payload as ViewSubmission
      return own(payload as ViewSubmission, bot)
        ? { kind: 'submitted', id: submissionEvent(bot.team, view), view, user: user.id }
        : null
    }
    case 'shortcut':
    case 'message_action':
      return own(payload as Shortcut, bot) ? fromShortcut(payload as Shortcut, bot) : null
    default:
      return null
  }
}

/** Somebody of another workspace (in a shared channel) acts on nothing. */
const own = ({ team, user }: { team: { id: string } | null; user: { id: string; team_id?: string } }, bot: Bot) =>
  team?.id === bot.team && (user.team_id === undefined || user.team_id === bot.team)

function fromEvent({ team_id, event }: EventCallback, bot: Bot, teamChannel: string | undefined): Inbound | null {
  if (team_id !== bot.team) return null
  switch (event.type) {
    case 'message':
    case 'app_mention':
      return event.subtype === 'message_changed' ? fromEdit(event, bot, teamChannel) : fromMessage(event, bot, teamChannel)
    case 'app_home_opened':
      if (typeof event.user !== 'string') return null
      return event.tab === 'messages' ? fromAgentView(event, event.user) : { kind: 'home', user: event.user }
    case 'app_context_changed':
      return typeof event.user === 'string' ? fromAgentView(event, event.user) : null
    case 'tokens_revoked':
    case 'app_uninstalled':
      return { kind: 'revoked' }
    default: {
      const user = typeof event.user === 'string' ? event.user : event.user?.id
      return user === undefined ? null : { kind: 'person', user }
    }
  }
}

function fromAgentView({ channel, context }: SlackNotice, user: string): Inbound {
  const viewed = (context?.entities ?? []).flatMap(({ type, value }): Viewed[] => {
    if (type !== 'slack#/types/message_context' || typeof value !== 'object') return []
    const { channel_id: at, message_ts: ts } = value ?? {}
    return typeof at === 'string' && typeof ts === 'string' ? [{ channel: at, ts }] : []
  })
  return { kind: 'agent', user, viewed, ...(typeof channel === 'string' && { channel }) }
}

/** Bots, our own words and notices of the channel get no answer: whoever talks without a person behind may talk for ever. */
const spoken = [undefined, 'file_share', 'thread_broadcast', 'me_message']
const isPerson = ({ user, bot_id, subtype }: SlackMessage, bot: Bot) =>
  user !== undefined && user !== bot.user && bot_id === undefined && spoken.includes(subtype)

function fromMessage(message: SlackMessage, bot: Bot, teamChannel: string | undefined): Inbound | null {
  if (!isPerson(message, bot)) return null
  const where = placeOf(message, bot, teamChannel)
  if (where === null) return null
  const text = wordsIn(message.text ?? '', bot.user)
  const reference = referenceOf(message.channel, message.ts)
  const files = message.files ?? []
  const body: EventBody =
    files.length > 0
      ? { kind: 'files', files: [], ...(text !== '' && { caption: text }), message: reference }
      : text === ''
        ? { kind: 'command', name: 'help', argument: '', message: reference }
        : { kind: 'text', text, message: reference }
  const id = messageEvent(bot.team, message.channel, message.ts, where.answerIn)
  return {
    kind: 'talk',
    id,
    at: instant(message.ts),
    user: message.user!,
    from: where.from,
    shared: where.shared,
    inThread: where.inThread,
    ...(where.called === true && { called: true }),
    body,
    ...(files.length > 0 && !where.shared && { offered: files }),
  }
}

/** An edit without new words (a link that unfolded) is none. */
function fromEdit(change: SlackMessage, bot: Bot, teamChannel: string | undefined): Inbound | null {
  const { message, previous_message: before } = change
  if (message === undefined || message.edited === undefined || message.text === before?.text) return null
  const now: SlackMessage = {
    ...message,
    channel: change.channel,
    ...(change.channel_type !== undefined && { channel_type: change.channel_type }),
  }
  if (!isPerson(now, bot)) return null
  const where = placeOf(now, bot, teamChannel)
  const text = wordsIn(now.text ?? '', bot.user)
  if (where === null || text === '') return null
  const { channel, ts } = now
  const original = messageEvent(bot.team, channel, ts, where.answerIn)
  return {
    kind: 'talk',
    id: editEvent(bot.team, channel, ts, message.edited.ts, where.answerIn),
    at: instant(message.edited.ts),
    user: now.user!,
    from: where.from,
    shared: where.shared,
    inThread: where.inThread,
    body: { kind: 'edited', text, message: referenceOf(channel, ts), original },
  }
}

type Where = {
  readonly from: Address
  readonly shared: boolean
  readonly inThread: boolean
  readonly called?: boolean
  readonly answerIn?: string | undefined
}

/** A private chat; a thread of the team's channel; a channel where we were called by name; else nothing of ours. */
function placeOf(message: SlackMessage, bot: Bot, teamChannel: string | undefined): Where | null {
  const { channel, channel_type: type, user, ts, thread_ts: thread } = message
  const inPrivate = type === 'im' || channel.startsWith('D')
  if (inPrivate) return { from: privateChat(bot.team, user!), shared: false, inThread: false, answerIn: thread }
  const called = message.type === 'app_mention' || (message.text ?? '').includes(`<@${bot.user}`)
  if (channel === teamChannel && thread !== undefined && thread !== ts)
    return { from: threadIn(bot.team, channel, thread), shared: false, inThread: true, called }
  if (!called) return null
  return { from: inChannel(bot.team, channel, user!), shared: true, inThread: false, answerIn: thread ?? ts }
}

function fromClick(click: BlockActions, bot: Bot, teamChannel: string | undefined): Inbound | null {
  const [action] = click.actions
  if (action === undefined) return null
  const { container, view, user } = click
  const asker = { user: user.id, trigger: click.trigger_id, answerAt: click.response_url }
  const data = action.value ?? ''
  const press = decodeDeskButton(data)
  const id = (thread?: string) => actionEvent(bot.team, user.id, action.action_ts, container.channel_id, thread)
  if (press !== null) return { kind: 'desk', id: id(), press, asker, ...(view && { view }) }
  if (view !== undefined) {
    const choice = action.selected_option?.value ?? action.value
    return choice === undefined ? null : { kind: 'turned', view, choice, what: action.action_id, user: user.id }
  }
  const { channel_id: channel, message_ts: ts, thread_ts: thread } = container
  if (data === '' || channel === undefined || ts === undefined) return null
  const body: EventBody = { kind: 'pressed', data, ...(container.is_ephemeral !== true && { message: referenceOf(channel, ts) }) }
  const talk = { kind: 'talk' as const, at: instant(action.action_ts), user: user.id, inThread: false, body, asker }
  if (container.is_ephemeral === true) return { ...talk, id: id(), from: privateChat(bot.team, user.id), shared: false }
  if (channel.startsWith('D')) return { ...talk, id: id(thread), from: privateChat(bot.team, user.id), shared: false }
  if (channel === teamChannel && thread !== undefined)
    return { ...talk, id: id(), from: threadIn(bot.team, channel, thread), shared: false, inThread: true }
  return { ...talk, id: id(thread ?? ts), from: inChannel(bot.team, channel, user.id), shared: true }
}

function fromCommand(command: SlashCommand, bot: Bot): Inbound {
  const { user_id: user, trigger_id: trigger, response_url: answerAt, channel_id: channel } = command
  return {
    kind: 'slash',
    id: triggerEvent(bot.team, trigger),
    text: wordsIn(command.text, bot.user),
    channel,
    asker: { user, trigger, answerAt },
  }
}

function fromShortcut(shortcut: Shortcut, bot: Bot): Inbound {
  const { user, trigger_id: trigger, message, callback_id: name } = shortcut
  const asker = { user: user.id, trigger, answerAt: shortcut.response_url }
  return {
    kind: 'shortcut',
    id: triggerEvent(bot.team, trigger),
    name,
    words: wordsIn(message?.text ?? '', bot.user),
    author: message?.user ?? null,
    asker,
  }
}

const instant = (ts: string) => new Date(Math.floor(Number(ts) * 1_000)).toISOString()
