// What updates mean: who is answered and who is not, under which identity, and what of a message counts as words.
import type { Update } from '@grammyjs/types'
import { describe, expect, it } from 'vitest'
import { toEvent } from '../../../src/bot/telegram/inbound.ts'

const bot = { id: '42', username: 'icp_bot' }
const now = '2026-11-23T02:00:00.000Z'
const ada = { id: 7, is_bot: false, first_name: 'Ada', last_name: 'Wong', language_code: 'zh-hant' }
const chat = { id: 7, type: 'private', first_name: 'Ada' }
const group = { id: -100, type: 'supergroup', title: 'Team' }
const read = (update: object) => toEvent({ update_id: 1, ...update } as Update, bot, now)
const message = (fields: object) => read({ message: { message_id: 5, date: 1_763_863_200, chat, from: ada, ...fields } })
const inGroup = (fields: object) => message({ chat: group, ...fields })
const mention = (text: string) => ({ text, entities: [{ type: 'mention', offset: text.indexOf('@'), length: 8 }] })

describe('a message', () => {
  it('is an event under the name of chat and message, dated by Telegram', () => {
    expect(message({ text: 'hello' })).toEqual({
      event: {
        id: 'telegram:42:m:7:5',
        at: '2025-11-23T02:00:00.000Z',
        from: { channel: 'telegram', account: '42', chat: '7' },
        actor: { id: 'telegram:42:7', role: 'client', name: 'Ada Wong', locale: 'zh' },
        body: { kind: 'text', text: 'hello', message: '5' },
      },
    })
  })

  it.each([
    ['zh-hans', 'zh'],
    ['zh', 'zh'],
    ['en', 'en'],
    ['de', 'en'],
    [undefined, undefined],
  ])('is in the language of the person’s Telegram: %s is answered in %s', (code, locale) => {
    expect(message({ text: 'x', from: { ...ada, language_code: code } })?.event.actor.locale).toBe(locale)
  })

  it.each([
    ['/start', 'start', ''],
    ['/Check@icp_bot', 'check', ''],
    ['/language zh', 'language', 'zh'],
    ['/start abc_-1', 'start', 'abc_-1'],
  ])('with a command is that command: %s', (text, name, argument) => {
    expect(message({ text })?.event.body).toMatchObject({ kind: 'command', name, argument })
  })

  it('that is a photo or document offers its largest file; anything else is files that cannot be kept', () => {
    const photo = [
      { file_id: 's', file_unique_id: 'us', width: 10, height: 10 },
      { file_id: 'l', file_unique_id: 'ul', width: 100, height: 90, file_size: 9 },
    ]
    expect(message({ photo })?.offered).toEqual([{ id: 'l', unique: 'ul', name: 'photo', bytes: 9 }])
    expect(message({ document: { file_id: 'd', file_unique_id: 'ud', file_name: 'a.pdf' }, caption: 'here' })).toMatchObject({
      event: { body: { kind: 'files', caption: 'here' } },
      offered: [{ name: 'a.pdf' }],
    })
    for (const kind of ['sticker', 'voice', 'video', 'location', 'poll', 'dice'])
      expect(message({ [kind]: {} })).toMatchObject({ event: { body: { kind: 'files', files: [] } }, offered: [] })
  })

  it('that only reports on the chat is nothing', () => {
    for (const notice of [{ pinned_message: {} }, { new_chat_members: [] }, { new_chat_title: 'x' }, { left_chat_member: ada }])
      expect(message(notice)).toBeNull()
  })
})

describe('T06 nobody without a person behind gets an answer', () => {
  it.each([
    ['a bot', { from: { ...ada, is_bot: true } }],
    ['ourselves', { from: { id: 42, is_bot: true, first_name: 'ICP' } }],
    ['a channel', { sender_chat: { id: -5, type: 'channel', title: 'News' } }],
    ['nobody at all', { from: undefined }],
  ])('%s', (_, fields) => {
    expect(message({ text: 'hello', ...fields })).toBeNull()
  })

  it('posts of channels are ignored, edited or not', () => {
    const post = { message_id: 1, date: 1, chat: { id: -5, type: 'channel', title: 'News' }, text: '/start' }
    expect(read({ channel_post: post })).toBeNull()
    expect(read({ edited_channel_post: post })).toBeNull()
  })

  it('one’s own contact counts as the number typed; somebody else’s does not', () => {
    const contact = { phone_number: '+8613800138000', first_name: 'Ada' }
    expect(message({ contact: { ...contact, user_id: 7 } })?.event.body).toMatchObject({ kind: 'text', text: '+8613800138000' })
    expect(message({ contact: { ...contact, user_id: 8 } })?.event.body).toMatchObject({ kind: 'files', files: [] })
    expect(message({ contact })?.event.body).toMatchObject({ kind: 'files', files: [] })
  })
})

describe('T06 in a group', () => {
  it('talk among people is left alone', () => {
    expect(inGroup({ text: 'do we need a filing?' })).toBeNull()
    expect(inGroup({ text: '/start@other_bot' })).toBeNull()
    expect(inGroup(mention('@someone hello'))).toBeNull()
    expect(inGroup({ photo: [{ file_id: 's', file_unique_id: 'u', width: 1, height: 1 }] })).toBeNull()
  })

  it.each([
    ['a command', { text: '/check' }, { kind: 'command', name: 'check' }],
    ['a command for us', { text: '/check@ICP_bot now' }, { kind: 'command', name: 'check', argument: 'now' }],
    ['a mention', mention('@icp_bot do we need a filing?'), { kind: 'text', text: 'do we need a filing?' }],
    ['a mention at the end', mention('要备案吗 @icp_bot'), { kind: 'text', text: '要备案吗' }],
    ['only our name', mention('@icp_bot'), { kind: 'command', name: 'help' }],
    ['a reply to us', { text: 'yes', reply_to_message: { from: { id: 42 } } }, { kind: 'text', text: 'yes' }],
  ])('%s is heard, without the mention', (_, fields, body) => {
    const inbound = inGroup(fields)
    expect(inbound?.event.body).toMatchObject(body)
    expect(inbound?.event).toMatchObject({ shared: true, from: { chat: '-100', thread: '7' } })
  })

  it('a file for us is not even fetched', () => {
    const document = { file_id: 'd', file_unique_id: 'u', file_name: 'licence.pdf' }
    expect(inGroup({ document, reply_to_message: { from: { id: 42 } } })).toMatchObject({ event: { shared: true }, offered: [] })
  })
})

describe('T08 an edit', () => {
  const edited = (fields: object) =>
    read({ edited_message: { message_id: 5, date: 1, edit_date: 99, chat, from: ada, ...fields } })

  it('is an event of its own that names the one it corrects', () => {
    expect(edited({ text: 'app' })?.event).toMatchObject({
      id: 'telegram:42:e:7:5:99',
      body: { kind: 'edited', text: 'app', message: '5', original: 'telegram:42:m:7:5' },
    })
  })

  it('of a command changes nothing', () => {
    expect(edited({ text: '/start' })).toBeNull()
  })

  it('of a caption changes the words that came with a file', () => {
    expect(edited({ caption: 'x', photo: [] })?.event.body).toMatchObject({ kind: 'edited', text: 'x' })
  })
})

describe('a press', () => {
  it('is an event under the name of its query', () => {
    const query = { id: '4711', from: ada, chat_instance: '1', data: 'q:a:b:1', message: { message_id: 9, date: 1, chat } }
    expect(read({ callback_query: query })).toMatchObject({
      event: { id: 'telegram:42:c:4711', at: now, body: { kind: 'pressed', data: 'q:a:b:1', message: '9' } },
      query: '4711',
    })
  })

  it('on nothing of ours is nothing', () => {
    expect(read({ callback_query: { id: '1', from: ada, chat_instance: '1', data: 'x' } })).toBeNull()
  })
})

describe('T05 a membership', () => {
  const change = (before: string, after: string, where: object = chat) =>
    read({
      my_chat_member: {
        chat: where,
        from: ada,
        date: 50,
        old_chat_member: { status: before },
        new_chat_member: { status: after },
      },
    })

  it('tells when a person blocks us and when they are back', () => {
    expect(change('member', 'kicked')?.event.body).toMatchObject({ kind: 'reachable', reachable: false })
    expect(change('kicked', 'member')?.event.body).toMatchObject({ kind: 'reachable', reachable: true })
  })

  it('says nothing else', () => {
    expect(change('left', 'member')).toBeNull()
    expect(change('member', 'kicked', group)).toBeNull()
  })
})

describe('a press of somebody else', () => {
  const press = (from: object, at: object) =>
    read({ callback_query: { id: '1', data: 'x', from, message: { message_id: 5, date: 1, chat: at } } })

  it('in a private chat counts from its owner alone', () => {
    expect(press(ada, chat)).not.toBeNull()
    expect(press({ ...ada, id: 8 }, chat)).toBeNull()
    expect(press({ ...ada, id: 8 }, group)).not.toBeNull()
  })
})
