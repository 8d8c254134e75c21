// How requests reach Telegram: node:http with kept connections, and an honest word on whether a request can have arrived.
import { Agent as HttpAgent, request as httpRequest } from 'node:http'
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https'
import type { Readable } from 'node:stream'
import type { ApiClientOptions } from 'grammy'
import type { Dispatcher } from 'undici'
import { wayOut } from '../way-out.ts'
import { wholeBody } from '../whole-body.ts'

/** No connection came about: what should have been sent has certainly not arrived. */
export class NotConnected extends Error {
  override name = 'NotConnected'
}

type Fetch = NonNullable<ApiClientOptions['fetch']>
type Sent = {
  readonly method: string
  readonly headers: Record<string, string>
  readonly body: string | Readable
  readonly signal: Signal
}
type Signal = {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
  removeEventListener(type: 'abort', listener: () => void): void
}

const connectMs = 5_000
const idleMs = 15_000
const answerBytesMost = 16 * 1024 * 1024

/** A `fetch` for grammY's client: only what the client uses of it. */
export function transport(): { fetch: Fetch } {
  const agents = {
    http: new HttpAgent({ keepAlive: true, timeout: idleMs }),
    https: new HttpsAgent({ keepAlive: true, timeout: idleMs }),
  }
  const send = async (address: unknown, options: unknown) => {
    const url = new URL(String(address))
    const proxied = wayOut()
    const { status, text } = await (proxied === undefined
      ? exchange(url, options as Sent, agents)
      : exchangeThrough(proxied, url, options as Sent))
    return { ok: status < 400, status, json: async () => answerOf(status, text) }
  }
  return { fetch: send as unknown as Fetch }
}

/** A gateway's page in place of an answer is an error of its status. */
function answerOf(status: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (status < 400) throw error
    return { ok: false, error_code: status, description: 'the answer was none of the Bot API' }
  }
}

function exchange(
  url: URL,
  { method, headers, body, signal }: Sent,
  agents: { http: HttpAgent; https: HttpsAgent },
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const secure = url.protocol === 'https:'
    const length = typeof body === 'string' ? { 'content-length': String(Buffer.byteLength(body)) } : {}
    const request = (secure ? httpsRequest : httpRequest)(url, {
      method,
      headers: { ...headers, ...length },
      agent: secure ? agents.https : agents.http,
    })
    let connected = false
    const patience = setTimeout(() => request.destroy(new Error('no connection in time')), connectMs)
    const abort = () => request.destroy(new Error('given up'))
    const end = (settle: () => void) => {
      clearTimeout(patience)
      signal.removeEventListener('abort', abort)
      settle()
    }
    request.once('socket', (socket) => {
      const stands = () => {
        connected = true
        clearTimeout(patience)
      }
      if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', stands)
      else stands()
    })
    request.once('error', (error) => end(() => reject(connected ? error : new NotConnected(codeOf(error)))))
    request.once('response', (response) =>
      wholeBody(response, answerBytesMost).then(
        (bytes) => end(() => resolve({ status: response.statusCode ?? 0, text: bytes.toString() })),
        (error) => end(() => reject(error)),
      ),
    )
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort)
    if (typeof body === 'string') request.end(body)
    else body.pipe(request)
  })
}

/** The same through a proxy. Where the proxy or the way behind it is not there, nothing has arrived. */
async function exchangeThrough(
  proxy: Dispatcher,
  url: URL,
  { method, headers, body, signal }: Sent,
): Promise<{ status: number; text: string }> {
  const abort = new AbortController()
  const give = () => abort.abort()
  if (signal.aborted) give()
  signal.addEventListener('abort', give)
  try {
    const { origin, pathname, search } = url
    const asked = { origin, path: `${pathname}${search}`, method: method as 'POST', headers, body, signal: abort.signal }
    const answer = await proxy.request(asked)
    return { status: answer.statusCode, text: (await wholeBody(answer.body, answerBytesMost)).toString() }
  } catch (error) {
    throw error instanceof Error && beforeSending(error) ? new NotConnected(codeOf(error)) : error
  } finally {
    signal.removeEventListener('abort', give)
  }
}

const noWay = /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$|^Proxy response/

/** undici says in a code, or in words where a proxy refuses the tunnel, that no request went out. */
const beforeSending = (error: Error) => noWay.test(codeOf(error)) || noWay.test(error.message)

const codeOf = (error: Error) => ('code' in error ? String(error.code) : error.message)
