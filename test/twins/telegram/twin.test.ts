// The twin is as strict as the Bot API: each refusal a bot can meet, in the API's own words.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from './person.ts'
import { openTelegramTwin, type TelegramTwin } from './twin.ts'

let twin: TelegramTwin
let ada: Person
beforeAll(async () => {
  twin = await openTelegramTwin({ limits: null })
  ada = twin.person()
  ada.say('/start')
})
afterAll(() => twin.close())

type Answer = {
  ok: boolean
  error_code?: number
  description?: string
  result?: unknown
  parameters?: { retry_after?: number; migrate_to_chat_id?: number }
}
const call = async (method: string, body: object = {}, token = twin.token) =>
  (await (
    await fetch(`${twin.url}/bot${token}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  ).json()) as Answer
const send = (fields: object) => call('sendMessage', { chat_id: ada.user.id, text: 'x', ...fields })
const button = (fields: object) => ({ reply_markup: { inline_keyboard: [[fields]] } })

describe('the twin', () => {
  it('knows its token and its methods', async () => {
    expect((await call('getMe')).ok).toBe(true)
    expect((await call('getMe', {}, '1:wrong-token-wrong-token')).error_code).toBe(401)
    expect((await call('getMe', {}, 'nonsense')).error_code).toBe(404)
    expect(await call('sendDice', { chat_id: ada.user.id })).toMatchObject({ ok: false, error_code: 404 })
  })

  it.each([
    ['no words', { text: '  ' }, 'message text is empty'],
    ['too many words', { text: 'x'.repeat(4097) }, 'message is too long'],
    ['a button with too many bytes', button({ text: 'b', callback_data: '备'.repeat(22) }), 'BUTTON_DATA_INVALID'],
    ['a button that does nothing', button({ text: 'b' }), 'Text buttons are unallowed'],
    ['an entity past the end', { entities: [{ type: 'bold', offset: 0, length: 2 }] }, 'ends after the end of the text'],
    ['half a character', { text: '😀', entities: [{ type: 'bold', offset: 0, length: 1 }] }, 'in a middle of a UTF-16 symbol'],
    ['an unknown tag', { text: '<x>', parse_mode: 'HTML' }, "can't parse entities: Unsupported start tag"],
    ['an open tag', { text: '<b>x', parse_mode: 'HTML' }, `Can't find end tag corresponding to start tag "b"`],
    ['crossed tags', { text: '<b><i>x</b></i>', parse_mode: 'HTML' }, 'Unmatched end tag'],
    ['a bare less-than', { text: 'a < b', parse_mode: 'HTML' }, "can't parse entities"],
    ['an unknown chat', { chat_id: 99 }, 'chat not found'],
    ['a reply to nothing', { reply_parameters: { message_id: 9_999 } }, 'message to be replied not found'],
  ])('refuses %s', async (_, fields, words) => {
    const answer = await send(fields)
    expect([answer.error_code, answer.description]).toEqual([400, expect.stringContaining(words)])
  })

  it('counts 4096 characters after entities are read', async () => {
    expect((await send({ text: `<b>${'&lt;'.repeat(4096)}</b>`, parse_mode: 'HTML' })).ok).toBe(true)
  })

  it('tells an edit that changes nothing from one that cannot be made', async () => {
    const { result } = await send({ text: 'first' })
    const message_id = (result as { message_id: number }).message_id
    const edit = (fields: object) => call('editMessageText', { chat_id: ada.user.id, message_id, ...fields })
    expect((await edit({ text: 'first' })).description).toContain('message is not modified')
    expect((await edit({ text: 'second' })).ok).toBe(true)
    expect((await edit({ text: 'x', message_id: 9_999 })).description).toContain('message to edit not found')
    expect((await edit({ text: 'x', message_id: 1 })).description).toContain("message can't be edited")
  })

  it('lets nobody be written to who never started or has blocked the bot', async () => {
    const bob = twin.person()
    expect(await send({ chat_id: bob.user.id })).toMatchObject({
      error_code: 403,
      description: expect.stringContaining("can't initiate"),
    })
    bob.say('/start')
    bob.block()
    expect(await send({ chat_id: bob.user.id })).toMatchObject({
      error_code: 403,
      description: expect.stringContaining('blocked'),
    })
  })

  it('names the new chat of a group that has moved', async () => {
    const { room } = twin.group()
    const moved = twin.upgrade(room)
    expect((await send({ chat_id: room.chat.id })).parameters?.migrate_to_chat_id).toBe(moved.chat.id)
  })

  it('holds a poll until something comes in, keeps what is not confirmed, and ends the first of two pollers', async () => {
    const own = await openTelegramTwin()
    const poll = (fields: object) =>
      fetch(`${own.url}/bot${own.token}/getUpdates`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(fields),
      }).then((response) => response.json() as Promise<{ result: { update_id: number }[]; error_code?: number }>)
    const first = poll({ timeout: 20 })
    await own.until(() => own.calls.length === 1, 'the first holds')
    const second = poll({ timeout: 20 })
    expect((await first).error_code).toBe(409)
    own.person().say('hello')
    const [update] = (await second).result
    expect((await poll({})).result).toEqual([update])
    expect((await poll({ offset: update!.update_id + 1 })).result).toEqual([])
    await own.close()
  })

  it('asks to wait under the published limits: a second for a chat, a minute for a group', async () => {
    const own = await openTelegramTwin({ now: () => 1_000_000 })
    const chat = own.person()
    chat.say('/start')
    const { room } = own.group()
    const to = (chat_id: number) =>
      fetch(`${own.url}/bot${own.token}/sendMessage?chat_id=${chat_id}&text=x`).then(
        (response) => response.json() as Promise<Answer>,
      )
    expect((await to(chat.user.id)).ok).toBe(true)
    expect((await to(chat.user.id)).parameters?.retry_after).toBe(1)
    for (let sent = 0; sent < 20; sent++) expect((await to(room.chat.id)).ok).toBe(true)
    expect((await to(room.chat.id)).parameters?.retry_after).toBe(60)
    await own.close()
  })
})
