// Serves the channels that the settings name, beside health, in one process: one flow, one store.
import { findKey } from '../store/key.ts'
import { locate } from '../store/location.ts'
import type { Config } from './config.ts'
import { healthRoutes } from './health.ts'
import { openHttp } from './http.ts'
import type { Log } from './log.ts'
import type { Program } from './program.ts'

/** Opens HTTP first (health and webhooks), then each channel. Throws where a channel refuses its settings. */
export async function serveChannels(program: Program, parts: { config: Config; now: () => string; log: Log }): Promise<void> {
  const { config, now, log } = parts
  const http = openHttp()
  healthRoutes(http, { store: program.store, adapters: () => program.adapters, now })
  const port = await http.listen(config.port)
  program.atStop(() => http.close())
  log.info({ port }, 'listening')
  if (config.telegram !== undefined) {
    const { telegramChannel } = await import('./telegram/channel.ts')
    const linkKey = findKey(config.key, locate(config.database, config.files).key, false)
    await program.open(telegramChannel({ ...config.telegram, http, store: program.store, now, log, linkKey }))
    log.info({ channel: 'telegram' }, 'connected')
  }
}
