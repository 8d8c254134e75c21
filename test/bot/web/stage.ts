// The whole program in this process with its web page open: real store, real line, real HTTP.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Program } from '../../../src/bot/program.ts'
import { webChannel } from '../../../src/bot/web/web.ts'
import { keptLog, key, machineTime, programHere, settingsIn } from '../program-here.ts'

/** Everything a test needs. `lines` is the log; `restart` ends the program as SIGTERM would and starts it on the same store and port. */
export type WebStage = {
  readonly url: string
  readonly port: number
  readonly lines: string[]
  program: Program
  stop(): Promise<void>
  restart(): Promise<void>
  close(): Promise<void>
}

/** Reads all that is read once before somebody asks, so that no page waits for it. */
export function warm({ program: { library } }: WebStage): void {
  void [library.rulebook, library.questions, library.words, library.shelf, library.index, library.orders, library.duties]
}

/** Sets the stage. `origins` may show the page inside their own. */
export async function openWebStage(
  options: {
    origins?: readonly string[]
    now?: () => string
    brand?: string
    steady?: () => number
    toTelegram?: () => string
  } = {},
): Promise<WebStage> {
  const { origins = [], now = machineTime, brand, steady, toTelegram } = options
  const folder = mkdtempSync(join(tmpdir(), 'icp-web-'))
  const { log, lines } = keptLog()
  const config = { ...settingsIn(folder, { ENCRYPTION_KEY: key.toString('base64') }), web: { origins } }

  async function raise(wanted: number): Promise<{ program: Program; port: number }> {
    const { program, http, port } = await programHere({ config, now, log, port: wanted })
    await program.open(webChannel({ origins, brand, steady, toTelegram, http, store: program.store, now, log }))
    return { program, port }
  }

  const first = await raise(0)
  let running = true
  const stage: WebStage = {
    url: `http://127.0.0.1:${first.port}`,
    port: first.port,
    lines,
    program: first.program,
    stop: async () => {
      if (running) await stage.program.stop()
      running = false
    },
    restart: async () => {
      await stage.stop()
      stage.program = (await raise(first.port)).program
      running = true
    },
    close: async () => {
      await stage.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return stage
}
