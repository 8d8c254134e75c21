// A store with talks in it, and commands called beside it as from a shell.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import type { CommandIo } from '../../../src/bot/cli/io.ts'
import { openLog } from '../../../src/bot/log.ts'
import { assemble, type Program } from '../../../src/bot/program.ts'
import { explainFault } from '../../../src/bot/start-faults.ts'
import type { Address } from '../../../src/flows/model/event.ts'
import { settingsIn } from '../program-here.ts'

const all = mkdtempSync(join(tmpdir(), 'icp-commands-'))
afterAll(() => rmSync(all, { recursive: true, force: true }))

type Command = (args: readonly string[], io: CommandIo) => Promise<number>

/** How a command ended and what it said. */
export type Called = { readonly code: number; readonly out: string; readonly err: string }

/** A folder with a store. */
export class Shell {
  readonly folder = mkdtempSync(join(all, 'shell-'))
  readonly database = join(this.folder, 'icp.db')
  readonly env: Readonly<Record<string, string>>
  #count = 0

  constructor(more: Readonly<Record<string, string>> = {}) {
    this.env = { NODE_ENV: 'test', DATABASE_URL: `file:${this.database}`, PORT: '0', ...more }
  }

  /** Where a file of this shell lies. */
  path(name: string): string {
    return join(this.folder, name)
  }

  /** The whole line without channels; to be stopped. */
  open(serve = false, now: () => string = () => new Date().toISOString()): Promise<Program> {
    return assemble({ config: settingsIn(this.folder, this.env), now, log: openLog('silent', 'stderr'), serve })
  }

  /** Somebody says things; answers with the id of their application. */
  async talk(program: Program, name: string, ...lines: readonly string[]): Promise<string> {
    for (const line of lines) {
      const id = `telegram:bot:${name}#${this.#count++}`
      const actor = { id: `telegram:bot:${name}`, name: `${name} Secretname`, role: 'client' as const, locale: 'en' as const }
      await program.receive({ id, at: new Date().toISOString(), from: chatOf(name), actor, body: { kind: 'text', text: line } })
    }
    return (await program.store.load(chatOf(name), { id: `telegram:bot:${name}` })).application.id
  }

  /** Calls a command as the shell would: what it throws becomes one line and 1. */
  async call(command: Command, ...args: readonly string[]): Promise<Called> {
    const stdout = new PassThrough()
    const stderr = new PassThrough()
    const run = async () => {
      try {
        return await command(args, { stdin: Readable.from([]), stdout, stderr, env: this.env })
      } catch (error) {
        stderr.write(`${explainFault(error)}\n`)
        return 1
      } finally {
        stdout.end()
        stderr.end()
      }
    }
    const [code, out, err] = await Promise.all([run(), text(stdout), text(stderr)])
    return { code, out, err }
  }
}

/** A person's chat. */
export const chatOf = (name: string): Address => ({ channel: 'telegram', account: 'bot', chat: name })
