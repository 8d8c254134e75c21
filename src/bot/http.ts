// The one HTTP server of the program: channels, health and metrics plug their paths in; everything else does not exist.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { wholeBody } from './whole-body.ts'

/** Answers the requests of one path. What it throws becomes a 500 without words. */
export type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void

/** The server. `route` adds or replaces a path; `listen` resolves with the port that was taken. */
export type Http = {
  route(path: string, answer: Route): void
  listen(port: number, host?: string): Promise<number>
  close(): Promise<void>
}

/** A body longer than allowed, or one that breaks off. */
export class BadBody extends Error {
  override name = 'BadBody'
}

/** Prepares the server. */
export function openHttp(): Http {
  const routes = new Map<string, Route>()
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 75_000 },
    (request, response) => {
      const route = routes.get((request.url ?? '').split('?', 1)[0]!)
      if (route === undefined) return answer(response, 404)
      Promise.resolve()
        .then(() => route(request, response))
        .catch(() => (response.headersSent ? response.destroy() : answer(response, 500)))
    },
  )
  return {
    route: (path, handle) => void routes.set(path, handle),
    listen: (port, host) =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(port, host, () => resolve((server.address() as AddressInfo).port))
      }),
    close: () =>
      new Promise((resolve) => {
        if (!server.listening) return resolve()
        server.close(() => resolve())
        server.closeIdleConnections()
        setTimeout(() => server.closeAllConnections(), 3_000).unref()
      }),
  }
}

/** Ends a request with a status and, if given, a body. */
export function answer(response: ServerResponse, status: number, body = '', type = 'text/plain; charset=utf-8'): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) })
  response.end(body)
}

/** The whole body of a request, at most `most` bytes. Throws BadBody. */
export async function bodyOf(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) throw new BadBody(`over ${most} bytes`)
  return wholeBody(request, most).catch((error: unknown) => {
    throw new BadBody(error instanceof RangeError ? `over ${most} bytes` : 'broken off')
  })
}
