// A message of any length is answered in a reply somebody can read, and costs what one of a page does.
import { describe, expect, it } from 'vitest'
import { installedCounts } from '../../../src/bot/index-cache.ts'
import { rehearse } from '../../../src/bot/rehearsal.ts'
import { openLibrary } from '../../../src/knowledge/library.ts'

const library = openLibrary({ indexCache: installedCounts })
const now = '2026-11-28T03:00:00.000Z'
const talk = () => rehearse(library, 'en', now)

describe('a very long message', () => {
  const long = {
    'one digit': '9'.repeat(40_000),
    'one letter': 'x'.repeat(40_000),
    'one question again and again': 'what is a filing? '.repeat(2_000),
    'many questions': 'how long does it take? what does it cost? which papers do I need? who may file? can I use Vercel? '.repeat(
      400,
    ),
    'Chinese questions': '网站备案要多久？个人可以备案吗？备案要多少钱？需要哪些材料？域名要实名吗？'.repeat(800),
  }

  for (const [name, words] of Object.entries(long))
    it(`of ${name} gets a short reply that says the rest was not read`, () => {
      const reply = talk().say(words)
      expect(reply.length).toBeLessThan(4_000)
      expect(reply).toMatch(/I read only the beginning|只读取了开头部分/)
    })

  it('is read as far as somebody can write on Telegram, and no further', () => {
    const place = (before: number) => {
      const chat = talk()
      chat.say(`${'so '.repeat(before)} our server is in Hong Kong`)
      return chat.state.application.assertions.some(({ path }) => path === 'hosting.originLocation')
    }
    expect(place(10)).toBe(true)
    expect(place(2_000)).toBe(false)
  })
})

describe('many questions in one message', () => {
  it('are answered up to four, and the rest is to be asked again', () => {
    const reply = talk().say(
      'how long does it take? what does it cost? which papers do I need? who may file? can I use Vercel? what is PSB?',
    )
    expect(reply).toContain('You asked more than fits in one reply')
    expect(reply.match(/^Source/gm)?.length ?? 0).toBeLessThanOrEqual(4)
  })

  it('one question put three times is answered once', () => {
    const once = talk().say('how long does it take?')
    expect(talk().say('how long does it take? how long does it take? how long does it take?')).toBe(once)
  })
})
