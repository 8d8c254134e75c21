// A credit code that comes before the form asks for it: kept, told why not, or left alone where it is no code.
import { describe, expect, it } from 'vitest'
import { currentFacts, currentFields } from '../../../src/flows/model/current.ts'
import type { Locale } from '../../../src/locale.ts'
import { Talk } from '../../journeys/talk.ts'

const code = '91330100799655058B'

function told(locale: Locale, ...messages: readonly string[]) {
  const talk = new Talk(locale)
  let reply = ''
  for (const words of messages) reply = talk.say(words)
  return {
    reply,
    kept: currentFields(talk.state.application, 's1')['entity.certificateNumber'],
    facts: currentFacts(talk.state.application, 's1'),
  }
}

const story: Readonly<Record<Locale, string>> = {
  en: 'a website for our company in Shenzhen',
  zh: '我们是深圳的公司，做官网',
}

describe('a credit code sent before it is asked', () => {
  it.each([
    ['en', `our credit code is ${code}`],
    ['en', `${code} is our USCC`],
    ['en', `here's the code: ${code.toLowerCase()}`],
    ['en', code],
    ['zh', `${code} 这是我们的信用代码`],
    ['zh', `统一社会信用代码：${code}`],
    ['zh', `我们公司的税号是${code}`],
    ['zh', code],
  ] as const)('is kept, and the open question stays open (%s): %s', (locale, said) => {
    const { reply, kept, facts } = told(locale, story[locale], said)
    expect(kept).toBe(code)
    expect(reply).toContain(code)
    expect(reply).toMatch(/Still open|待回答/)
    expect(facts).toEqual(told(locale, story[locale]).facts)
  })

  it.each([
    ['en', `Our USCC is ${code}, the server is in Hangzhou`],
    ['zh', `信用代码${code}，服务器在杭州`],
  ] as const)('leaves the rest of the message to be read (%s): %s', (locale, said) => {
    const { kept, facts } = told(locale, story[locale], said)
    expect(kept).toBe(code)
    expect(facts['hosting.originLocation']).toBe('mainland')
  })

  it.each([
    ['en', 'our credit code is 91330100799655058A', 'last character'],
    ['en', 'uscc: 9133010079965505', '18 characters'],
    ['zh', '信用代码是91330100799655058A', '校验位不符'],
  ] as const)('is refused with the reason where it can’t be right (%s): %s', (locale, said, why) => {
    const { reply, kept } = told(locale, story[locale], said)
    expect(kept).toBeUndefined()
    expect(reply).toContain(why)
  })

  it('said once more is known, not noted again', () => {
    expect(told('en', story.en, code, code).reply).toContain('I have that code')
  })

  it('is not read into other numbers', () => {
    expect(told('zh', story.zh, '订单号20261128123456789').kept).toBeUndefined()
    expect(told('en', story.en, 'my order 20261128123456789 is late').kept).toBeUndefined()
  })

  it('opens the interview where nothing was said yet', () => {
    const { reply, kept } = told('zh', code)
    expect(kept).toBe(code)
    expect(reply).toContain('？')
  })
})
