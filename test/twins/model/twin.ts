// A small server that answers as an OpenAI-compatible model does, or as a bad one: it lies, is late, streams, breaks off, obeys what it reads.
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What it was asked, as far as a test looks at it. */
export type ModelRequest = {
  readonly model: string
  readonly messages: readonly { readonly role: string; readonly content: string }[]
  readonly response_format: { readonly type: string }
}

/** How it answers: an object becomes the content of its message; a function does what it likes with the response. */
export type Behaviour = object | string | ((request: ModelRequest, response: ServerResponse) => void)

/** The server. `behaviour` may be changed at any time; `heard` holds every request. */
export class ModelTwin {
  behaviour: Behaviour = { facts: [], subject: null }
  readonly heard: ModelRequest[] = []
  readonly keys: (string | undefined)[] = []
  readonly #server = createServer((request, response) => void this.#answer(request, response))

  async open(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    return this
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections()
    this.#server.close()
    await once(this.#server, 'close')
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    if (request.method !== 'POST' || request.url !== '/v1/chat/completions') return void response.writeHead(404).end()
    const asked = JSON.parse(Buffer.concat(parts).toString()) as ModelRequest
    this.heard.push(asked)
    this.keys.push(request.headers.authorization)
    const { behaviour } = this
    if (typeof behaviour === 'function') return behaviour(asked, response)
    const content = typeof behaviour === 'string' ? behaviour : JSON.stringify(behaviour)
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }] }))
  }
}

/**
 * Answers word by word, as a server that always streams does, whatever was asked of it. `end`: closed as it should be, broken off after the
 * last piece, or never ended.
 */
export function streams(content: string, end: 'closed' | 'broken' | 'open' = 'closed'): Behaviour {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
    const choices = (delta: object) => [{ index: 0, delta, finish_reason: null }]
    response.write(`data: ${JSON.stringify({ choices: choices({ role: 'assistant', content: '' }) })}\n\n`)
    for (const piece of content.match(/.{1,5}/gsu) ?? [])
      response.write(`data: ${JSON.stringify({ choices: choices({ content: piece }) })}\n\n`)
    if (end === 'broken') response.destroy()
    if (end !== 'closed') return
    response.write(`data: ${JSON.stringify({ choices: [], usage: { total_tokens: 9 } })}\n\n`)
    response.end('data: [DONE]\n\n')
  }
}
