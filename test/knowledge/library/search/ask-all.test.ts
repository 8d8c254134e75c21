// Two asks in one message get two short answers; a story with one question gets one.
import { describe, expect, it } from 'vitest'
import { askAll, wordsOf } from '../../../../src/knowledge/library/search/index.ts'
import { loadSources } from '../../../../src/knowledge/library/sources.ts'
import { index, words } from './shared.ts'

const sources = loadSources()
const told = (message: string) => {
  const answer = askAll(index, message)
  const text = wordsOf(answer, { sources, places: words.places })
  return { articles: [answer, answer.second].flatMap((one) => one?.article?.id ?? []), text }
}

describe('two asks in one message', () => {
  it.each([
    ['how long does the filing take, and what does it cost?', ['time-total', 'filing-official-fee']],
    ['what does the licence cost and how long is it valid', ['licence-cost', 'licence-five-years']],
    ['备案要多久？要花多少钱？', ['time-total', 'filing-official-fee']],
  ])('%s: two answers, short enough for one reply', (message, articles) => {
    const answer = told(message)
    expect(answer.articles).toEqual(articles)
    expect(answer.text.length).toBeLessThan(600)
  })

  it('are not seen where a story has one question', () => {
    expect(told('We are a German firm with a WFOE in Shanghai. Can it file?').articles).toHaveLength(1)
  })
})

describe('a statement', () => {
  it.each([
    ['can a Lighthouse server in Hong Kong be used to file', /^No/],
    ['our site sits on Netlify, do we need a filing', /^No/],
    ['joint venture with 45% foreign share wants a B25 licence, possible?', /^Yes in principle/],
    ['can a joint venture with 60% foreign share get a B25 licence', /^Not as a rule/],
  ])('opens the answer for the situation told: %s', (message, opening) => {
    expect(told(message).text).toMatch(opening)
  })
})
