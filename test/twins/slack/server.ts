// The HTTP side of the twin: the Web API with its tokens and limits, places for files and late answers, and the faults that were ordered.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { checkMessage } from './block-kit.ts'
import { Refusal } from './refusal.ts'
import type { Workspace } from './workspace.ts'

/** One call, as it ended. */
export type Call = { readonly method: string; readonly given: Record<string, unknown>; error: string | null }

/** What can be ordered for the next calls of a method. */
export type Fault =
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'drop-before' | 'drop-after' }
  | { readonly kind: 'status'; readonly status: number }

/** What the server stands on. */
export type Serving = {
  readonly workspace: Workspace
  readonly methods: Readonly<Record<string, (given: Record<string, unknown>) => object>>
  readonly tokens: { readonly bot: string; readonly app: string }
  readonly scopes: () => readonly string[]
  readonly calls: Call[]
  readonly faults: Map<string, Fault[]>
  readonly chance: (method: string) => Fault | undefined
  /** A call has been answered, whatever came of it. */
  readonly answered: () => void
  readonly late: (answer: { readonly user: string; readonly channel: string; readonly body: Record<string, unknown> }) => void
  readonly answerPlaces: Map<string, { readonly user: string; readonly channel: string; uses: number }>
}

/** Makes the server. */
export function serve(parts: Serving): Server {
  const server = createServer((request, response) => {
    void handle(parts, request, response).catch(() => response.destroy())
  })
  // A busy test file must not find its kept connection closed.
  server.keepAliveTimeout = 60_000
  return server
}

async function handle(parts: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? '').split('?')[0]!
  const body = await bytesOf(request)
  if (path.startsWith('/api/')) return call(parts, path.slice(5), request, body, response)
  if (path.startsWith('/upload/')) {
    const file = parts.workspace.files.get(path.slice(8))
    if (file === undefined) return void response.writeHead(404).end()
    file.bytes = body
    return void response.writeHead(200).end('OK')
  }
  if (path.startsWith('/files/')) {
    const file = parts.workspace.files.get(path.slice(7))
    if (file === undefined || request.headers.authorization !== `Bearer ${parts.tokens.bot}`)
      return void response.writeHead(404).end()
    return void response.writeHead(200).end(file.bytes)
  }
  if (path.startsWith('/response/')) return answerLate(parts, path.slice(10), body, response)
  response.writeHead(404).end()
}

/** `response_url`: five uses. */
function answerLate(parts: Serving, id: string, body: Buffer, response: ServerResponse): void {
  const place = parts.answerPlaces.get(id)
  if (place === undefined || ++place.uses > 5) return void response.writeHead(404).end('used_url')
  const given = JSON.parse(body.toString()) as Record<string, unknown>
  try {
    checkMessage(given.text, given.blocks)
  } catch (error) {
    return void response.writeHead(400).end(error instanceof Refusal ? error.message : 'invalid')
  }
  parts.late({ user: place.user, channel: place.channel, body: given })
  response.writeHead(200).end('ok')
}

function call(parts: Serving, method: string, request: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const given = paramsOf(body, request.headers['content-type'] ?? '')
  const fault = parts.faults.get(method)?.shift() ?? parts.chance(method)
  const record: Call = { method, given, error: null }
  parts.calls.push(record)
  const end = (answer: object, status = 200, headers: Record<string, string> = {}) => {
    const json = JSON.stringify(answer)
    response.writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'x-oauth-scopes': parts.scopes().join(','),
      ...headers,
    })
    response.end(json)
    parts.answered()
  }
  if (fault?.kind === 'limited') {
    record.error = 'ratelimited'
    return end({ ok: false, error: 'ratelimited' }, 429, { 'retry-after': String(fault.seconds) })
  }
  if (fault?.kind === 'drop-before') return void request.socket.destroy()
  if (fault?.kind === 'status') return void response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html>')
  try {
    if (fault?.kind === 'error') throw new Refusal(fault.error)
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? given.token
    const wanted = method === 'apps.connections.open' ? parts.tokens.app : parts.tokens.bot
    if (token === undefined) throw new Refusal('not_authed')
    if (token !== wanted)
      throw new Refusal(
        method === 'apps.connections.open' && token === parts.tokens.bot ? 'not_allowed_token_type' : 'invalid_auth',
      )
    const made = parts.methods[method]
    if (made === undefined) throw new Refusal('unknown_method')
    const answer = made(given)
    if (fault?.kind === 'drop-after') return void request.socket.destroy()
    end({ ok: true, ...answer })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    record.error = error.message
    end({
      ok: false,
      error: error.message,
      ...(error.messages.length > 0 && {
        response_metadata: { messages: error.messages.map((message) => `[ERROR] ${message}`) },
      }),
    })
  }
}

/** Forms (with JSON inside) and JSON alike, as the Web API takes them. */
function paramsOf(body: Buffer, type: string): Record<string, unknown> {
  if (type.startsWith('application/json')) return JSON.parse(body.toString() || '{}') as Record<string, unknown>
  const given: Record<string, unknown> = {}
  for (const [name, value] of new URLSearchParams(body.toString())) {
    const structured = ['blocks', 'view', 'files', 'prompts'].includes(name)
    given[name] = structured ? JSON.parse(value) : value
  }
  return given
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}
