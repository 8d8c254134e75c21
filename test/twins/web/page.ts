// A page without a browser: speaks the same requests as the real one, sends until it is answered, and shows each line once.
import { randomBytes, randomUUID } from 'node:crypto'
import type { Doing, Entry, ShownEntry, Told } from '../../../src/bot/web/wire.ts'
import { plainText } from '../../../src/flows/index.ts'
import type { Locale } from '../../../src/locale.ts'

/** The head of a request that a real page makes. */
export function headers(url: string, token: string): Record<string, string> {
  return { authorization: `Bearer ${token}`, origin: new URL(url).origin, 'sec-fetch-site': 'same-origin' }
}

/** A token as a page makes one. */
export const freshToken = (): string => randomBytes(32).toString('base64url')

/** One page of one talk. `told` is everything heard, in order; `lines` is what the page shows. */
export class PageTwin {
  readonly url: string
  readonly token: string
  readonly locale: Locale
  readonly told: Told[] = []
  lines: readonly Entry[] = []
  readonly #more: Record<string, string>
  #over = false
  #stream = new AbortController()
  #waiting: { met: () => boolean; resolve: () => void }[] = []

  constructor(url: string, options: { token?: string; locale?: Locale; address?: string } = {}) {
    this.url = url
    this.token = options.token ?? freshToken()
    this.locale = options.locale ?? 'en'
    this.#more = options.address === undefined ? {} : { 'x-forwarded-for': options.address }
  }

  /** Listens from now on, and again whenever the connection is lost. */
  open(): this {
    void this.#listen()
    return this
  }

  /** Closes the page; the talk lies where it is. */
  close(): void {
    this.#over = true
    this.#stream.abort()
  }

  /** The assistant's messages as plain words. */
  get answers(): readonly string[] {
    return this.lines.flatMap((line) => (line.by === 'assistant' ? wordsOf(line) : []))
  }

  /** Says something; resolves once the program has it. */
  say(text: string): Promise<string> {
    return this.act({ kind: 'text', text })
  }

  /** Presses the newest button of that label. */
  async press(label: string): Promise<string> {
    const shown = this.lines.filter((line) => line.by === 'assistant').toReversed()
    for (const line of shown)
      for (const button of line.buttons.flat())
        if ('data' in button && button.label === label)
          return this.act({ kind: 'press', data: button.data, message: line.id, label })
    throw new Error(`no button ${label} in ${JSON.stringify(shown[0]?.buttons)}`)
  }

  /** Does something until the program says it has it; gives the id it was done under. */
  async act(what: Doing['what'], id: string = randomUUID()): Promise<string> {
    const body = JSON.stringify({ id, locale: this.locale, what } satisfies Doing)
    for (;;) {
      const status = await this.post('/chat/act', body).then(
        (response) => response.status,
        () => 0,
      )
      if (status === 204) return id
      if (status >= 400 && status < 500 && status !== 429) throw new Error(`refused with ${status}`)
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }

  post(path: string, body: string | Uint8Array<ArrayBuffer>, more: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method: 'POST',
      body,
      headers: { ...headers(this.url, this.token), ...this.#more, ...more },
    })
  }

  /** Resolves when it is so. */
  until(met: () => boolean, what: string, patienceMs = 20_000): Promise<void> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`not so in time: ${what}\n${this.answers.join('\n--\n')}`)), patienceMs)
      this.#waiting.push({
        met,
        resolve: () => {
          clearTimeout(late)
          resolve()
        },
      })
      this.#look()
    })
  }

  /** Resolves when a message with these words is shown. */
  hears(words: string, patienceMs?: number): Promise<void> {
    return this.until(() => this.answers.some((answer) => answer.includes(words)), `“${words}” is shown`, patienceMs)
  }

  async #listen(): Promise<void> {
    while (!this.#over) {
      this.#stream = new AbortController()
      await this.#once().catch(() => undefined)
      if (!this.#over) await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }

  async #once(): Promise<void> {
    const response = await fetch(`${this.url}/chat/stream`, {
      method: 'POST',
      body: '{}',
      headers: { ...headers(this.url, this.token), ...this.#more },
      signal: this.#stream.signal,
    })
    if (!response.ok || response.body === null) return
    let rest = ''
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const frames = (rest + chunk).split('\n\n')
      rest = frames.pop()!
      for (const frame of frames) if (frame.startsWith('data: ')) this.#hear(JSON.parse(frame.slice(6)) as Told)
    }
  }

  #hear(told: Told): void {
    this.told.push(told)
    if (told.kind === 'talk') this.lines = told.entries
    if (told.kind === 'entry') {
      const { entry } = told
      const at = this.lines.findIndex((line) => line.id === entry.id && line.by === entry.by)
      this.lines = at < 0 ? [...this.lines, entry] : this.lines.with(at, entry)
    }
    this.#look()
  }

  #look(): void {
    this.#waiting = this.#waiting.filter(({ met, resolve }) => {
      if (!met()) return true
      resolve()
      return false
    })
  }
}

/** The words of a message. */
const wordsOf = ({ blocks }: ShownEntry): string => plainText({ blocks })
