// A long answer in the middle of the interview: the question is put again as a message of its own, so that each fits a phone.
import { expect, it } from 'vitest'
import { plainText } from '../../../src/flows/model/message.ts'
import { Talk } from '../../journeys/talk.ts'

const cases = [
  { locale: 'en', question: 'is a filing needed behind a mainland CDN with an overseas origin server?' },
  { locale: 'zh', question: '第三方商家入驻的平台要办许可证吗？' },
] as const

it.each(cases)('$locale: the answer first, then the open question with its buttons', ({ locale, question }) => {
  const talk = new Talk(locale)
  talk.say('/check')
  talk.say(question)
  const sent = talk.turns.at(-1)!.deliveries.map(({ message }) => message)
  for (const message of sent) expect(plainText(message).length).toBeLessThanOrEqual(600)
  expect(sent.at(-1)!.buttons).not.toBeUndefined()
  expect(new Set(talk.turns.at(-1)!.deliveries.map(({ key }) => key)).size).toBe(sent.length)
  expect(talk.open).toBe('kind')
})

it('what fits stays one message', () => {
  const talk = new Talk('en')
  talk.say('/check')
  talk.say('why')
  expect(talk.turns.at(-1)!.deliveries).toHaveLength(1)
})
