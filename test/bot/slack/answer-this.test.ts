// A question nobody could answer, from Telegram to the team's home and back: answered once, by whoever of the team is first.
import { describe, expect, it } from 'vitest'
import type { Member } from '../../twins/slack/member.ts'
import { wordsOf } from '../../twins/slack/workspace.ts'
import type { Person } from '../../twins/telegram/person.ts'
import { openDeskWithTelegram } from './open-desk.ts'
import { modes } from './serving.ts'

describe.each(modes)('“Answer this” (%s)', (mode) => {
  const { slack, telegram, here, lin, bo } = openDeskWithTelegram(mode)

  const homeOf = (member: Member) => wordsOf(slack.workspace.homes.get(member.id))
  const homeShows = (member: Member, words: string) => slack.until(() => homeOf(member).includes(words), `“${words}” at home`)
  const homeLacks = (member: Member, words: string) => slack.until(() => !homeOf(member).includes(words), `no “${words}”`)
  const received = (person: Person, words: string) => person.answers.filter((answer) => answer.text.includes(words))
  const settled = (question: string) =>
    here.program.store.find('feedback', { settled: true }).then((all) => all.filter((feedback) => feedback.question === question))

  async function asks(question: string, name = 'Ann'): Promise<Person> {
    const ann = telegram.person({ name, language: 'en' })
    expect((await ann.ask(question)).text).toContain('don’t know')
    return ann
  }

  it('sends a colleague’s words to the asker exactly once, however often the form comes, and empties the home', async () => {
    const question = 'does my purple teapot need a moon permit?'
    const ann = await asks(question)
    await lin.opensHome()
    await homeShows(lin, question)
    await lin.clickHome('Answer this')
    const form = await lin.opens('Answer')
    expect(lin.formWords).toContain(question)
    const payload = lin.submitPayload(form, { text: 'No, *teapots* <@everyone> <b>are</b> free.' })
    await Promise.all([1, 2, 3].map(() => slack.hand('interactive', payload)))
    const heard = await ann.hears((shown) => shown.text.includes('teapots'))
    expect(heard.text).toBe(`A colleague answers your question “${question}”:\n\nNo, *teapots* <@everyone> <b>are</b> free.`)
    expect(heard.entities).toEqual([])
    await homeLacks(lin, question)
    await here.sent()
    expect(received(ann, 'A colleague answers')).toHaveLength(1)
    expect(await settled(question)).toMatchObject([
      { settled: { by: 'slack:T1:ULIN', answer: expect.stringContaining('teapots') } },
    ])
  })

  it('lets one of two win who answer at once, and tells the other', async () => {
    const question = 'which walrus irons my umbrella?'
    const ann = await asks(question)
    for (const member of [lin, bo]) {
      await member.opensHome()
      await homeShows(member, question)
      member.closeForms()
      await member.clickHome('Answer this')
      await member.opens('Answer')
    }
    await Promise.all([lin.submit({ text: 'Lin says no.' }), bo.submit({ text: 'Bo says no.' })])
    await ann.hears((shown) => shown.text.includes('says no.'))
    await here.sent()
    expect(received(ann, 'says no.')).toHaveLength(1)
    const told = [lin.formWords, bo.formWords]
    expect(told.filter((one) => one.includes('Sent to the one who asked'))).toHaveLength(1)
    expect(told.filter((one) => /(Lin|Bo) has answered it already/.test(one))).toHaveLength(1)
    expect(await settled(question)).toHaveLength(1)
  })

  it('holds its limits, and lets a question be dismissed', async () => {
    const question = 'can a hamster sign for the moon?'
    const ann = await asks(question)
    const before = ann.answers.length
    lin.closeForms()
    await lin.opensHome()
    await homeShows(lin, question)
    await lin.clickHome('Answer this')
    await lin.opens('Answer')
    expect(JSON.stringify((await lin.submit({ text: ' ' })).body.errors)).toContain('Please write the answer')
    expect(JSON.stringify((await lin.submit({ text: 'x'.repeat(2_001) })).body.errors)).toContain('2000')
    await lin.clickHome('Dismiss')
    await homeLacks(lin, question)
    expect(JSON.stringify((await lin.submit({ text: 'Too late.' })).body)).toContain('dismissed it already')
    await here.sent()
    expect(ann.answers).toHaveLength(before)
  })

  it('lists an answer that got a thumb down; the answer goes into the group where it was asked', async () => {
    const question = 'how long does the police filing take'
    const { member } = telegram.group()
    const ann = member(telegram.person({ name: 'Gil', language: 'en' }))
    await ann.ask(`@${telegram.bot.username} ${question}`)
    ann.press('👎')
    await ann.hears((shown) => shown.text.includes('what was missing'))
    lin.closeForms()
    await lin.opensHome()
    await homeShows(lin, 'The answer didn’t help')
    await lin.clickHome('Answer this')
    await lin.opens('Answer')
    await lin.submit({ text: 'In Shanghai: ten days.' })
    expect((await ann.hears((shown) => shown.text.includes('ten days'))).text).toContain(question)
    await homeLacks(lin, question)
  })

  it('says so when the asker has erased their data meanwhile', async () => {
    const question = 'which penguin signs my pancake?'
    const ann = await asks(question)
    for (const member of [lin, bo]) {
      member.closeForms()
      await member.opensHome()
      await homeShows(member, question)
    }
    await lin.clickHome('Answer this')
    await lin.opens('Answer')
    await ann.ask('/delete')
    await ann.tap('Erase everything')
    expect(JSON.stringify((await lin.submit({ text: 'None.' })).body.errors)).toContain('was erased')
    await homeLacks(lin, question)
    await bo.clickHome('Answer this')
    await slack.until(() => bo.formWords.includes('was erased'), 'the word to Bo')
    await here.sent()
    expect(received(ann, 'A colleague answers')).toEqual([])
  })
})
