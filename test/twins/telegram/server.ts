// The HTTP side of the twin: tokens, methods, files, and the faults that were ordered.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Faults } from './faults.ts'
import type { Files } from './files.ts'
import { Refusal } from './refusal.ts'
import { paramsOf } from './request.ts'

/** One call, as it ended. `status` 0: the line was cut. */
export type Call = { readonly method: string; readonly params: Record<string, unknown>; readonly at: number; status: number }

/** What the server stands on. */
export type Serving = {
  readonly token: string
  readonly methods: ReadonlyMap<string, (params: never, gone: (end: () => void) => void) => unknown>
  readonly faults: Faults
  readonly files: Files
  readonly calls: Call[]
  readonly now: () => number
}

/** Starts it on a free port of this machine. */
export async function serve(parts: Serving): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    handle(parts, request, response).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 30_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

async function handle(parts: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://twin')
  const file = /^\/file\/bot([^/]+)\/(.+)$/.exec(url.pathname)
  if (file !== null) return sendFile(parts, file[1]!, decodeURIComponent(file[2]!), response)
  const [, token, named] = /^\/bot([^/]+)\/(\w+)$/.exec(url.pathname) ?? []
  if (token === undefined || named === undefined || !/^\d+:[\w-]+$/.test(token))
    return json(response, 404, { ok: false, error_code: 404, description: 'Not Found' })
  const params = await paramsOf(request, url.searchParams)
  if (token !== parts.token) return json(response, 401, { ok: false, error_code: 401, description: 'Unauthorized' })
  const call: Call = { method: named, params, at: parts.now(), status: 0 }
  parts.calls.push(call)
  const method = parts.methods.get(named.toLowerCase())
  if (method === undefined)
    return end(response, call, 404, { ok: false, error_code: 404, description: 'Not Found: method not found' })
  await answer(parts, call, method, response)
}

async function answer(
  parts: Serving,
  call: Call,
  method: (params: never, gone: (end: () => void) => void) => unknown,
  response: ServerResponse,
): Promise<void> {
  const fault = parts.faults.take(call.method.toLowerCase(), call.params)
  if (fault?.kind === 'drop-before') return void response.destroy()
  if (fault?.kind === 'slow') await new Promise((resolve) => setTimeout(resolve, fault.ms))
  if (fault?.kind === 'gateway') {
    call.status = fault.status
    response.writeHead(fault.status, { 'content-type': 'text/html' })
    return void response.end('<html><body><h1>Bad Gateway</h1></body></html>')
  }
  try {
    if (fault?.kind === 'error')
      throw new Refusal(
        fault.code,
        fault.description,
        fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter },
      )
    const result = await method(call.params as never, (end) => response.once('close', end))
    if (fault?.kind === 'drop-after') return void response.destroy()
    end(response, call, 200, { ok: true, result })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    end(response, call, error.answer.error_code, error.answer)
  }
}

function sendFile({ token, files }: Serving, given: string, path: string, response: ServerResponse): void {
  const bytes = given === token ? files.at(path) : null
  if (bytes === null) return json(response, 404, { ok: false, error_code: 404, description: 'Not Found' })
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': bytes.length })
  response.end(bytes)
}

function end(response: ServerResponse, call: Call, status: number, body: unknown): void {
  call.status = status
  json(response, status, body)
}

function json(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body)
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  response.end(text)
}
