// The methods of the Web API that the assistant uses, each as strict as the real one. A method that is not here is unknown.
import { agentMethods } from './agent-methods.ts'
import { checkMessage, checkView } from './block-kit.ts'
import { Refusal } from './refusal.ts'
import type { Triggers } from './triggers.ts'
import type { Channel, Opened, Shown, Workspace } from './workspace.ts'

/** What the methods stand on. */
export type Ground = {
  readonly workspace: Workspace
  readonly triggers: Triggers
  readonly root: () => string
  readonly changed: () => void
  readonly socketUrl: () => string
}

/** What a call was given. */
export type Given = Readonly<Record<string, unknown>>
/** One method. */
export type Method = (given: Given) => object

/** All methods by name. */
export function methodsOn(ground: Ground): Readonly<Record<string, Method>> {
  const { workspace, triggers } = ground

  function place(id: unknown): Channel {
    const name = String(id ?? '')
    if (/^[UW]/.test(name)) {
      const user = workspace.users.get(name)
      if (user === undefined) throw new Refusal('user_not_found')
      if (user.is_bot) throw new Refusal('cannot_dm_bot')
      return workspace.privateChat(name)
    }
    const channel = workspace.channels.get(name)
    if (channel === undefined) throw new Refusal('channel_not_found')
    if (channel.archived) throw new Refusal('is_archived')
    if (!channel.members.has('UBOT')) throw new Refusal('not_in_channel')
    return channel
  }

  function show(given: Given, only?: string): Shown {
    checkMessage(given.text, given.blocks)
    const channel = place(given.channel)
    const thread = given.thread_ts === undefined ? undefined : String(given.thread_ts)
    if (
      thread !== undefined &&
      !workspace.messages.some((message) => message.channel === channel.id && message.ts === thread && !message.deleted)
    ) {
      throw new Refusal('thread_not_found')
    }
    const broadcast = given.reply_broadcast === true || given.reply_broadcast === 'true'
    if (broadcast && thread === undefined) throw new Refusal('invalid_arguments')
    const shown: Shown = {
      channel: channel.id,
      ts: workspace.ts(),
      byUs: true,
      text: String(given.text ?? ''),
      blocks: (given.blocks as Shown['blocks'] | undefined) ?? [],
      versions: [],
      ...(thread !== undefined && { thread }),
      ...(only !== undefined && { only }),
      ...(broadcast && { broadcast }),
      unfolds: unfoldedIn(given),
    }
    workspace.messages.push(shown)
    // An answer in a thread takes its status away; one below it does not.
    if (thread !== undefined) workspace.statuses.delete(`${channel.id}:${thread}`)
    ground.changed()
    return shown
  }

  function keepView(view: unknown, user: string, known?: Opened): Opened {
    checkView(view)
    const opened: Opened = known ?? { id: workspace.id('V'), hash: '', user, view: {} }
    opened.hash = workspace.id('h')
    opened.view = view as Record<string, unknown>
    workspace.views.set(opened.id, opened)
    ground.changed()
    return opened
  }

  const told = ({ id, hash }: Opened) => ({ view: { id, hash } })

  return {
    'auth.test': () => ({
      team_id: workspace.team,
      is_enterprise_install: workspace.ofOrganisation,
      user_id: 'UBOT',
      bot_id: 'B1',
      url: 'https://twin.slack.com/',
      team: 'Twin',
      user: 'icp',
    }),
    'apps.connections.open': () => ({ url: ground.socketUrl() }),
    'chat.postMessage': (given) => {
      const shown = show(given)
      return { channel: shown.channel, ts: shown.ts, message: { text: shown.text } }
    },
    'chat.postEphemeral': (given) => {
      const shown = show(given, String(given.user))
      return { message_ts: shown.ts }
    },
    'chat.update': (given) => {
      checkMessage(given.text, given.blocks)
      if (/^[UW]/.test(String(given.channel))) throw new Refusal('channel_not_found')
      const shown = workspace.messages.find(
        (message) => message.channel === given.channel && message.ts === given.ts && message.byUs && !message.deleted,
      )
      if (shown === undefined) throw new Refusal('message_not_found')
      shown.versions.push(shown.text)
      shown.text = String(given.text ?? '')
      shown.blocks = (given.blocks as Shown['blocks'] | undefined) ?? []
      ground.changed()
      return { channel: shown.channel, ts: shown.ts }
    },
    'chat.getPermalink': (given) => {
      const found = workspace.messages.some((message) => message.channel === given.channel && message.ts === given.message_ts)
      if (!found) throw new Refusal('message_not_found')
      return {
        permalink: `https://twin.slack.com/archives/${String(given.channel)}/p${String(given.message_ts).replace('.', '')}`,
      }
    },
    'views.open': (given) => told(keepView(given.view, triggers.use(given.trigger_id))),
    'views.push': (given) => told(keepView(given.view, triggers.use(given.trigger_id))),
    'views.update': (given) => {
      const known = workspace.views.get(String(given.view_id))
      if (known === undefined) throw new Refusal('not_found')
      if (given.hash !== undefined && given.hash !== known.hash) throw new Refusal('hash_conflict')
      return told(keepView(given.view, known.user, known))
    },
    'views.publish': (given) => {
      checkView(given.view)
      workspace.homes.set(String(given.user_id), given.view as Record<string, unknown>)
      ground.changed()
      return {}
    },
    'conversations.info': (given) => ({ channel: { id: place(given.channel).id } }),
    'conversations.open': (given) => ({ channel: { id: place(given.users).id } }),
    'conversations.members': (given) => {
      const all = [...place(given.channel).members]
      const from = Number(given.cursor ?? 0)
      const limit = Number(given.limit ?? 100)
      const next = from + limit < all.length ? String(from + limit) : ''
      return { members: all.slice(from, from + limit), response_metadata: { next_cursor: next } }
    },
    'users.info': (given) => {
      const user = workspace.users.get(String(given.user))
      if (user === undefined) throw new Refusal('user_not_found')
      const { team, name, ...rest } = user
      return { user: { ...rest, team_id: team, name, real_name: name, profile: { display_name: name, real_name: name } } }
    },
    'files.getUploadURLExternal': (given) => {
      if (!(Number(given.length) > 0)) throw new Refusal('invalid_arguments')
      const file = { id: workspace.id('F'), name: String(given.filename), bytes: Buffer.alloc(0) }
      workspace.files.set(file.id, file)
      return { upload_url: `${ground.root()}/upload/${file.id}`, file_id: file.id }
    },
    'files.completeUploadExternal': (given) => {
      const files = (given.files as { id: string }[]).map(({ id }) => {
        const file = workspace.files.get(id)
        if (file === undefined || file.bytes.length === 0 || file.channel !== undefined) throw new Refusal('file_not_found')
        if (given.channel_id !== undefined) file.channel = place(given.channel_id).id
        if (given.thread_ts !== undefined) file.thread = String(given.thread_ts)
        return file
      })
      if (given.channel_id !== undefined) {
        const words = {
          text: String(given.initial_comment ?? ''),
          unfolds: unfoldedIn({ text: given.initial_comment }),
          ...(given.thread_ts !== undefined && { thread: String(given.thread_ts) }),
        }
        const channel = place(given.channel_id).id
        workspace.messages.push({ channel, ts: workspace.ts(), byUs: true, blocks: [], versions: [], files, ...words })
      }
      ground.changed()
      return { files: given.files as object[] }
    },
    ...agentMethods(ground, place),
  }
}

/** The links of a message that Slack unfolds: all, unless both kinds are switched off. */
function unfoldedIn({ unfurl_links: pages, unfurl_media: media, text, blocks }: Given): readonly string[] {
  if (String(pages) === 'false' && String(media) === 'false') return []
  return JSON.stringify([text, blocks ?? []]).match(/https?:\/\/[^\s"|>\\]+/g) ?? []
}
