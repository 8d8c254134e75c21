// `manifest`: the Slack app's manifest as the code needs it, to be pasted when the app is made.
import { readCall } from './call.ts'
import type { CommandIo } from './io.ts'

const help = `manifest                the Slack app’s manifest (JSON), for Socket Mode
  --url <https://…>     for HTTP: the public address of this program
Paste it at api.slack.com/apps, "Create New App", "From a manifest". Ends with 0, or 2 when called wrongly.
`

/** Runs `manifest`. */
export async function manifest(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'manifest', help, flags: { url: 'valued' } })
  if (typeof call === 'number') return call
  const { url } = call.values
  if (url !== undefined && (!URL.canParse(url) || new URL(url).protocol !== 'https:')) {
    io.stderr.write(`manifest: --url must be an https address\n${help}`)
    return 2
  }
  const made = await import('../slack/manifest.ts')
  io.stdout.write(`${JSON.stringify(made.manifest(url), null, 2)}\n`)
  return 0
}
