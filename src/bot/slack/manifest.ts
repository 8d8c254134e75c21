// The app's manifest, made from what the code uses: a scope for each method and event, the command, the shortcuts, the agent view.

import { newcomerPrompts, promptsMost, slashWords } from '../../flows/index.ts'
import { slackPath } from './receiving/http-receiver.ts'

/** Each scope with what it is needed for. */
export const scopes: Readonly<Record<string, string>> = {
  'app_mentions:read': 'being called by name in a channel',
  'assistant:write': 'the agent view and its prompts',
  'channels:read': 'who is in the team’s channel',
  'chat:write': 'messages, cards, private answers, and the status while an answer is coming',
  commands: '/icp and the shortcuts',
  'channels:history': 'talk in applications’ threads',
  'files:read': 'files sent in private, and by owners to their clients',
  'files:write': 'tables and copies, and files of clients in their threads',
  'groups:read': 'who is in the team’s channel, where it is private',
  'groups:history': 'talk in applications’ threads, where the channel is private',
  'im:history': 'talk in private',
  'im:write': 'a private chat for a table',
  'users:read': 'names, and who is a guest or a stranger',
}

/** The events the code takes in. */
export const botEvents = [
  'app_context_changed',
  'app_home_opened',
  'app_mention',
  'app_uninstalled',
  'member_joined_channel',
  'member_left_channel',
  'message.channels',
  'message.groups',
  'message.im',
  'tokens_revoked',
  'user_change',
] as const

/** The shortcuts, by callback id. */
export const shortcuts = [
  {
    name: 'New ICP application',
    type: 'global',
    callback_id: 'new_application',
    description: 'Begin an application for a client',
  },
  {
    name: 'New ICP application',
    type: 'message',
    callback_id: 'from_message',
    description: 'Begin an application from this message',
  },
] as const

/** What can be asked before we know who asks, in both languages; fitting prompts take their place once the Messages tab is opened. */
const firstPrompts = [...newcomerPrompts('en').slice(0, promptsMost - 1), ...newcomerPrompts('zh').slice(1, 2)]

/** The manifest. `url`: where Slack reaches us over HTTP; without it the app uses Socket Mode. */
export function manifest(url?: string) {
  const request = url === undefined ? {} : { request_url: `${url.replace(/\/+$/, '')}${slackPath}` }
  const hint = slashWords.map(({ word }) => word).join(' | ')
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'ICP Registration Assistant',
      description: 'Answers questions about ICP filings and licences in mainland China and works on applications.',
      background_color: '#1f4e79',
    },
    features: {
      agent_view: {
        agent_description:
          'Answers questions about ICP registration in mainland China with sources, finds out what a site or app needs, and follows the application.',
        suggested_prompts: firstPrompts.map(({ title, words }) => ({ title, message: words })),
      },
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'icp-assistant', always_online: true },
      shortcuts: [...shortcuts],
      slash_commands: [
        {
          command: '/icp',
          description: 'ICP registration: ask, begin, list, show',
          usage_hint: hint,
          should_escape: true,
          ...(url !== undefined && { url: `${url.replace(/\/+$/, '')}${slackPath}` }),
        },
      ],
    },
    oauth_config: { scopes: { bot: Object.keys(scopes).sort() } },
    settings: {
      event_subscriptions: { bot_events: [...botEvents], ...request },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  }
}

/** What the token lacks, and what it has that nothing uses. */
export function compareScopes(given: readonly string[]): {
  readonly missing: readonly string[]
  readonly surplus: readonly string[]
} {
  const wanted = Object.keys(scopes)
  return { missing: wanted.filter((one) => !given.includes(one)), surplus: given.filter((one) => !wanted.includes(one)) }
}
