// grammY with its conversations plugin (the flow is replayed at every message) and its state on SQLite.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ConversationFlavor, conversations, createConversation } from '@grammyjs/conversations'
import { Bot, type Context, webhookCallback } from 'grammy'
import { serving } from '../serving.ts'
import { questions, sqliteSessions } from './sessions.ts'

const sessions = sqliteSessions()
const bot = new Bot<ConversationFlavor<Context>>('1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', {
  client: { apiRoot: process.env.API_ROOT! },
})
bot.use(
  conversations({
    storage: { type: 'key', version: 1, adapter: sessions as never },
  }),
)
bot.use(
  createConversation(async (conversation, context) => {
    for (const question of questions) {
      await context.reply(question)
      await conversation.waitFor('message:text')
    }
    await context.reply('Thank you.')
  }, 'interview'),
)
bot.on('message:text', (context) => context.conversation.enter('interview'))
await bot.init()
const server = createServer(webhookCallback(bot, 'http'))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
serving({ port: (server.address() as AddressInfo).port, rows: sessions.writes, close: sessions.close })
