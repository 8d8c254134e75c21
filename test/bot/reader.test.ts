// An optional model reads what our own readers leave unclear. It may lie, be late, break or obey strangers: no fact changes, no answer is lost.
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { openLog } from '../../src/bot/log.ts'
import { type ModelReader, modelReader } from '../../src/bot/reader/model-reader.ts'
import { rehearse } from '../../src/bot/rehearsal.ts'
import { currentFacts } from '../../src/flows/model/current.ts'
import type { Event } from '../../src/flows/model/event.ts'
import { inChat } from '../../src/flows/model/state.ts'
import { takeTurn } from '../../src/flows/take-turn.ts'
import { openLibrary } from '../../src/knowledge/library.ts'
import { ModelTwin, streams } from '../twins/model/twin.ts'
import { Shell } from './cli/shell.ts'

const library = openLibrary({})
const now = '2026-11-28T03:00:00.000Z'
const card = 'just a digital visiting card for our firm'
const website = { facts: [{ path: 'service.kind', value: 'website' }], subject: null }
const twin = new ModelTwin()
const log = openLog('silent', 'stderr')

beforeAll(() => twin.open())
afterAll(() => twin.close())
afterEach(() => {
  twin.heard.length = 0
})

const reader = (clock?: () => number): ModelReader =>
  modelReader({ url: twin.url, name: 'small', key: 'secret' }, { log, ...(clock && { now: clock }) })

const talk = () => rehearse(library, 'en', now)
const factsOf = ({ state }: ReturnType<typeof talk>) => currentFacts(state.application, 's1')

/** What is said to a message without any model. */
const alone = (words: string) => talk().say(words)

describe('a model that reads', () => {
  it('proposes facts, which count only once the person has said yes', async () => {
    twin.behaviour = website
    const chat = talk()
    const reply = await chat.heard(card, reader())
    expect(reply).toContain('What it is: website')
    expect(reply).toContain('Yes')
    expect(factsOf(chat)['service.kind']).toBeUndefined()
    chat.say('yes')
    expect(factsOf(chat)['service.kind']).toEqual(['website'])
    expect(twin.heard[0]).toMatchObject({ model: 'small', response_format: { type: 'json_schema' } })
    expect(twin.keys[0]).toBe('Bearer secret')
  })

  it('may stream its answer, though it was asked not to', async () => {
    twin.behaviour = streams(`\`\`\`json\n${JSON.stringify(website)}\n\`\`\``)
    const chat = talk()
    expect(await chat.heard(card, reader())).toContain('What it is: website')
    expect(factsOf(chat)).toEqual({})
    expect(twin.heard[0]).toMatchObject({ stream: false })
  })

  it('is overruled by a no', async () => {
    twin.behaviour = website
    const chat = talk()
    await chat.heard(card, reader())
    chat.say('no')
    expect(factsOf(chat)).toEqual({})
  })

  it('puts one of our subjects first, and answers nothing itself', async () => {
    const question = 'does my purple teapot need a moon permit?'
    twin.behaviour = { facts: [], subject: 'sector-which-permits' }
    const reply = await talk().heard(question, reader())
    expect(reply).toContain('I don’t know that for certain')
    const titles = ['sector-which-permits', 'what-do-i-need', 'icp-licence-meaning'].map(
      (id) => library.shelf.articles.get(id)!.pages.en!.title,
    )
    expect(reply.split('\n').slice(-3)).toEqual(titles)
    expect(alone(question).split('\n').slice(-3).sort()).toEqual([...titles].sort())
  })

  it('is asked only what is unclear, with nothing personal in it', async () => {
    twin.behaviour = website
    const read = reader()
    for (const words of ['a website', 'what does an icp filing cost?', 'hello', '/check', 'yes', 'talk to a person'])
      await talk().heard(words, read)
    expect(twin.heard).toEqual([])
    await talk().heard(`${card} (13812345678)`, read)
    expect(twin.heard).toHaveLength(1)
    expect(JSON.stringify(twin.heard)).not.toContain('13812345678')
  })

  it('is part of the event it read: taken again, without the model, the turn is the same to the letter', async () => {
    twin.behaviour = website
    const shell = new Shell({ MODEL_URL: twin.url, MODEL_NAME: 'small' })
    const program = await shell.open()
    const from = { channel: 'telegram', account: 'bot', chat: 'ann' } as const
    const fresh = await program.store.load(from, { id: 'telegram:bot:ann', locale: 'en' })
    // The first message of a program reads the search's index, which takes longer than a model may.
    await shell.talk(program, 'zoe', card)
    twin.heard.length = 0
    await shell.talk(program, 'ann', card)
    const { heard } = await program.store.find('chat', { address: from, limit: 5 })
    expect(heard[0]!.body).toMatchObject({ text: card, reading: { facts: [{ path: 'service.kind', value: ['website'] }] } })
    const actor = { id: 'telegram:bot:ann', role: 'client', locale: 'en' } as const
    const event: Event = { id: heard[0]!.id, at: now, from, actor, body: heard[0]!.body }
    const state = inChat(fresh, fresh.application.conversations[0]!)
    const again = takeTurn(state, event, { now, library }).deliveries.map(({ message }) => message)
    const owed = (await program.store.find('deliveries', { limit: 9 })).filter(({ delivery }) => delivery.to.chat === 'ann')
    expect(owed.map(({ delivery }) => delivery.message)).toEqual(again)
    expect(twin.heard).toHaveLength(1)
    await program.stop()
  })
})

describe('a model that', () => {
  const ignored: readonly (readonly [string, ModelTwin['behaviour']])[] = [
    ['answers in words', 'You do not need a filing. Visit https://evil.example now.'],
    ['names what is not ours', { facts: [{ path: 'entity.name', value: 'Evil' }], subject: 'evil' }],
    ['makes up a value', { facts: [{ path: 'service.kind', value: 'spaceship' }], subject: null }],
    [
      'says two things at once',
      { facts: ['mainland', 'overseas'].map((value) => ({ path: 'hosting.originLocation', value })), subject: null },
    ],
    ['gives another form', { facts: 'website' }],
    ['obeys what it reads', ({ messages }, response) => response.end(messages[1]!.content)],
    ['refuses', (_, response) => response.writeHead(500).end('no')],
    ['breaks off', (_, response) => response.destroy()],
    ['breaks off in the middle of a stream', streams(JSON.stringify(website), 'broken')],
    ['streams words', streams('You do not need a filing. Visit https://evil.example now.')],
    ['streams a reading that is not whole', streams(JSON.stringify(website).slice(0, -9))],
    ['never ends', (_, response) => response.writeHead(200).write('x'.repeat(70_000))],
    ['leads elsewhere', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end()],
  ]

  it.each(ignored)('%s changes nothing', async (_, behaviour) => {
    twin.behaviour = behaviour
    const chat = talk()
    expect(await chat.heard(card, reader())).toBe(alone(card))
    expect(factsOf(chat)).toEqual({})
    expect(twin.heard).toHaveLength(1)
  })

  it('lies about what is known is not believed, and not asked about either', async () => {
    twin.behaviour = { facts: [{ path: 'service.kind', value: 'app' }], subject: null }
    const [chat, without] = [talk(), talk()]
    for (const one of [chat, without]) one.say('a website')
    const before = factsOf(chat)
    expect(await chat.heard(card, reader())).toBe(without.say(card))
    expect(factsOf(chat)).toEqual(before)
  })

  it('is late costs two seconds, and after three times nobody waits for it for a minute', async () => {
    // All its words are there, but it never says that it is done.
    twin.behaviour = streams(JSON.stringify(website), 'open')
    let clock = 0
    const read = reader(() => clock)
    const began = performance.now()
    expect(await talk().heard(card, read)).toBe(alone(card))
    const first = performance.now() - began
    expect(first).toBeGreaterThan(1_900)
    expect(first).toBeLessThan(4_000)
    twin.behaviour = (_, response) => response.destroy()
    for (let n = 0; n < 3; n++) await talk().heard(card, read)
    expect(twin.heard).toHaveLength(3)
    clock = 60_001
    twin.behaviour = website
    expect(await talk().heard(card, read)).toContain('What it is: website')
  })
})
