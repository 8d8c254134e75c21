// T02, T08: buttons and edits that come late, twice or from elsewhere change nothing by themselves and explain themselves.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '../../twins/telegram/person.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
})
afterEach(async () => stage.close())

const factsOf = async (person: Person) => {
  const state = await stage.program.store.load(
    { channel: 'telegram', account: '110201543', chat: String(person.user.id) },
    { id: 'x' },
  )
  return state.application.assertions.filter(({ standing }) => standing !== 'proposed').map(({ path, value }) => [path, value])
}

describe('T02 a question', () => {
  it('is edited in place while its buttons are used', async () => {
    const ada = stage.twin.person({ language: 'en' })
    const first = await ada.ask('/check')
    const next = await ada.tap('Website')
    expect(next.id).toBe(first.id)
    expect(first.versions[0]).toContain('What do you want to run?')
    expect(next.text).toContain('Where is the server')
  })

  it('takes several choices with ticks, and goes on with Done', async () => {
    const ada = stage.twin.person({ language: 'en' })
    await ada.ask('/check')
    for (const answer of ['website', 'mainland', 'mainland company']) await ada.ask(answer)
    await ada.tap('Another way')
    const open = ada.last
    expect(open.keyboard.flat().map(({ text }) => text)).toContain('Done')
    const [choice] = open.keyboard[0]!
    await ada.tap(choice!.text)
    expect(ada.last.keyboard[0]![0]!.text).toBe(`✓ ${choice!.text}`)
    await ada.tap('Done')
    expect(ada.last.text).not.toContain('How does it earn money?')
    expect((await factsOf(ada)).map(([path]) => path)).toContain('monetisation.sources')
  })

  it('counts a double tap once: the second explains itself', async () => {
    const ada = stage.twin.person({ language: 'en' })
    const question = await ada.ask('/check')
    const data = (question.keyboard[0]![0] as { callback_data: string }).callback_data
    const [one, two] = [ada.pressData(data, question), ada.pressData(data, question)]
    await stage.twin.answerTo(one)
    expect((await stage.twin.answerTo(two)).text).toContain('earlier question')
    const facts = await factsOf(ada)
    expect(facts).toEqual(facts.filter(([path], index) => facts.findIndex(([other]) => other === path) === index))
  })

  it('of long ago shows a notice and changes nothing', async () => {
    const ada = stage.twin.person({ language: 'zh-hans' })
    const question = await ada.ask('/check')
    const data = (question.keyboard[1]![0] as { callback_data: string }).callback_data
    await ada.ask('网站')
    const before = await factsOf(ada)
    expect((await stage.twin.answerTo(ada.pressData(data, question))).text).toContain('之前的问题')
    expect(await factsOf(ada)).toEqual(before)
  })

  it.each(['', 'x', 'q:none:of:these', 'c:nonsense', 'd:delete:yes:999', 'n:no-such-article', 'ü'.repeat(30)])(
    'with a button that is none of ours (%j) answers and changes nothing',
    async (data) => {
      const ada = stage.twin.person({ language: 'en' })
      const question = await ada.ask('/check')
      const query = ada.pressData(data, question)
      await stage.twin.answerTo(query)
      await stage.twin.until(() => stage.twin.updates.waiting.length === 0, 'it is taken')
      expect(await factsOf(ada)).toEqual([])
      expect(await stage.program.store.find('setAside', {})).toEqual([])
    },
  )
})

describe('T08 an edited message', () => {
  it('corrects the answer it gave, after a yes', async () => {
    const ada = stage.twin.person({ language: 'en' })
    await ada.ask('/check')
    ada.passOver()
    const said = ada.say('website')
    await ada.hears()
    ada.passOver()
    ada.edit(said, 'app')
    const offer = await ada.hears()
    expect(offer.text).toContain('app')
    expect(await factsOf(ada)).toEqual([['service.kind', ['website']]])
    await ada.tap('Yes')
    expect((await factsOf(ada)).at(-1)).toEqual(['service.kind', ['app']])
  })

  it('changes nothing after a no, nor by itself', async () => {
    const ada = stage.twin.person({ language: 'zh-hans' })
    await ada.ask('/check')
    ada.passOver()
    const said = ada.say('网站')
    await ada.hears()
    ada.passOver()
    ada.edit(said, 'App')
    await ada.hears()
    await ada.tap('否')
    expect(await factsOf(ada)).toEqual([['service.kind', ['website']]])
  })

  it('of a message that was no answer to a question is read as what it says now', async () => {
    const ada = stage.twin.person({ language: 'en' })
    const said = ada.say('wat is an icp filling?')
    await ada.hears()
    ada.passOver()
    ada.edit(said, 'is a blog on a server in Hong Kong subject to filing?')
    expect((await ada.hears()).text).toMatch(/Hong Kong|no mainland|not/i)
  })

  it('that says the same as before gets no answer', async () => {
    const ada = stage.twin.person({ language: 'en' })
    await ada.ask('/check')
    ada.passOver()
    const said = ada.say('website')
    await ada.hears()
    const seen = ada.answers.length
    ada.edit(said, 'website')
    await ada.ask('/status')
    await stage.twin.until(() => stage.twin.updates.waiting.length === 0, 'all is taken')
    expect(ada.answers.length).toBe(seen + 1)
  })
})
