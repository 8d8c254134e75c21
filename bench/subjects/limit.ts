// The limit: what HTTP, one sealed row in a commit shared by all that wait, and one message out cost, and nothing else.
import { Agent, createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import Database from 'better-sqlite3'
import { serving } from '../serving.ts'

const api = new URL(process.env.API_ROOT!)
const db = new Database(`${process.env.FOLDER}/limit.db`)
for (const setting of ['journal_mode = WAL', 'synchronous = FULL']) db.pragma(setting)
db.exec('create table turns (id integer primary key, chat text not null, body blob not null)')
const insert = db.prepare('insert into turns (id, chat, body) values (?, ?, ?)')
const count = db.prepare('select count(*) from turns').pluck()
const agent = new Agent({ keepAlive: true })
let waiting: { id: number; chat: string; body: Buffer; done: () => void }[] = []

const commit = db.transaction((batch: typeof waiting) => {
  for (const { id, chat, body } of batch) insert.run(id, chat, body)
})

function flush(): void {
  const batch = waiting
  waiting = []
  commit(batch)
  for (const one of batch) one.done()
}

const server = createServer((incoming, response) => {
  const chunks: Buffer[] = []
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
  incoming.on('end', () => {
    const body = Buffer.concat(chunks)
    const update = JSON.parse(body.toString()) as { update_id: number; message: { chat: { id: number }; text: string } }
    const chat = String(update.message.chat.id)
    const done = () => {
      response.writeHead(200, { 'content-length': 0 })
      response.end()
      send(chat)
    }
    if (waiting.length === 0) setImmediate(flush)
    waiting.push({ id: update.update_id, chat, body, done })
  })
})

function send(chat: string): void {
  const body = JSON.stringify({ chat_id: chat, text: 'Where is the server? Provider and region are enough.' })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const sent = request(
    { host: api.hostname, port: api.port, path: '/bot1:x/sendMessage', method: 'POST', headers, agent },
    (response) => response.resume(),
  )
  sent.end(body)
}

await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
serving({ port: (server.address() as AddressInfo).port, rows: () => count.get() as number, close: () => void db.close() })
