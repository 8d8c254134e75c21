// Starts the real program in a process group of its own, talks to it through its input, and kills the group without warning.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** A folder of its own for a database, removed with `drop`. */
export function freshFolder(): { readonly path: string; readonly drop: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'icp-'))
  return { path, drop: () => rmSync(path, { recursive: true, force: true }) }
}

/** The program, running. */
export class RunningProgram {
  readonly #child: ChildProcess
  #shown = ''
  #waiting: { until: string | RegExp; from: number; resolve: (shown: string) => void; reject: (error: Error) => void }[] = []
  readonly ended: Promise<number | null>

  constructor(env: Readonly<Record<string, string>>) {
    this.#child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'src/bot/launch.js', 'main'], {
      cwd: root,
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', TZ: 'UTC', LANG: 'en_GB.UTF-8', ...env },
    })
    this.ended = new Promise((settle) => this.#child.once('exit', (code) => settle(code)))
    this.#child.stdout!.setEncoding('utf8').on('data', (words: string) => this.#hear(words))
    this.#child.stderr!.setEncoding('utf8').on('data', (words: string) => this.#hear(words))
    void this.ended.then((code) => {
      for (const one of this.#waiting) one.reject(new Error(`the program ended (${code}) and showed: ${this.#shown.slice(-800)}`))
    })
  }

  /** Everything shown so far. */
  get shown(): string {
    return this.#shown
  }

  /** Types a line and waits for no answer. */
  type(line: string): void {
    this.#child.stdin!.write(`${line}\n`)
  }

  /** Types a line and gives what is shown until some words appear. */
  say(line: string, until: string | RegExp): Promise<string> {
    const from = this.#shown.length
    this.type(line)
    return this.hear(until, from)
  }

  /** What is shown from a place on, once some words appear in it. */
  hear(until: string | RegExp, from = 0): Promise<string> {
    return new Promise((settle, reject) => {
      this.#waiting.push({ until, from, resolve: settle, reject })
      this.#hear('')
    })
  }

  /** The end of the input: the program answers what is owed and leaves. */
  async end(): Promise<number | null> {
    this.#child.stdin!.end()
    return this.ended
  }

  /** Asks it to stop, as a service manager does; gives how it ended. */
  async stop(signal: 'SIGTERM' | 'SIGINT' = 'SIGTERM'): Promise<number | null> {
    this.#child.kill(signal)
    return this.ended
  }

  /** kill -9 for the whole group, and its end. */
  async kill(): Promise<void> {
    try {
      process.kill(-this.#child.pid!, 'SIGKILL')
    } catch {
      // gone already
    }
    await this.ended
  }

  #hear(words: string): void {
    this.#shown += words
    this.#waiting = this.#waiting.filter((one) => {
      const since = this.#shown.slice(one.from)
      const there = typeof one.until === 'string' ? since.includes(one.until) : one.until.test(since)
      if (there) one.resolve(since)
      return !there
    })
  }
}
