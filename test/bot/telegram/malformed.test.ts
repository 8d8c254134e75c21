// Updates that break Telegram's own form in any place: none holds up the next one by polling, none is answered 503 by webhook.
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { webhookPath } from '../../../src/bot/telegram/webhook.ts'
import { openStage, type Stage, secret } from './stage.ts'

const seed = 20_261_128
const runs = 250
let stage: Stage
afterEach(async () => stage.close())

type Tree = { [name: string]: unknown }

/** Well-formed updates of every kind that is heard, by somebody in a private chat and in a group. */
function heard(id: number): readonly Tree[] {
  const user = { id, is_bot: false, first_name: 'Ada', last_name: 'L', language_code: 'en' }
  const own = { id, type: 'private', first_name: 'Ada' }
  const message = (more: Tree, chat: Tree = own) => ({ message_id: 3, date: 1_763_863_200, chat, from: user, ...more })
  const photo = [{ file_id: 'p', file_unique_id: 'u', width: 90, height: 60, file_size: 20 }]
  const document = { file_id: 'd', file_unique_id: 'v', file_name: 'a.pdf', file_size: 20 }
  const group = { id: -id, type: 'supergroup', title: 'G' }
  const member = { user: { ...user, is_bot: true }, status: 'member' }
  return [
    { message: message({ text: 'hello', entities: [{ type: 'bold', offset: 0, length: 5 }] }) },
    { message: message({ text: '@icp_assistant_bot hi', entities: [{ type: 'mention', offset: 0, length: 18 }] }, group) },
    { message: message({ text: 'hi', reply_to_message: message({ text: 'a' }, group) }, group) },
    { message: message({ photo, caption: 'our papers', caption_entities: [], media_group_id: '7' }) },
    { message: message({ document, caption: 'licence' }) },
    { message: message({ contact: { phone_number: '+8613900139000', first_name: 'A', user_id: id } }) },
    { message: message({ sticker: { file_id: 's', file_unique_id: 'w' } }) },
    { message: message({ migrate_to_chat_id: -9 }, { ...group, id: -id - 1 }) },
    { edited_message: message({ text: 'hello again', edit_date: 1_763_863_201 }) },
    { callback_query: { id: '1', data: 'q:1:a', from: user, chat_instance: '1', message: message({ text: 'a' }) } },
    {
      my_chat_member: {
        chat: own,
        from: user,
        date: 1_763_863_200,
        old_chat_member: member,
        new_chat_member: { ...member, status: 'kicked' },
      },
    },
  ]
}

const hostile = fc.oneof(
  fc.constantFrom<unknown>(null, 42, -1.5, true, '', 'x', '\ud800', [], {}, [null], [[]], { toString: null }, { id: null }),
  fc.constantFrom<unknown>('9'.repeat(400), '字'.repeat(60_000), { a: { a: { a: null } } }, 1e308, ['x'.repeat(60_000)]),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Every place in a tree, as the names on the way to it. */
function placesIn(value: unknown, way: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [way]
  return [way, ...Object.entries(value).flatMap(([name, inner]) => placesIn(inner, [...way, name]))]
}

/** The tree with something else, or nothing, in one place. */
function broken(tree: unknown, [name, ...way]: readonly string[], put: unknown, gone: boolean): unknown {
  if (name === undefined) return put
  const copy = Array.isArray(tree) ? [...(tree as unknown[])] : { ...(tree as Tree) }
  if (gone && way.length === 0) delete (copy as Tree)[name]
  else (copy as Tree)[name] = broken((tree as Tree)[name], way, put, gone)
  return copy
}

let count = 0
const malformed = fc
  .record({ kind: fc.nat(10), place: fc.nat(10_000), put: hostile, gone: fc.boolean() })
  .map(({ kind, place, put, gone }) => {
    const id = 60_000 + ++count
    const update = heard(id)[kind]!
    const places = placesIn(update).filter((way) => way.length > 0)
    return { id, update: broken(update, places[place % places.length]!, put, gone) as Tree }
  })
const unknown = fc.constantFrom<Tree>({}, { poll: { id: '1' } }, { message_reaction: 7 }, { of_next_year: { chat: null } })
const any = fc.oneof({ weight: 20, arbitrary: malformed }, { weight: 1, arbitrary: unknown.map((update) => ({ id: 0, update })) })
const samples = () => fc.sample(any, { seed, numRuns: runs })

describe(`${runs} updates that break the form (seed ${seed})`, () => {
  it('by webhook: each is taken, and a person is answered', { timeout: 120_000 }, async () => {
    stage = await openStage({ mode: 'webhook' })
    const url = `http://127.0.0.1:${stage.port}${webhookPath}`
    const headers = { 'x-telegram-bot-api-secret-token': secret }
    for (const [n, { id, update }] of samples().entries()) {
      if (id !== 0) stage.twin.world.open({ id, type: 'private', first_name: 'Ada' } as never, true)
      const body = JSON.stringify({ update_id: 100 + n, ...update })
      const { status } = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(20_000) })
      expect(status, body.slice(0, 600)).toBe(200)
    }
    await stage.twin.person({ language: 'en' }).ask('/start')
  })

  it('by polling: each is confirmed, and a person who writes behind them is answered', { timeout: 120_000 }, async () => {
    stage = await openStage()
    const { twin } = stage
    for (const { update } of samples()) twin.push((Object.keys(update).length === 0 ? { poll: {} } : update) as never)
    const ada = twin.person({ language: 'en' })
    await ada.ask('/start')
    await twin.until(() => twin.updates.waiting.length === 0, 'all are confirmed', 60_000)
    expect(ada.answers).toHaveLength(1)
  })
})
