// Serves the channels that the settings name, beside health, in one process: one flow, one store.

import type { Library } from '../knowledge/library.ts'
import { findKey } from '../store/key.ts'
import { locate } from '../store/location.ts'
import { dayMs } from '../time.ts'
import type { Config, WebConfig } from './config.ts'
import { type Http, openHttp } from './http.ts'
import type { Log } from './log.ts'
import type { Meter } from './meter.ts'
import { operatorRoutes } from './operators/routes.ts'
import type { Program } from './program.ts'
import type { TelegramChannel } from './telegram/telegram.ts'

/** How long the way on from a page is good, in milliseconds. */
const onwardMs = dayMs

/** What waited for us is answered first; then the knowledge is read before somebody asks, since Slack gives three seconds. */
const warmAfterMs = 500

function warm(library: Library): void {
  void library.rulebook
  void library.questions
  void library.index
}

/** Opens HTTP first (health and webhooks), then each channel. Throws StartFault where the platforms refuse the settings of every channel. */
export async function serveChannels(
  program: Program,
  parts: { config: Config; now: () => string; log: Log; meter: Meter },
): Promise<void> {
  const { config, now, log, meter } = parts
  const http = openHttp()
  await openForOperators()
  const web = config.web === undefined ? undefined : await openWeb(config.web)
  const port = await http.listen(config.port)
  program.atStop(() => http.close())
  log.info({ port }, 'listening')
  let telegram: TelegramChannel | undefined
  if (config.slack !== undefined) {
    const { slackChannel } = await import('./slack/slack.ts')
    const { store, library } = program
    await program.open(slackChannel({ ...config.slack, http, store, library, now, log }))
  }
  if (config.telegram !== undefined) {
    const { telegramChannel } = await import('./telegram/telegram.ts')
    const linkKey = findKey(config.key, locate(config.database, config.files).key, false)
    telegram = telegramChannel({ ...config.telegram, http, store: program.store, now, log, linkKey })
    await program.open(telegram)
  }
  if (web !== undefined) {
    await program.open(web)
    log.info({ channel: 'web' }, 'connected')
  }
  // With one channel refused the others serve, and health names it; with nothing to serve there is no start.
  const faults = program.adapters.map((adapter) => adapter.fault?.() ?? null)
  if (faults[0] && faults.every((fault) => fault !== null)) throw faults[0]
  setTimeout(() => warm(program.library), warmAfterMs).unref()

  /** An address of their own keeps what operators see from whatever stands in front of the public port. */
  async function openForOperators(): Promise<void> {
    const { operators: apart, consoleToken: token } = config
    const watched = { store: program.store, library: program.library, adapters: () => program.adapters, now, meter, token }
    const place: Http = apart === undefined ? http : openHttp()
    operatorRoutes(place, { ...watched, apart: apart !== undefined })
    if (apart === undefined) return
    const port = await place.listen(apart.port, apart.host)
    program.atStop(() => place.close())
    log.info({ port }, 'operators may look')
  }

  /** Its paths are there from the first moment: a page that comes back too early is told to wait. */
  async function openWeb({ origins, url }: WebConfig) {
    const { webChannel } = await import('./web/web.ts')
    const { store, library } = program
    const onward = (application: string, at: string) =>
      telegram?.linkOnward(application, new Date(Date.parse(at) + onwardMs).toISOString()) ?? null
    const toTelegram = config.telegram === undefined ? undefined : onward
    return webChannel({ origins, url, brand: library.overlay.brand, toTelegram, http, store, now, log })
  }
}
