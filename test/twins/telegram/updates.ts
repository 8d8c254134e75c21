// The queue of updates on Telegram's side: kept until confirmed, handed out by long poll or delivered to the webhook, never both.
import { request } from 'node:http'
import type { Update, WebhookInfo } from '@grammyjs/types'
import { bad, Refusal } from './refusal.ts'

type Hook = { readonly url: string; readonly secret: string | undefined; readonly connections: number }
type Poller = { end(updates: Update[]): void; fail(error: Refusal): void; readonly limit: number; readonly offset: number }

/** An update without its number. */
export type NewUpdate = Omit<Update, 'update_id'>

/** The updates of one bot. `redeliver` hands every webhook delivery over twice, as Telegram may. */
export class Updates {
  redeliver = false
  /** How long a failed delivery waits, in milliseconds. */
  againMs = 150
  readonly confirmed: number[] = []
  #queue: Update[] = []
  #next = 700_000_001
  #poller: Poller | undefined
  #hook: Hook | undefined
  #allowed: readonly string[] | undefined
  #flying = new Set<number>()
  #lanes = new Set<string>()
  #failure: { at: number; words: string } | undefined

  /** Something happened. Kinds the bot did not ask for are not kept. */
  push(update: NewUpdate): number {
    const whole: Update = { update_id: this.#next++, ...update }
    const kind = Object.keys(update)[0]!
    if (this.#allowed === undefined || this.#allowed.length === 0 || this.#allowed.includes(kind)) {
      this.#queue.push(whole)
      this.#wakePoller()
      this.#deliver()
    }
    return whole.update_id
  }

  /** Updates not confirmed yet. */
  get waiting(): readonly Update[] {
    return this.#queue
  }

  /** getUpdates. Holds the line until something comes in; a second poller ends the first. `gone` ends it from outside. */
  poll(
    args: { offset?: number; limit?: number; timeout?: number; allowed_updates?: readonly string[] },
    gone: (end: () => void) => void,
  ): Promise<Update[]> {
    if (this.#hook !== undefined)
      throw new Refusal(
        409,
        "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
      )
    this.#poller?.fail(
      new Refusal(409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'),
    )
    this.#poller = undefined
    if (args.allowed_updates !== undefined) this.#allowed = args.allowed_updates
    const { offset = 0, limit = 100, timeout = 0 } = args
    for (const { update_id } of this.#queue) if (update_id < offset) this.confirmed.push(update_id)
    this.#queue = this.#queue.filter(({ update_id }) => update_id >= offset)
    if (this.#queue.length > 0 || timeout === 0) return Promise.resolve(this.#queue.slice(0, Math.min(limit, 100)))
    return new Promise((resolve, reject) => {
      const close = () => {
        clearTimeout(timer)
        if (this.#poller === poller) this.#poller = undefined
      }
      const poller: Poller = {
        limit,
        offset,
        end: (updates) => {
          close()
          resolve(updates)
        },
        fail: (error) => {
          close()
          reject(error)
        },
      }
      const timer = setTimeout(() => poller.end([]), timeout * 1_000)
      gone(() => poller.end([]))
      this.#poller = poller
    })
  }

  /** setWebhook; an empty address removes it. Addresses on this machine need no TLS here, as with a server of one's own. */
  setWebhook(args: {
    url: string
    secret_token?: string
    max_connections?: number
    allowed_updates?: readonly string[]
    drop_pending_updates?: boolean
  }): true {
    if (args.drop_pending_updates) this.#queue = []
    if (args.url === '') {
      this.#hook = undefined
      return true
    }
    const url = URL.canParse(args.url) ? new URL(args.url) : null
    const local = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost'
    if (url === null || (url.protocol !== 'https:' && !local)) throw bad('bad webhook: HTTPS url must be provided for webhook')
    if (!local && !['', '443', '80', '88', '8443'].includes(url.port))
      throw bad('bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443')
    if (args.secret_token !== undefined && !/^[\w-]{1,256}$/.test(args.secret_token))
      throw bad('secret token contains unallowed characters')
    if (args.allowed_updates !== undefined) this.#allowed = args.allowed_updates
    this.#poller?.fail(new Refusal(409, 'Conflict: terminated by setWebhook request'))
    this.#hook = { url: args.url, secret: args.secret_token, connections: args.max_connections ?? 40 }
    this.#deliver()
    return true
  }

  get info(): WebhookInfo {
    return {
      url: this.#hook?.url ?? '',
      has_custom_certificate: false,
      pending_update_count: this.#queue.length,
      ...(this.#failure && { last_error_date: Math.floor(this.#failure.at / 1000), last_error_message: this.#failure.words }),
    } as WebhookInfo
  }

  #wakePoller(): void {
    const poller = this.#poller
    if (poller === undefined) return
    const ready = this.#queue.filter(({ update_id }) => update_id >= poller.offset).slice(0, poller.limit)
    if (ready.length > 0) poller.end(ready)
  }

  /** Chats beside each other, each in order: the next of a chat goes out when the one before is confirmed. */
  #deliver(): void {
    const hook = this.#hook
    if (hook === undefined) return
    for (const update of this.#queue) {
      if (this.#flying.size >= hook.connections) return
      const lane = laneOf(update)
      if (this.#flying.has(update.update_id) || this.#lanes.has(lane)) continue
      this.#flying.add(update.update_id)
      this.#lanes.add(lane)
      void this.#handOver(update, hook).then((confirmed) => {
        const release = () => {
          this.#flying.delete(update.update_id)
          this.#lanes.delete(lane)
          this.#deliver()
        }
        if (!confirmed) return setTimeout(release, this.againMs)
        this.#queue.splice(this.#queue.indexOf(update), 1)
        this.confirmed.push(update.update_id)
        release()
      })
    }
  }

  async #handOver(update: Update, hook: Hook): Promise<boolean> {
    const status = await post(hook, update)
    if (this.redeliver && status >= 200 && status < 300) await post(hook, update)
    if (status >= 200 && status < 300) return true
    this.#failure = { at: Date.now(), words: status === 0 ? 'Connection refused' : `Wrong response from the webhook: ${status}` }
    return false
  }
}

const laneOf = (update: Update) =>
  String(
    (update.message ?? update.edited_message ?? update.callback_query?.message ?? update.my_chat_member)?.chat.id ??
      update.update_id,
  )

function post(hook: Hook, update: Update): Promise<number> {
  return new Promise((resolve) => {
    const body = JSON.stringify(update)
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      ...(hook.secret !== undefined && { 'x-telegram-bot-api-secret-token': hook.secret }),
    }
    const delivery = request(hook.url, { method: 'POST', headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
      response.once('error', () => resolve(0))
    })
    delivery.once('error', () => resolve(0))
    delivery.end(body)
  })
}
