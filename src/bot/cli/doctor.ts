// `doctor`: what is wrong with this installation, one line each: settings, knowledge, store, Slack, Telegram. No secret is shown.
import { existsSync } from 'node:fs'
import { readLibrary } from '../../knowledge/library.ts'
import { locate, namesPostgres } from '../../store/location.ts'
import { fingerprint } from '../../store/signer.ts'
import { clockOf } from '../../time.ts'
import { type Config, readConfig } from '../config.ts'
import { type Check, checkHealth } from '../health.ts'
import { explainStart } from '../start-faults.ts'
import { openWayOut } from '../way-out.ts'
import { readCall } from './call.ts'
import { lookAtPhotos } from './doctor-photos.ts'
import { askReader } from './doctor-reader.ts'
import { askSlack } from './doctor-slack.ts'
import { askTelegram } from './doctor-telegram.ts'
import type { CommandIo } from './io.ts'
import { storeOf } from './opened.ts'

const help = `doctor                  looks at settings, knowledge, store, and asks Slack and Telegram whether their tokens are right
  --offline             asks nobody
  --json                {"well", "checks": [{"name", "well", "detail"}]}
Ends with 0 when all is well, 1 when something is not, 2 when called wrongly.
`

/** Runs `doctor`. */
export async function doctor(args: readonly string[], io: CommandIo): Promise<number> {
  const call = readCall(args, io, { name: 'doctor', help, flags: { offline: 'bare' } })
  if (typeof call === 'number') return call
  const checks = await examine(io.env ?? {}, 'offline' in call.values)
  const well = checks.every((check) => check.well)
  if (call.json) io.stdout.write(`${JSON.stringify({ well, checks })}\n`)
  else io.stdout.write(checks.map((check) => `${check.well ? 'ok ' : 'BAD'} ${check.name}: ${check.detail}\n`).join(''))
  return well ? 0 : 1
}

/** All checks in the order they are shown. Faulty settings end the examination after the knowledge: nothing else can be looked at. */
export async function examine(env: Readonly<Record<string, string | undefined>>, offline: boolean): Promise<readonly Check[]> {
  const read = readConfig(env)
  if ('faults' in read) return [...read.faults.map((fault) => bad('settings', fault)), readKnowledge(env.OVERLAY_DIR)]
  await openWayOut(env)
  const { config } = read
  const checks = [settings(config), readKnowledge(config.overlay), await lookAtStore(config)]
  checks.push(offline && config.model !== undefined ? fine('reader', 'a model, not asked') : await askReader(config.model))
  checks.push(lookAtPhotos(config.licencePhotos))
  if (config.slack !== undefined) checks.push(...(offline ? [] : await askSlack(config.slack)))
  if (config.telegram !== undefined) checks.push(...(offline ? [] : await askTelegram(config.telegram)))
  return checks
}

/** A line that is well, and one that is not. */
export const fine = (name: string, detail: string): Check => ({ name, well: true, detail })
export const bad = (name: string, detail: string): Check => ({ name, well: false, detail })

function settings({ telegram, slack }: Config): Check {
  const telegramBy = telegram === undefined ? [] : [`Telegram by ${telegram.webhook === undefined ? 'polling' : 'webhook'}`]
  const slackBy = slack === undefined ? [] : [`Slack by ${slack.mode.kind === 'socket' ? 'socket' : 'HTTP'}`]
  const channels = [...telegramBy, ...slackBy]
  if (slack !== undefined && slack.teamChannel === undefined)
    return bad('settings', 'SLACK_TEAM_CHANNEL is not set: nobody is the account team')
  return fine('settings', channels.length === 0 ? 'no tokens: the assistant talks in the terminal' : channels.join(', '))
}

function readKnowledge(overlay: string | undefined): Check {
  try {
    const { questions, sources, duties, shelf } = readLibrary({ overlay })
    const detail = `${shelf.articles.size} articles, ${questions.length} questions, ${sources.size} sources, ${duties.size} duties`
    return fine('knowledge', detail)
  } catch (error) {
    return bad('knowledge', explainStart(error).replaceAll('\n', ' '))
  }
}

async function lookAtStore(config: Config): Promise<Check> {
  try {
    const { database } = locate(config.database, config.files)
    if (!namesPostgres(database) && !existsSync(database)) return fine('store', 'is made at the first start')
    const now = clockOf(config.testNow)
    const store = await storeOf({ config, now })
    try {
      const { checks, figures } = await checkHealth(store, [], now())
      const wrong = checks.find((check) => !check.well)
      const { publicKey } = await store.sign(Buffer.from('doctor'))
      return wrong === undefined
        ? fine('store', `writable, ${figures.icp_applications} applications, verdicts signed with key ${fingerprint(publicKey)}`)
        : bad('store', wrong.detail)
    } finally {
      await store.close()
    }
  } catch (error) {
    return bad('store', explainStart(error).replaceAll('\n', ' '))
  }
}
