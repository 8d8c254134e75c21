// The whole program in this process with its web page open: real store, real line, real HTTP.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Config } from '../../../src/bot/config.ts'
import { openHttp } from '../../../src/bot/http.ts'
import type { Log } from '../../../src/bot/log.ts'
import { assemble, type Program } from '../../../src/bot/program.ts'
import { webChannel } from '../../../src/bot/web/web.ts'

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
  const { origins = [], now = () => new Date().toISOString(), brand, steady, toTelegram } = options
  const folder = mkdtempSync(join(tmpdir(), 'icp-web-'))
  const lines: string[] = []
  const write = (level: string) => (fields: unknown, words?: unknown) =>
    void lines.push(`${level} ${JSON.stringify(fields)} ${words ?? ''}`)
  const log = { debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') } as unknown as Log
  const config: Config = {
    database: `file:${join(folder, 'icp.db')}`,
    files: undefined,
    key: Buffer.alloc(32, 7).toString('base64'),
    overlay: undefined,
    port: 0,
    logLevel: 'silent',
    testNow: undefined,
    telegram: undefined,
    slack: undefined,
    web: { origins },
  }

  async function raise(wanted: number): Promise<{ program: Program; port: number }> {
    const program = await assemble({ config, now, log, serve: true })
    const http = openHttp()
    const port = await http.listen(wanted, '127.0.0.1')
    program.atStop(() => http.close())
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
