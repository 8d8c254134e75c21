// The pages that are open, by talk: each hears what is told to its talk, over server-sent events.
import type { ServerResponse } from 'node:http'
import type { Told } from './wire.ts'

const pingMs = 15_000
/** How long what was told may be missing from the record a page is filled with: it is sent first, written down after. */
const lateMs = 30_000
const pagesOfTalkMost = 8
const pagesMost = 5_000
/** A page that does not read is let go: it comes back and reads what it missed. */
const unreadBytesMost = 1024 * 1024

/** The open pages of all talks. */
export class Streams {
  readonly #pages = new Map<string, Set<ServerResponse>>()
  readonly #late = new Map<string, { readonly told: Told; readonly at: number }[]>()
  readonly #ping: NodeJS.Timeout
  #many = 0

  constructor() {
    this.#ping = setInterval(() => {
      this.#every((page) => page.write(': here\n\n'))
      for (const chat of this.#late.keys()) this.late(chat)
    }, pingMs).unref()
  }

  /** How many pages are open. */
  get many(): number {
    return this.#many
  }

  /** The talks that are open. */
  get talks(): readonly string[] {
    return [...this.#pages.keys()]
  }

  /** Opens a page; false where there is no room. The oldest page of a talk gives way to the newest. */
  open(chat: string, response: ServerResponse): boolean {
    if (this.#many >= pagesMost) return false
    const pages = this.#pages.get(chat) ?? new Set()
    if (pages.size >= pagesOfTalkMost) [...pages][0]!.end()
    pages.add(response)
    this.#pages.set(chat, pages)
    this.#many++
    response.once('close', () => {
      this.#many--
      pages.delete(response)
      if (pages.size === 0 && this.#pages.get(chat) === pages) this.#pages.delete(chat)
    })
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // A proxy that gathers answers would keep them from the page.
      'x-accel-buffering': 'no',
    })
    response.flushHeaders()
    return true
  }

  /** Tells every open page of a talk. */
  tell(chat: string, told: Told): void {
    if (told.kind === 'entry') this.#late.set(chat, [...(this.#late.get(chat) ?? []), { told, at: performance.now() }])
    this.tellAgain(chat, told)
  }

  /** The same, of something that was told before. */
  tellAgain(chat: string, told: Told): void {
    for (const page of this.#pages.get(chat) ?? []) tellPage(page, told)
  }

  /** What a talk was told of late, in order: a record read meanwhile may lack it, and a page shows it once all the same. */
  late(chat: string): readonly Told[] {
    const since = performance.now() - lateMs
    const left = (this.#late.get(chat) ?? []).filter(({ at }) => at > since)
    if (left.length === 0) this.#late.delete(chat)
    else this.#late.set(chat, left)
    return left.map(({ told }) => told)
  }

  /** Nothing was ever told to this talk. */
  forget(chat: string): void {
    this.#late.delete(chat)
    this.tell(chat, { kind: 'talk', entries: [] })
  }

  /** Ends all: the pages come back to whoever serves next. */
  close(): void {
    clearInterval(this.#ping)
    this.#every((page) => page.end())
  }

  #every(act: (page: ServerResponse) => void): void {
    for (const pages of this.#pages.values()) for (const page of pages) act(page)
  }
}

/** Tells one page. */
export function tellPage(page: ServerResponse, told: Told): void {
  if (page.writableLength > unreadBytesMost) return void page.destroy()
  page.write(`data: ${JSON.stringify(told)}\n\n`)
}
