// S06 in Telegram: two small buttons under an answer, one thumb a person, changed by the other, and old ones explained.
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeEach(async () => {
  stage = await openStage()
  // The articles are read before anybody waits.
  void stage.program.library.index
})
afterEach(async () => stage.close())

const question = 'how long does the police filing take'
const thumbs = async () =>
  (await stage.program.store.find('feedback', { what: ['thumb-up', 'thumb-down'] })).map(
    (feedback) => `${feedback.what}: ${feedback.question}`,
  )

describe('thumbs', () => {
  it('stand as one row under an answer, answer a press at once, and change with the other press', async () => {
    const { twin } = stage
    const ada = twin.person({ name: 'Ada', language: 'en' })
    const answer = await ada.ask(question)
    expect(answer.keyboard.at(-1)!.map(({ text }) => text)).toEqual(['👍', '👎'])
    expect((await twin.answerTo(ada.press('👍'))).text).toBe('Thank you.')
    expect(await thumbs()).toEqual([`thumb-up: ${question}`])
    const said = ada.answers.length
    await twin.answerTo(ada.press('👍'))
    expect(ada.answers).toHaveLength(said)
    expect((await ada.tap('👎')).text).toContain('what was missing')
    expect(await thumbs()).toEqual([`thumb-down: ${question}`])
    await twin.answerTo(ada.press('👎', answer))
    await twin.answerTo(ada.press('👍', answer))
    expect(await thumbs()).toEqual([`thumb-up: ${question}`])
    expect(ada.answers).toHaveLength(said + 1)
  })

  it('survive a restart; on an older answer, or of erased data, they say so and change nothing', async () => {
    const ada = stage.twin.person({ name: 'Ada', language: 'en' })
    const first = await ada.ask(question)
    await stage.restart()
    void stage.program.library.index
    await stage.twin.answerTo(ada.press('👍', first))
    expect(await thumbs()).toHaveLength(1)
    for (const said of ['what does an icp filing cost', question, 'what does an icp filing cost']) await ada.ask(said)
    expect((await stage.twin.answerTo(ada.press('👎', first))).text).toContain('own last answers')
    const last = ada.last
    await ada.ask('/delete')
    await ada.tap('Erase everything')
    expect((await stage.twin.answerTo(ada.press('👎', last))).text).toContain('own last answers')
    expect(await thumbs()).toEqual([])
  })

  it('in a group are those of whoever asked: another member’s press counts for nobody', async () => {
    const { twin } = stage
    const { member } = twin.group()
    const ada = member(twin.person({ name: 'Ada', language: 'en' }))
    const bob = member(twin.person({ name: 'Bob', language: 'en' }))
    const answer = await ada.ask(`@${twin.bot.username} ${question}`)
    expect((await twin.answerTo(bob.press('👎', answer))).text).toContain('own last answers')
    expect(await thumbs()).toEqual([])
    await twin.answerTo(ada.press('👍', answer))
    expect(await thumbs()).toEqual([`thumb-up: ${question}`])
  })
})
