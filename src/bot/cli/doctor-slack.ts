// Asks Slack: is the token right, has it the scopes the code uses, can the team's channel be read, does the socket open?
import type { SlackConfig } from '../config.ts'
import type { Check } from '../health.ts'
import { type Api, openApi, whoAmI } from '../slack/api.ts'
import { compareScopes, scopes } from '../slack/manifest.ts'
import { nameOf } from '../slack/sending/refusal.ts'
import { StartFault } from '../start-faults.ts'

/** The checks of Slack. */
export async function askSlack({ botToken, apiUrl, teamChannel, mode }: SlackConfig): Promise<readonly Check[]> {
  const api = await openApi(botToken, apiUrl)
  const me = await whoAmI(api).catch((error: unknown) =>
    error instanceof StartFault ? error.message : `Slack cannot be reached (${nameOf(error)})`,
  )
  if (typeof me === 'string') return [{ name: 'slack', well: false, detail: me }]
  const { missing, surplus } = compareScopes(me.scopes)
  return [
    { name: 'slack', well: true, detail: `workspace ${me.team}` },
    ...missing.map((scope) => ({
      name: 'slack scopes',
      well: false,
      detail: `${scope} is missing (${scopes[scope]}); install the app again with the manifest`,
    })),
    ...(missing.length === 0
      ? [
          {
            name: 'slack scopes',
            well: true,
            detail: surplus.length === 0 ? 'as in the manifest' : `all there; not needed: ${surplus.join(', ')}`,
          },
        ]
      : []),
    ...(teamChannel === undefined ? [] : [await lookAtChannel(api, teamChannel)]),
    ...(mode.kind === 'socket' ? [await openSocket(mode.appToken, apiUrl)] : []),
  ]
}

async function lookAtChannel(api: Api, channel: string): Promise<Check> {
  const name = 'slack team channel'
  try {
    const { members = [] } = await api.conversations.members({ channel, limit: 200 })
    const others = members.length - 1
    return others > 0
      ? { name, well: true, detail: `${others} members besides the app` }
      : { name, well: false, detail: 'nobody is in it but the app' }
  } catch (error) {
    const what = nameOf(error)
    const hint = what === 'not_in_channel' || what === 'channel_not_found' ? '; invite the app: /invite @icp-assistant' : ''
    return { name, well: false, detail: `${what}${hint}` }
  }
}

async function openSocket(appToken: string, apiUrl: string | undefined): Promise<Check> {
  const api = await openApi(appToken, apiUrl)
  return api.apps.connections.open().then(
    () => ({ name: 'slack socket', well: true, detail: 'opens' }),
    (error: unknown) => ({
      name: 'slack socket',
      well: false,
      detail: `SLACK_APP_TOKEN is refused (${nameOf(error)}); it needs connections:write`,
    }),
  )
}
