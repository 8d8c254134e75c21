// How we speak to Slack: Bolt's Web API client, opened when it is first needed, that never tries again by itself.
import type { webApi } from '@slack/bolt'
import { StartFault } from '../start-faults.ts'
import type { Bot } from './identity.ts'
import { isRefusal, nameOf } from './sending/refusal.ts'

/** The client of the Web API. */
export type Api = webApi.WebClient

const patienceMs = 10_000

/** A logger that keeps silent: the client's own words can carry what was sent. */
export const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => 'error' as never,
  setName: () => {},
}

/** Opens a client. Retries are ours alone: a message owed is written down first. */
export async function openApi(token: string, apiUrl: string | undefined): Promise<Api> {
  const { webApi } = await import('@slack/bolt')
  return new webApi.WebClient(token, {
    ...(apiUrl !== undefined && { slackApiUrl: apiUrl }),
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    allowAbsoluteUrls: false,
    timeout: patienceMs,
    logger: silent,
  })
}

/** Who we are, with the scopes of the token. Throws StartFault where Slack refuses it, anything else where Slack is away. */
export async function whoAmI(api: Api): Promise<Bot & { readonly scopes: readonly string[] }> {
  const answer = await api.auth.test().catch((error: unknown) => {
    throw refusedSetting(error, 'SLACK_BOT_TOKEN') ?? error
  })
  const { team_id: team, user_id: user, bot_id: bot } = answer
  // Events name a workspace; a token of the whole organisation names none, and every one of them would be passed over in silence.
  if (answer.is_enterprise_install === true)
    throw new StartFault('SLACK_BOT_TOKEN is of a whole Enterprise Grid organisation; install the app into one workspace of it')
  if (team === undefined || user === undefined || bot === undefined)
    throw new StartFault('SLACK_BOT_TOKEN is not the token of a bot')
  return { team, user, bot, scopes: answer.response_metadata?.scopes ?? [] }
}

/** A setting that Slack refuses; null where it is only away, or busy. */
export function refusedSetting(error: unknown, setting: string): StartFault | null {
  return isRefusal(error) ? new StartFault(`Slack refuses ${setting} (${nameOf(error)})`) : null
}
