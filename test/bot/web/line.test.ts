// The web page keeps to the same line as every channel: acknowledged after commit, each thing once, in order, found again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf, chatOf } from '../../../src/bot/web/talk-token.ts'
import { PageTwin } from '../../twins/web/page.ts'
import { openWebStage, type WebStage } from './stage.ts'

let stage: WebStage
beforeAll(async () => {
  stage = await openWebStage()
})
afterAll(() => stage.close())

const open: PageTwin[] = []
afterAll(() => {
  for (const page of open) page.close()
})
function page(options: ConstructorParameters<typeof PageTwin>[1] = {}): PageTwin {
  const made = new PageTwin(stage.url, options).open()
  open.push(made)
  return made
}
const storedBy = (token: string) => stage.program.store.find('chat', { address: addressOf(chatOf(token)!), limit: 100 })

describe('the line of the web page', () => {
  it('has stored what was said when it says so', async () => {
    const ann = new PageTwin(stage.url)
    const id = await ann.say('check')
    const { heard } = await storedBy(ann.token)
    expect(heard.map((event) => event.id.endsWith(`:${id}`))).toEqual([true])
  })

  it('takes what is sent twice once, and answers it once', async () => {
    const ann = page()
    const id = await ann.say('check')
    await ann.hears('What do you want to run?')
    await ann.act({ kind: 'text', text: 'check' }, id)
    await ann.say('website')
    await ann.hears('Where is the server')
    expect(ann.answers.filter((answer) => answer.includes('What do you want to run?'))).toHaveLength(1)
    expect((await storedBy(ann.token)).heard).toHaveLength(2)
  })

  it('keeps the order of what one person sends at once', async () => {
    const ann = page()
    for (const text of ['check', 'website', 'mainland', 'mainland company']) await ann.say(text)
    await ann.hears('How does it earn money?')
    const order = ['What do you want to run?', 'Where is the server', 'Who will hold', 'How does it earn money?']
    const places = order.map((words) => ann.answers.findIndex((answer) => answer.includes(words)))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('shows the same talk in every page of it, whoever of them speaks', async () => {
    const here = page()
    await here.say('check')
    await here.hears('What do you want to run?')
    const there = page({ token: here.token })
    await there.hears('What do you want to run?')
    await there.press('Website')
    await here.hears('Where is the server')
    await there.hears('Where is the server')
    await here.until(() => here.lines.some((line) => line.by === 'person' && line.text === 'Website'), 'the press is shown')
    const shown = (twin: PageTwin) => twin.lines.map((line) => [line.by, line.id])
    expect(shown(here)).toEqual(shown(there))
  })

  it('shows nobody the talk of another', async () => {
    const ann = page()
    await ann.say('check')
    await ann.hears('What do you want to run?')
    const bob = page()
    await bob.until(() => bob.told.length > 0, 'the talk is read')
    expect(bob.lines).toEqual([])
  })

  it('finds the talk again after the program was stopped, with what was pressed in words', async () => {
    const ann = page()
    await ann.say('check')
    await ann.hears('What do you want to run?')
    await ann.press('Website')
    await ann.hears('Where is the server')
    const before = ann.lines.map((line) => [line.by, line.id])
    ann.close()
    await stage.restart()
    const again = page({ token: ann.token })
    await again.hears('Where is the server')
    expect(again.lines.map((line) => [line.by, line.id])).toEqual(before)
    expect(again.lines.flatMap((line) => (line.by === 'person' ? [line.text] : []))).toEqual(['check', 'Website'])
  })

  it('answers in the language of the page', async () => {
    const ann = page({ locale: 'zh' })
    await ann.act({ kind: 'command', name: 'start', argument: '' })
    await ann.hears('ICP')
    expect(ann.lines[0]).toMatchObject({ by: 'assistant', locale: 'zh' })
  })

  it('keeps no token: only its hash is in the store, in the log nothing', async () => {
    const ann = page()
    await ann.say('my name is Wang Xiaoming')
    await ann.until(() => ann.answers.length > 0, 'an answer')
    const { application } = await stage.program.store.load(addressOf(chatOf(ann.token)!), { id: 'x' })
    expect(JSON.stringify(application)).not.toContain(ann.token)
    expect(stage.lines.join('\n')).not.toMatch(new RegExp(`${ann.token}|Xiaoming`))
  })

  it('erases everything of a talk that is to be forgotten', async () => {
    const ann = page()
    await ann.say('check')
    await ann.hears('What do you want to run?')
    expect((await ann.post('/chat/forget', '{}')).status).toBe(204)
    await ann.until(() => ann.lines.length === 0, 'the page is empty')
    expect(await storedBy(ann.token)).toEqual({ shown: [], heard: [] })
    expect((await ann.post('/chat/forget', '{}')).status).toBe(204)
  })
})
