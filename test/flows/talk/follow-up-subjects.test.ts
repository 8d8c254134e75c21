// A follow-up that names another subject is answered about that subject, however long ago the question was that it goes on from.
import { describe, expect, it } from 'vitest'
import { Talk } from '../../journeys/talk.ts'

describe('after other things were said', () => {
  it('“and the licence?” gets no filing article again', () => {
    const talk = new Talk('zh')
    const first = talk.say('香港公司做小程序要备案吗')
    talk.say('我们深圳有子公司')
    talk.say('微信的，卖进口化妆品')
    const second = talk.say('那经营许可证呢')
    expect(second).not.toContain(first.split('\n')[0])
    expect(second).toContain('许可证')
  })
})

describe('a first message of a newcomer', () => {
  it.each([
    ['zh', '你好，我第一次弄网站，啥是备案', 'ICP备案是网站、App、小程序在内地开通之前'],
    [
      'en',
      'hi, i run a small bakery chain in vienna and we made a chinese website, what is this icp thing',
      'Internet Content Provider',
    ],
  ] as const)('is told what it is (%s)', (locale, said, answer) => {
    expect(new Talk(locale).say(said)).toContain(answer)
  })
})
