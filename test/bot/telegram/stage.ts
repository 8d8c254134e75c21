// The whole program in this process with a Telegram of its own: real store, real line, real HTTP; only the platform is a twin.
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ChannelAdapter } from '../../../src/bot/channel.ts'
import type { Program } from '../../../src/bot/program.ts'
import { pace } from '../../../src/bot/telegram/pace.ts'
import { telegramChannel } from '../../../src/bot/telegram/telegram.ts'
import { openTelegramTwin, type TelegramTwin } from '../../twins/telegram/twin.ts'
import { keptLog, key, machineTime, programHere, settingsIn, unhurried } from '../program-here.ts'

/** Everything a test needs. `lines` is the log; `restart` ends the program as SIGTERM would and starts it on the same store. */
export type Stage = {
  readonly twin: TelegramTwin
  readonly folder: string
  program: Program
  adapter: ChannelAdapter
  port: number
  readonly lines: string[]
  /** Resolves when everything owed to Telegram has been sent and written down. */
  sent: () => Promise<void>
  restart(mode?: Mode): Promise<void>
  close(): Promise<void>
}

/** Polling or webhook. */
export type Mode = 'polling' | 'webhook'

/** The secret of the webhook. */
export const secret = 'webhook-secret_1'

/** Sets the stage. `real` keeps Telegram's pace and flood control; else both are lifted, so that talks do not take minutes. `photos`: licences are read. */
export async function openStage(
  options: { mode?: Mode; real?: boolean; twin?: TelegramTwin; now?: () => string; photos?: boolean } = {},
): Promise<Stage> {
  const { mode = 'polling', real = false, now = machineTime } = options
  const twin = options.twin ?? (await openTelegramTwin(real ? {} : { limits: null }))
  const folder = mkdtempSync(join(tmpdir(), 'icp-telegram-'))
  const { log, lines } = keptLog()
  const config = { ...settingsIn(folder, { ENCRYPTION_KEY: key.toString('base64') }), licencePhotos: options.photos === true }

  async function raise(how: Mode): Promise<Pick<Stage, 'program' | 'adapter' | 'port' | 'sent'>> {
    const { program, http, port } = await programHere({ config, now, log })
    const webhook = how === 'webhook' ? { url: `http://127.0.0.1:${port}/telegram/webhook`, secret } : undefined
    const adapter = telegramChannel({
      token: twin.token,
      apiRoot: twin.url,
      webhook,
      http,
      store: program.store,
      now,
      log,
      linkKey: key,
      holdSeconds: 2,
      ...(!real && { pace: { ...pace, ...unhurried } }),
    })
    const sender = await program.open(adapter)
    return { program, adapter, port, sent: () => sender.drained() }
  }

  const stage: Stage = {
    twin,
    folder,
    lines,
    ...(await raise(mode)),
    restart: async (how = mode) => {
      await stage.program.stop()
      Object.assign(stage, await raise(how))
    },
    close: async () => {
      await stage.program.stop()
      if (options.twin === undefined) await twin.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return stage
}

/** A small file that really is what it says. */
export const samples = {
  pdf: () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(2_000)]),
  jpeg: () => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), randomBytes(2_000)]),
}
