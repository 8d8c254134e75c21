// A yes or no to what is to be done is a yes or a no; a statement that happens to begin like one decides nothing.
import { describe, expect, it } from 'vitest'
import { assent } from '../../../src/flows/understand/value.ts'
import type { Locale } from '../../../src/locale.ts'
import { Talk } from '../../journeys/talk.ts'

const statements: readonly (readonly [Locale, string])[] = [
  ['en', 'we have an office in Shanghai'],
  ['en', 'it is hosted on Aliyun'],
  ['en', "we don't have a company there yet"],
  ['en', 'i have a blog'],
  ['zh', '有公司，在杭州'],
  ['zh', '没有公司'],
  ['zh', '会员要收费'],
]

describe('a statement', () => {
  it.each(statements)('erases nothing (%s): %s', (locale, said) => {
    const talk = new Talk(locale)
    talk.say(locale === 'zh' ? '做个网站，服务器在阿里云杭州' : 'a website, server on Aliyun Hangzhou')
    talk.say('/delete')
    talk.say(said)
    expect(talk.state.application.assertions.length).toBeGreaterThan(0)
  })

  it.each(statements)('turns no offer down (%s): %s', (locale, said) => {
    const talk = new Talk(locale)
    talk.say(locale === 'zh' ? '企业官网需要许可证吗' : 'do company sites need a licence')
    expect(talk.say(said)).not.toMatch(/Fine\. Ask me anything else|好的，您可以继续提问/)
  })
})

describe('a yes and a no', () => {
  it.each([
    ['yes', true],
    ['ok, do it', true],
    ['sure', true],
    ['好的，删吧', true],
    ['是', true],
    ['no', false],
    ['no thanks', false],
    ['不用了', false],
    ['不，谢谢', false],
  ] as const)('“%s” is %s', (said, value) => {
    expect(assent(said)).toBe(value)
  })
})
