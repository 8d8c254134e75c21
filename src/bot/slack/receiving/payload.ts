// What we read of the things Slack sends: only the parts the assistant uses, all of them checked where they are read.

/**
 * A message or a mention. `message` is the new state where `subtype` is `message_changed`. Example: an edit is `{ type: 'message',
 * subtype: 'message_changed', channel: 'D1', ts: '2', message: { user: 'U1', text: 'an app', … } }`.
 */
export type SlackMessage = {
  readonly type: 'message' | 'app_mention'
  readonly subtype?: string
  readonly channel: string
  readonly channel_type?: string
  readonly user?: string
  readonly bot_id?: string
  readonly text?: string
  readonly ts: string
  readonly thread_ts?: string
  readonly files?: readonly SlackFile[]
  readonly edited?: { readonly ts: string }
  readonly message?: SlackMessage
  readonly previous_message?: { readonly text?: string }
}

/**
 * A file somebody sent. Example: `{ id: 'F1', name: 'licence.jpg', mimetype: 'image/jpeg', size: 48213, url_private_download:
 * 'https://files.slack.com/…' }`.
 */
export type SlackFile = {
  readonly id: string
  readonly name?: string
  readonly mimetype?: string
  readonly size?: number
  readonly url_private_download?: string
}

/**
 * Something else that happened: the home was opened, somebody joined or left, the token ended. Example: `{ type: 'app_home_opened', user:
 * 'U1', channel: 'D1', tab: 'home' }`.
 */
export type SlackNotice = {
  readonly type:
    | 'app_home_opened'
    | 'app_context_changed'
    | 'member_joined_channel'
    | 'member_left_channel'
    | 'user_change'
    | 'tokens_revoked'
    | 'app_uninstalled'
  readonly user?: string | { readonly id: string }
  readonly channel?: string
  readonly tab?: string
  /** What the person looks at beside our Messages tab, the most relevant first. */
  readonly context?: { readonly entities?: readonly SlackEntity[] }
}

/** Something a person looks at: a channel, a message or thread; canvases and lists are none of ours. */
export type SlackEntity = {
  readonly type: string
  readonly value: string | { readonly channel_id?: string; readonly message_ts?: string } | null
}

/** The envelope of the Events API. */
export type EventCallback = {
  readonly type: 'event_callback'
  readonly team_id: string
  readonly event_id: string
  readonly event: SlackMessage | SlackNotice
}

/** A slash command. Example: `/icp find lotus` comes as `{ command: '/icp', text: 'find lotus', user_id: 'U1', channel_id: 'C1', … }`. */
export type SlashCommand = {
  readonly command: string
  readonly text: string
  readonly team_id: string
  readonly user_id: string
  readonly channel_id: string
  readonly trigger_id: string
  readonly response_url: string
}

type Who = { readonly team: { readonly id: string } | null; readonly user: { readonly id: string; readonly team_id?: string } }

/**
 * A click on a button or a choice in a menu. Example: a press is `{ type: 'block_actions', actions: [{ action_id: 'desk:note', block_id:
 * 'b', action_ts: '1', value: 'a1' }], … }`.
 */
export type BlockActions = Who & {
  readonly type: 'block_actions'
  readonly trigger_id: string
  readonly response_url?: string
  readonly container: {
    readonly type: string
    readonly channel_id?: string
    readonly message_ts?: string
    readonly thread_ts?: string
    readonly is_ephemeral?: boolean
    readonly view_id?: string
  }
  readonly view?: SlackView
  readonly actions: readonly {
    readonly action_id: string
    readonly block_id: string
    readonly action_ts: string
    readonly value?: string
    readonly selected_option?: { readonly value: string } | null
  }[]
}

/** A filled form. */
export type ViewSubmission = Who & { readonly type: 'view_submission'; readonly trigger_id: string; readonly view: SlackView }

/**
 * A view as it comes back. Example: `{ id: 'V1', hash: '1', callback_id: 'note', private_metadata: '…', state: { values: { text: { text:
 * { type: … } } } } }`.
 */
export type SlackView = {
  readonly id: string
  readonly hash: string
  readonly callback_id: string
  readonly private_metadata: string
  readonly state: { readonly values: Readonly<Record<string, Readonly<Record<string, InputState>>>> }
}

/**
 * What stands in one input. Example: a day picked is `{ type: 'datepicker', selected_date: '2026-12-24' }`; an empty one has null there.
 */
export type InputState = {
  readonly type: string
  readonly value?: string | null
  readonly selected_option?: { readonly value: string } | null
  readonly selected_options?: readonly { readonly value: string }[]
  readonly selected_date?: string | null
  readonly selected_user?: string | null
}

/**
 * A shortcut, global or on a message. Example: `{ type: 'message_action', callback_id: 'from_message', trigger_id: '1.2', message: { ts:
 * '3', text: 'we need a filing' }, … }`.
 */
export type Shortcut = Who & {
  readonly type: 'shortcut' | 'message_action'
  readonly callback_id: string
  readonly trigger_id: string
  readonly channel?: { readonly id: string }
  readonly message?: { readonly ts: string; readonly text?: string; readonly user?: string }
  readonly response_url?: string
}

/** Everything Slack may send. */
export type Payload = EventCallback | SlashCommand | BlockActions | ViewSubmission | Shortcut | { readonly type: string }
