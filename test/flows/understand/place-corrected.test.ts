// A place put right without the word "server": only where one was told before, and nothing else can be meant.
import { describe, expect, it } from 'vitest'
import { placeCorrected } from '../../../src/flows/understand/place-corrected.ts'
import { library } from './reading.ts'

const told = (location: string | undefined) => ({
  library,
  asOf: '2026-11-28',
  facts: location === undefined ? {} : { 'hosting.originLocation': location },
})

describe('a place after the server’s was told', () => {
  it.each([
    ['it moved to Shanghai last month', 'mainland'],
    ['sorry, not Singapore, Shanghai', 'mainland'],
    ['no, it’s in Hong Kong', 'hong_kong'],
    ['moved everything over to Hangzhou', 'mainland'],
    ['actually Taipei', 'taiwan'],
    ['不对，是上海', 'mainland'],
    ['不是新加坡，是广州', 'mainland'],
    ['抱歉，香港', 'hong_kong'],
  ])('%s: %s', (said, location) => {
    expect(placeCorrected(said, told('overseas'))).toEqual({ value: location })
    expect(placeCorrected(said, told(undefined))).toBeNull()
  })

  it.each([
    'no, our office is in Shanghai',
    '我们公司搬到上海了',
    'not in Shanghai',
    'Shanghai is nice',
    'no, the users are in Beijing',
    'it is in Frankfurt now',
  ])('is not put right by “%s”', (said) => {
    expect(placeCorrected(said, told('overseas'))).toBeNull()
  })
})
