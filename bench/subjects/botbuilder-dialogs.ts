// Bot Framework's dialogs: a waterfall of four prompts, its state on SQLite, behind an adapter that speaks Telegram's webhook.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Activity, BotAdapter, ConversationState, type Storage, TurnContext } from 'botbuilder-core'
import { DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog, type WaterfallStepContext } from 'botbuilder-dialogs'
import { serving } from '../serving.ts'
import { questions, sqliteSessions } from './sessions.ts'

const sessions = sqliteSessions()
const storage: Storage = {
  read: async (keys) => Object.fromEntries(keys.map((key) => [key, sessions.read(key)]).filter(([, value]) => value)),
  write: async (changes) => {
    for (const [key, value] of Object.entries(changes)) sessions.write(key, value)
  },
  delete: async (keys) => {
    for (const key of keys) sessions.delete(key)
  },
}

/** Sends what the bot says as Telegram's sendMessage; nothing is edited or deleted here. */
class TelegramAdapter extends BotAdapter {
  async sendActivities(_: TurnContext, activities: Partial<Activity>[]) {
    return Promise.all(activities.filter(({ type }) => type === 'message').map(say))
  }
  async updateActivity(): Promise<void> {}
  async deleteActivity(): Promise<void> {}
  async continueConversation(): Promise<void> {}
  take(activity: Partial<Activity>, logic: (context: TurnContext) => Promise<void>) {
    return this.runMiddleware(new TurnContext(this, activity), logic)
  }
}

async function say({ conversation, text }: Partial<Activity>) {
  const body = JSON.stringify({ chat_id: conversation!.id, text })
  const headers = { 'content-type': 'application/json' }
  const answered = await fetch(`${process.env.API_ROOT}/bot1:x/sendMessage`, { method: 'POST', headers, body })
  const { result } = (await answered.json()) as { result: { message_id: number } }
  return { id: String(result.message_id) }
}

const state = new ConversationState(storage)
const dialogs = new DialogSet(state.createProperty('dialog'))
dialogs.add(new TextPrompt('text'))
const steps = questions.map((question) => (step: WaterfallStepContext) => step.prompt('text', question))
dialogs.add(new WaterfallDialog('interview', [...steps, (step: WaterfallStepContext) => step.replaceDialog('interview')]))

const adapter = new TelegramAdapter()
const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const { message } = JSON.parse(Buffer.concat(chunks).toString()) as { message: { chat: { id: number }; text: string } }
  const chat = String(message.chat.id)
  const activity = { type: 'message', channelId: 'telegram', text: message.text, conversation: { id: chat }, from: { id: chat } }
  await adapter.take(activity as Partial<Activity>, async (context) => {
    const dialog = await dialogs.createContext(context)
    const { status } = await dialog.continueDialog()
    if (status === DialogTurnStatus.empty) await dialog.beginDialog('interview')
    await state.saveChanges(context)
  })
  response.end()
})
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
serving({ port: (server.address() as AddressInfo).port, rows: sessions.writes, close: sessions.close })
