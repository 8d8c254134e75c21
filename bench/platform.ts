// Telegram as far as a load test needs it: takes messages, and tells who waits for one in a chat.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A fake Bot API. `heard` is called with the chat of every message sent; `calls` counts methods. */
export type Platform = {
  readonly root: string
  readonly calls: Map<string, number>
  heard: (chat: string) => void
  close(): Promise<void>
}

const bot = { id: 1, is_bot: true, first_name: 'Bench', username: 'bench_bot' }

/** Starts it on a free port. */
export async function openPlatform(): Promise<Platform> {
  const calls = new Map<string, number>()
  let message = 0
  const server: Server = createServer((request, response) => {
    const method = request.url!.slice(request.url!.lastIndexOf('/') + 1)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      calls.set(method, (calls.get(method) ?? 0) + 1)
      let result: unknown = true
      let chat: string | undefined
      if (method === 'getMe') result = bot
      if (method === 'getWebhookInfo') result = { url: '', pending_update_count: 0 }
      if (method === 'sendMessage') {
        chat = /"chat_id":"?(-?\d+)/.exec(Buffer.concat(chunks).toString())?.[1]
        result = { message_id: ++message, date: 1, chat: { id: Number(chat), type: 'private', first_name: 'A' }, text: 'x' }
      }
      const body = JSON.stringify({ ok: true, result })
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
      response.end(body)
      if (chat !== undefined) platform.heard(chat)
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const platform: Platform = {
    root: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    heard: () => {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return platform
}
