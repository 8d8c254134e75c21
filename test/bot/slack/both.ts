// The program serving both twins: a team in Slack and clients on Telegram, on one store.
import { openHttp } from '../../../src/bot/http.ts'
import { openLog } from '../../../src/bot/log.ts'
import type { Program } from '../../../src/bot/program.ts'
import { pace } from '../../../src/bot/telegram/pace.ts'
import { telegramChannel } from '../../../src/bot/telegram/telegram.ts'
import type { SlackTwin } from '../../twins/slack/twin.ts'
import type { TelegramTwin } from '../../twins/telegram/twin.ts'
import { machineTime, unhurried } from '../program-here.ts'
import { type Mode, type Serving, serving } from './serving.ts'

const linkKey = Buffer.alloc(32, 9)

/** Starts it; the same folder again is the same store. `overlay`: the deployer's own folder. */
export async function servingBoth(
  mode: Mode,
  slack: SlackTwin,
  telegram: TelegramTwin,
  folder: string,
  { overlay, now = machineTime }: { readonly overlay?: string; readonly now?: () => string } = {},
): Promise<Serving> {
  const beside = async (program: Program) => {
    const log = openLog('silent', 'stderr')
    const channel = telegramChannel({
      token: telegram.token,
      apiRoot: telegram.url,
      http: openHttp(),
      store: program.store,
      now,
      log,
      linkKey,
      holdSeconds: 2,
      pace: { ...pace, ...unhurried },
    })
    await program.open(channel)
  }
  return serving({ mode, twin: slack, folder, now, beside, ...(overlay !== undefined && { overlay }) })
}
