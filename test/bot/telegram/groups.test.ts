// T06: groups see no personal data, nobody answers for somebody else, and the way into the private chat is a signed link.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage, samples } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(async () => stage.close())

describe('T06 in a group', () => {
  it('answers who calls, as a reply to their message, and leaves talk among people alone', async () => {
    const { twin } = stage
    const { room, member } = twin.group()
    const ada = member(twin.person({ language: 'en' }))
    ada.say('shall we file?')
    const call = ada.say(`@${twin.bot.username} /check`)
    const answer = await ada.hears()
    expect(answer.replyTo).toBe(call.id)
    expect(room.messages.filter(({ mine }) => mine).length).toBe(1)
  })

  it('answers an edit that calls, though the message before it did not', async () => {
    const { twin } = stage
    const ada = twin.group().member(twin.person({ language: 'en' }))
    ada.edit(ada.say('hello all'), `@${twin.bot.username} what is a filing?`)
    expect((await ada.hears()).text).toContain('ICP filing')
  })

  it('gives each member a talk of their own: somebody else’s button changes nothing', async () => {
    const { twin, program } = stage
    const { room, member } = twin.group()
    const ada = member(twin.person({ name: 'Ada', language: 'en' }))
    const bob = member(twin.person({ name: 'Bob', language: 'en' }))
    const question = await ada.ask('/check')
    expect(question.text).toContain('What do you want to run?')
    const before = question.text
    bob.passOver()
    const query = bob.press('Website', question)
    await twin.answerTo(query)
    const state = (person: typeof ada) =>
      program.store.load(
        { channel: 'telegram', account: String(twin.bot.id), chat: String(room.chat.id), thread: String(person.user.id) },
        { id: 'x' },
      )
    expect((await state(ada)).application.assertions).toEqual([])
    expect((await state(bob)).application.assertions).toEqual([])
    expect(question.text).toBe(before)
    expect((await ada.tap('Website', ({ text }) => text.includes('Where'))).text).toContain('Where is the server')
    expect((await state(ada)).application.assertions.length).toBeGreaterThan(0)
  })

  it('keeps no id number typed there, asks to delete it, and shows the way into private', async () => {
    const { twin, program } = stage
    const { member } = twin.group()
    const ada = member(twin.person({ name: 'Ada', language: 'en' }))
    const told = await ada.ask(`@${twin.bot.username} 11010519491231002X`)
    expect(told.text).toContain('others there can read it: please delete it')
    expect(told.text).not.toContain('1949')
    expect(told.keyboard.flat().some((button) => 'url' in button)).toBe(true)
    const [application] = await program.store.find('applications', {})
    const talk = await program.store.find('talk', { application: application!.id, limit: 10 })
    expect(JSON.stringify([application, talk])).not.toContain('19491231')
  })

  it('asks whose card it is that is not the sender’s own, and keeps nothing of it', async () => {
    const { twin } = stage
    const ada = twin.person({ name: 'Ada', language: 'en' })
    ada.send({ contact: { phone_number: '+8613800138000', first_name: 'Bo', user_id: 99 } })
    expect((await ada.hears()).text).toContain('Whose card is this?')
  })

  it('asks nothing personal, sends no copy, keeps no file, and shows the way into private', async () => {
    const { twin } = stage
    const { room, member } = twin.group()
    const ada = member(twin.person({ name: 'Ada', language: 'en' }))
    const copy = await ada.ask('/export')
    expect(copy.document).toBeUndefined()
    const link = copy.keyboard.flat().find((button) => 'url' in button) as { url: string } | undefined
    expect(link?.url).toMatch(new RegExp(`^https://t\\.me/${twin.bot.username}\\?start=[\\w-]{1,64}$`))
    ada.passOver()
    const fetched = twin.files.fetched
    const document = { ...twin.files.add('documents/file_#.pdf', samples.pdf()), file_name: 'licence.pdf' }
    ada.say('thanks', { replyTo: copy })
    await ada.hears()
    ada.passOver()
    twin.push({
      message: {
        message_id: 900,
        date: Math.floor(Date.now() / 1000),
        chat: room.chat,
        from: ada.user,
        document,
        reply_to_message: { message_id: copy.id, from: twin.bot },
      },
    } as never)
    expect((await ada.hears()).text).toContain('private')
    expect(twin.files.fetched).toBe(fetched)
  })

  it('goes on in private through the link, for the one person it was made for', async () => {
    const { twin, program } = stage
    const { room, member } = twin.group()
    const ada = twin.person({ name: 'Ada', language: 'en' })
    const inGroup = member(ada)
    await inGroup.ask('/check')
    await inGroup.tap('Website')
    const copy = await inGroup.ask('/export')
    const link = copy.keyboard.flat().find((button) => 'url' in button) as { url: string }
    const payload = new URL(link.url).searchParams.get('start')
    const bob = twin.person({ name: 'Bob', language: 'en' })
    expect((await bob.ask(`/start ${payload}`)).text).toContain('isn’t one of mine')
    expect((await ada.ask(`/start ${payload}`)).text).toContain('in private now')
    expect((await ada.tap('Check what I need')).text).toContain('Where is the server')
    const address = (chat: number, thread?: number) => ({
      channel: 'telegram' as const,
      account: String(twin.bot.id),
      chat: String(chat),
      ...(thread && { thread: String(thread) }),
    })
    const there = await program.store.load(address(room.chat.id, ada.user.id), { id: 'x' })
    expect((await program.store.load(address(ada.user.id), { id: 'x' })).application.id).toBe(there.application.id)
    expect((await program.store.load(address(bob.user.id), { id: 'x' })).application.id).not.toBe(there.application.id)
  })

  it('keeps to twenty messages a minute across its members', async () => {
    const { pace } = stage.adapter
    const address = (thread: string) => ({ channel: 'telegram' as const, account: '1', chat: '-5', thread })
    expect(pace.chatKey?.(address('1'))).toBe(pace.chatKey?.(address('2')))
  })
})
