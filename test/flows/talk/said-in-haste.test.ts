// What people type in haste, under a yes or no, or about a question: read as a person reads it.
import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

describe('while a yes or no waits', () => {
  it.each([
    ['en', 'delete everything', 'it is hosted on aliyun hangzhou and we sell nothing', 'Keep it'],
    ['zh', '删除我的资料', '服务器在阿里云杭州，不卖东西', '保留'],
  ] as const)('facts are kept and it stays open (%s)', (locale, wish, said, button) => {
    const { talk, fact } = told(locale, locale === 'zh' ? '内资公司的网站' : 'a website of our Chinese company', wish, said)
    expect(fact('hosting.originLocation')).toBe('mainland')
    expect(fact('monetisation.sources')).toEqual([])
    expect(talk.buttons.map(({ label }) => label)).toContain(button)
  })

  it('a word of denial in a statement decides nothing', () => {
    const { talk } = told('en', 'a website on aliyun hangzhou', 'no server yet', 'no office in China')
    expect(talk.state.conversation.memory.asked?.what).toBe('rival')
  })
})

describe('typed in haste', () => {
  it.each([
    ['en', 'a website', 'ok and how long', /3 to 6 weeks/],
    ['en', 'a website', 'r u sure', /depends|rests|hangs/i],
    ['en', 'a website', 'cool. what first', /First settle/],
    ['zh', '网站，服务器在东京', '那用香港呢', /假设：服务器：香港/],
    ['en', 'a website', 'ok', /^Still open/],
  ] as const)('is read written out (%s, after “%s”): %s', (locale, first, said, wanted) => {
    expect(told(locale, first, said).reply).toMatch(wanted)
  })

  it('a subject said again asks nothing', () => {
    expect(told('en', 'a website', 'server?? no clue, friend did it').fact('hosting.originLocation')).toBe('unknown')
  })

  it('a number and a provider’s name turn no language', () => {
    expect(told('en', 'we have a filing already', '京ICP备2021034567号').talk.state.conversation.locale).toBe('en')
  })
})

describe('about a question', () => {
  it('why another one is asked is said of that one', () => {
    expect(told('en', 'a website', 'why do i have to say how it earns').reply).toMatch(/licence is about paid information/)
    expect(told('zh', '网站', '为什么要说怎么赚钱').reply).toMatch(/许可证针对有偿/)
  })

  it('a site builder says what it is', () => {
    expect(told('en', 'check', 'on wix').fact('service.kind')).toEqual(['website'])
  })

  it('a name tried after one was refused is checked', () => {
    expect(told('zh', '备案被退回了', '说网站名称不行', '老王味道 行不').reply).toMatch(/“老王味道”可以通过/)
  })
})
