// Telegraf with a wizard scene of four steps and its session on SQLite.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Scenes, session, Telegraf } from 'telegraf'
import { serving } from '../serving.ts'
import { questions, sqliteSessions } from './sessions.ts'

const sessions = sqliteSessions()
const bot = new Telegraf<Scenes.WizardContext>('1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA', {
  telegram: { apiRoot: process.env.API_ROOT!, webhookReply: false },
})
const steps = questions.map((question, index) => async (context: Scenes.WizardContext) => {
  await context.reply(question)
  if (index === questions.length - 1) await context.scene.leave()
  else context.wizard.next()
})
const stage = new Scenes.Stage<Scenes.WizardContext>([new Scenes.WizardScene('interview', ...steps)])
bot.use(session({ store: { get: sessions.read, set: sessions.write, delete: sessions.delete } }))
bot.use(stage.middleware())
bot.on('text', (context) => context.scene.enter('interview'))
bot.botInfo = await bot.telegram.getMe()
const server = createServer(bot.webhookCallback('/'))
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
serving({ port: (server.address() as AddressInfo).port, rows: sessions.writes, close: sessions.close })
