// How Slack hands things to the app: signed posts with retries, or envelopes over a socket that must be acknowledged in three seconds.
import { createHmac, randomUUID } from 'node:crypto'
import type { WebSocket } from 'ws'

/** What is handed over. */
export type Kind = 'events_api' | 'interactive' | 'slash_commands'
/** How it was answered: the status or null for none, the body, and the time it took in milliseconds. */
export type Acked = {
  readonly kind: Kind
  readonly status: number | null
  readonly body: Record<string, unknown>
  readonly ms: number
  readonly attempt: number
}

/** Hands one thing over once. */
export type Deliver = (kind: Kind, payload: Record<string, unknown>, attempt: number) => Promise<Acked>

/** Over HTTP. `seconds` is the twin's clock. */
export function overHttp(url: () => string, secret: string, seconds: () => number): Deliver {
  return async (kind, payload, attempt) => {
    const { body, type } = encoded(kind, payload)
    const at = performance.now()
    const answer = await post(url(), body, {
      ...signed(secret, body, Math.floor(seconds())),
      'content-type': type,
      ...retry(attempt),
    }).catch(() => null)
    const text = answer === null ? '' : await answer.text()
    return { kind, status: answer?.status ?? null, body: parsed(text), ms: performance.now() - at, attempt }
  }
}

/** The headers of a genuine request. */
export function signed(secret: string, body: string, timestamp: number): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return { 'x-slack-request-timestamp': String(timestamp), 'x-slack-signature': `v0=${signature}` }
}

/** A body as Slack posts it. */
export function encoded(kind: Kind, payload: Record<string, unknown>): { readonly body: string; readonly type: string } {
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' }
  const form = kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>)
  return { body: new URLSearchParams(form).toString(), type: 'application/x-www-form-urlencoded' }
}

/** One post to the app. */
export function post(url: string, body: string, headers: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers, signal: AbortSignal.timeout(3_000) })
}

const retry = (attempt: number): Record<string, string> =>
  attempt === 0 ? {} : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_error' }

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}

/** Over a socket: the connections that are open, and what waits for its acknowledgement. */
export class Sockets {
  readonly #open = new Set<WebSocket>()
  readonly #waiting = new Map<string, (body: Record<string, unknown>) => void>()
  readonly #arrivals: (() => void)[] = []
  connections = 0

  /** A connection came: it is greeted, and what it says is heard. */
  add(socket: WebSocket): void {
    this.connections++
    this.#open.add(socket)
    socket.setMaxListeners(1_000)
    socket.on('close', () => this.#open.delete(socket))
    socket.on('message', (data) => {
      const { envelope_id: id, payload = {} } = JSON.parse(String(data)) as {
        envelope_id: string
        payload?: Record<string, unknown>
      }
      this.#waiting.get(id)?.(payload)
    })
    socket.send(
      JSON.stringify({ type: 'hello', num_connections: this.#open.size, connection_info: { app_id: 'A1' }, debug_info: {} }),
    )
    for (const arrived of this.#arrivals.splice(0)) arrived()
  }

  /** Resolves when a connection is open. */
  async opened(): Promise<WebSocket> {
    for (;;) {
      const socket = [...this.#open].at(-1)
      if (socket !== undefined) return socket
      await new Promise<void>((resolve) => this.#arrivals.push(resolve))
    }
  }

  readonly deliver: Deliver = async (kind, payload, attempt) => {
    const socket = await this.opened()
    const id = randomUUID()
    const at = performance.now()
    const answered = new Promise<Record<string, unknown> | null>((resolve) => {
      const patience = setTimeout(() => resolve(null), 3_000)
      const settle = (body: Record<string, unknown> | null) => {
        clearTimeout(patience)
        this.#waiting.delete(id)
        resolve(body)
      }
      this.#waiting.set(id, settle)
      socket.once('close', () => settle(null))
    })
    socket.send(
      JSON.stringify({
        envelope_id: id,
        type: kind,
        payload,
        accepts_response_payload: kind !== 'events_api',
        retry_attempt: attempt,
        retry_reason: attempt > 0 ? 'timeout' : '',
      }),
    )
    const body = await answered
    return { kind, status: body === null ? null : 200, body: body ?? {}, ms: performance.now() - at, attempt }
  }

  /** Slack asks the app to connect anew. */
  refresh(): void {
    for (const socket of this.#open)
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: {} }))
  }

  /** The lines are cut. */
  cut(): void {
    for (const socket of this.#open) socket.terminate()
  }
}
