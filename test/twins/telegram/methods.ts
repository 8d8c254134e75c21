// The methods of the Bot API that the assistant uses, each as strict as the real one. A method that is not here is refused.
import type { ApiMethods, BotCommand, InlineKeyboardMarkup, Message, MessageEntity, Update, User } from '@grammyjs/types'
import { withEntities } from './entities.ts'
import type { Files } from './files.ts'
import type { Flood } from './flood.ts'
import { parseHtml } from './html.ts'
import { bad } from './refusal.ts'
import type { Updates } from './updates.ts'
import { messageOf, type Room, type Shown, type World } from './world.ts'

/** A file that came in a multipart request. */
export type Upload = { readonly name: string; readonly type: string; readonly bytes: Buffer }

type Opts<Method extends keyof ApiMethods<Upload>> = NonNullable<Parameters<ApiMethods<Upload>[Method]>[0]>

/** What the methods work on; `changed` tells the tests that a chat looks different now. */
export type Ground = {
  readonly bot: User
  readonly world: World
  readonly updates: Updates
  readonly flood: Flood
  readonly files: Files
  readonly menus: { scope: string; language: string; commands: readonly BotCommand[] }[]
  readonly texts: Map<string, string>
  readonly answers: Map<string, { text?: string | undefined }>
  readonly actions: { chat: number; action: string }[]
  readonly now: () => number
  readonly changed: (room: Room, shown: Shown, how: 'sent' | 'edited') => void
}

type Method = (params: never, gone: (end: () => void) => void) => unknown

/** The methods, by name in lower case: names are not case-sensitive. */
export function methodsOn(ground: Ground): ReadonlyMap<string, Method> {
  const { bot, world, updates, flood, files, menus, texts, answers, actions } = ground

  type Words = { text: string; parse_mode?: string | undefined; entities?: readonly MessageEntity[] | undefined }
  function write({ text, parse_mode: mode, entities = [] }: Words, most: number, tooLong: string) {
    if (mode !== undefined && mode.toLowerCase() !== 'html') throw bad('unsupported parse_mode')
    const parsed = mode === undefined ? withEntities(text, entities) : parseHtml(text)
    if (parsed.text.length > most) throw bad(tooLong)
    return parsed
  }

  function caption(params: { caption?: string; parse_mode?: string; caption_entities?: readonly MessageEntity[] }) {
    const { caption: text = '', parse_mode, caption_entities: entities } = params
    return write({ text, parse_mode, entities }, 1024, 'message caption is too long')
  }

  function post(chat: unknown, make: (room: Room) => Omit<Shown, 'id' | 'chat' | 'versions' | 'at' | 'from' | 'mine'>): Message {
    const room = world.writable(chat)
    const content = make(room)
    flood.count(room.chat.id)
    const shown = world.add(room, { ...content, from: bot, mine: true }, ground.now())
    ground.changed(room, shown, 'sent')
    return messageOf(room, shown)
  }

  function editable(params: { chat_id?: unknown; message_id?: unknown }): { room: Room; shown: Shown } {
    const room = world.writable(params.chat_id)
    const shown = room.messages.find(({ id, deleted }) => id === Number(params.message_id) && !deleted)
    if (shown === undefined) throw bad('message to edit not found')
    if (!shown.mine) throw bad("message can't be edited")
    return { room, shown }
  }

  function change(room: Room, shown: Shown, next: Pick<Shown, 'text' | 'entities' | 'keyboard' | 'preview'>): Message {
    if (
      JSON.stringify([shown.text, shown.entities, shown.keyboard]) === JSON.stringify([next.text, next.entities, next.keyboard])
    )
      throw bad(
        'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
      )
    flood.count(room.chat.id)
    shown.versions.push(shown.text)
    Object.assign(shown, next)
    ground.changed(room, shown, 'edited')
    return messageOf(room, shown)
  }

  const methods = {
    getMe: () => ({ ...bot, can_join_groups: true, can_read_all_group_messages: false, supports_inline_queries: false }),
    getUpdates: (params: Opts<'getUpdates'>, gone: (end: () => void) => void): Promise<Update[]> => updates.poll(params, gone),
    setWebhook: (params: Opts<'setWebhook'>) => updates.setWebhook(params as Parameters<Updates['setWebhook']>[0]),
    deleteWebhook: (params: Opts<'deleteWebhook'>) =>
      updates.setWebhook({ url: '', drop_pending_updates: params.drop_pending_updates ?? false }),
    getWebhookInfo: () => updates.info,
    sendMessage: (params: Opts<'sendMessage'>) =>
      post(params.chat_id, (room) => {
        const parsed = write({ ...params, text: String(params.text ?? '') }, 4096, 'message is too long')
        if (parsed.text === '') throw bad('message text is empty')
        const replyTo = repliedIn(room, params.reply_parameters)
        return { ...parsed, ...drawn(parsed, params), ...(replyTo !== undefined && { replyTo }) }
      }),
    sendDocument: (params: Opts<'sendDocument'>) =>
      post(params.chat_id, () => {
        const parsed = caption(params)
        if (typeof params.document !== 'object') throw bad('there is no document in the request')
        if (params.document.bytes.length === 0) throw bad('file must be non-empty')
        if (params.document.bytes.length > 50 * 1024 * 1024) throw bad('file is too big')
        return { ...parsed, keyboard: keyboardOf(params.reply_markup), document: params.document }
      }),
    sendPhoto: (params: Opts<'sendPhoto'>) =>
      post(params.chat_id, () => {
        const parsed = caption(params)
        if (typeof params.photo !== 'object') throw bad('there is no photo in the request')
        const { bytes } = params.photo
        if (bytes.length === 0) throw bad('file must be non-empty')
        if (bytes.length > 10 * 1024 * 1024) throw bad('file is too big')
        // Nothing here looks into pictures: one that is marked so is too long or too wide.
        if (bytes.includes('too wide')) throw bad('PHOTO_INVALID_DIMENSIONS')
        return { ...parsed, keyboard: keyboardOf(params.reply_markup), document: params.photo, photo: true }
      }),
    editMessageText: (params: Opts<'editMessageText'>) => {
      const { room, shown } = editable(params)
      if (shown.document) throw bad('there is no text in the message to edit')
      const parsed = write({ ...params, text: String(params.text ?? '') }, 4096, 'message is too long')
      if (parsed.text === '') throw bad('message text is empty')
      return change(room, shown, { ...parsed, ...drawn(parsed, params) })
    },
    editMessageReplyMarkup: (params: Opts<'editMessageReplyMarkup'>) => {
      const { room, shown } = editable(params)
      return change(room, shown, { text: shown.text, entities: shown.entities, keyboard: keyboardOf(params.reply_markup) })
    },
    answerCallbackQuery: (params: Opts<'answerCallbackQuery'>) => {
      if (!answers.has(params.callback_query_id))
        throw bad('query is too old and response timeout expired or query ID is invalid')
      if ((params.text ?? '').length > 200) throw bad('MESSAGE_TOO_LONG')
      answers.set(params.callback_query_id, { text: params.text })
      return true
    },
    sendChatAction: (params: Opts<'sendChatAction'>) => {
      const room = world.writable(params.chat_id)
      if (!['typing', 'upload_document'].includes(params.action)) throw bad('wrong parameter action in request')
      actions.push({ chat: room.chat.id, action: params.action })
      return true
    },
    getFile: (params: Opts<'getFile'>) => files.describe(params.file_id),
    setMyCommands: (params: Opts<'setMyCommands'>) => {
      if (params.commands.length > 100) throw bad('BOT_COMMANDS_TOO_MUCH')
      for (const { command, description } of params.commands) {
        if (!/^[a-z0-9_]{1,32}$/.test(command)) throw bad('BOT_COMMAND_INVALID')
        if (description.length < 1 || description.length > 256) throw bad('BOT_COMMAND_DESCRIPTION_INVALID')
      }
      if (!/^([a-z]{2})?$/.test(params.language_code ?? '')) throw bad('language_code is invalid')
      const place = { scope: params.scope?.type ?? 'default', language: params.language_code ?? '' }
      menus.push({ ...place, commands: params.commands })
      return true
    },
    setMyDescription: (params: Opts<'setMyDescription'>) => keep('description', params.description, params.language_code, 512),
    setMyShortDescription: (params: Opts<'setMyShortDescription'>) =>
      keep('short', params.short_description, params.language_code, 120),
  } satisfies Partial<Record<keyof ApiMethods<Upload>, unknown>>

  function keep(what: string, words: string | undefined, language: string | undefined, most: number): true {
    if ((words ?? '').length > most) throw bad('BOT_DESCRIPTION_TOO_LONG')
    texts.set(`${what}:${language ?? ''}`, words ?? '')
    return true
  }

  return new Map(Object.entries(methods).map(([name, method]) => [name.toLowerCase(), method as Method]))
}

function repliedIn(room: Room, parameters: Opts<'sendMessage'>['reply_parameters']): number | undefined {
  if (parameters === undefined) return undefined
  if (room.messages.some(({ id }) => id === parameters.message_id)) return parameters.message_id
  if (parameters.allow_sending_without_reply) return undefined
  throw bad('message to be replied not found')
}

/** What stands under the words: the keyboard, and a preview of the first link unless that is switched off. */
function drawn(
  { text, entities }: Pick<Shown, 'text' | 'entities'>,
  { reply_markup, link_preview_options: how }: Pick<Opts<'sendMessage'>, 'reply_markup' | 'link_preview_options'>,
): Pick<Shown, 'keyboard' | 'preview'> {
  const links = [
    /https?:\/\/\S+/.exec(text)?.[0],
    ...entities.map((entity) => (entity.type === 'text_link' ? entity.url : undefined)),
  ]
  const preview = how?.is_disabled === true ? undefined : links.find((link) => link !== undefined)
  return { keyboard: keyboardOf(reply_markup), preview }
}

function keyboardOf(markup: unknown): InlineKeyboardMarkup['inline_keyboard'] {
  const rows = (markup as InlineKeyboardMarkup | undefined)?.inline_keyboard ?? []
  for (const button of rows.flat()) {
    if (button.text.trim() === '')
      throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
    if ('callback_data' in button) {
      const bytes = Buffer.byteLength(String(button.callback_data))
      if (bytes < 1 || bytes > 64) throw bad('BUTTON_DATA_INVALID')
    } else if ('url' in button) {
      if (!/^(https?|tg):\/\/[^\s]+$/.test(button.url))
        throw bad(`inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`)
    } else throw bad("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
  }
  if (rows.flat().length > 100) throw bad('REPLY_MARKUP_TOO_LONG')
  return rows.map((row) => row.map((button) => ({ ...button })))
}
