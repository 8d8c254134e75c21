// grammY with its session plugin on SQLite, and a flow of four questions.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot, type Context, type SessionFlavor, session, webhookCallback } from 'grammy'
import { serving } from '../serving.ts'
import { questions, sqliteSessions } from './sessions.ts'

type Session = { answers: string[] }
const sessions = sqliteSessions()
const bot = new Bot<Context & SessionFlavor<Session>>('1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', {
  client: { apiRoot: process.env.API_ROOT! },
})
bot.use(session({ initial: (): Session => ({ answers: [] }), storage: sessions }))
bot.on('message:text', async (context) => {
  context.session.answers.push(context.message.text)
  await context.reply(questions[context.session.answers.length % questions.length]!)
})
await bot.init()
const server = createServer(webhookCallback(bot, 'http'))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
serving({ port: (server.address() as AddressInfo).port, rows: sessions.writes, close: sessions.close })
