// An answer in words that no reader knows is not thrown away: what it most likely means is asked, and only a yes takes it down.
import { describe, expect, it } from 'vitest'
import { currentFacts } from '../../../src/flows/model/current.ts'
import { Talk } from '../../journeys/talk.ts'

const cases = [
  {
    locale: 'en',
    before: ['check', 'website', 'mainland server'],
    said: 'a trading house run by my uncle',
    yes: 'yes',
    no: 'no',
  },
  { locale: 'zh', before: ['/check', '网站', '服务器在国内'], said: '宁波一家做外贸的，股东全是本地人', yes: '对', no: '不对' },
] as const

describe.each(cases)('an answer in words of one’s own ($locale)', ({ locale, before, said, yes, no }) => {
  const told = () => {
    const talk = new Talk(locale)
    for (const words of [...before, said]) talk.say(words)
    return talk
  }
  const holder = (talk: Talk) => currentFacts(talk.state.application, 's1')['entity.type']

  it('is asked, and nothing is taken down yet', () => {
    const talk = told()
    expect(talk.state.conversation.memory.proposals).toEqual([{ path: 'entity.type', value: 'company_domestic', service: null }])
    expect(holder(talk)).toBeUndefined()
  })

  it('is taken with a yes, and the talk goes on', () => {
    const talk = told()
    talk.say(yes)
    expect(holder(talk)).toBe('company_domestic')
    expect(talk.state.conversation.memory.open?.question).not.toBe('entity')
  })

  it('is dropped with a no, and the question stands', () => {
    const talk = told()
    talk.say(no)
    expect(holder(talk)).toBeUndefined()
    expect(talk.state.conversation.memory.open?.question).toBe('entity')
  })
})
