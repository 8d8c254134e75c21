import { describe, expect, it } from 'vitest'
import { ask, tellingOf } from '../../../../src/knowledge/library/search/index.ts'
import { asksInTheNegative, withoutVerdict } from '../../../../src/knowledge/library/search/polarity.ts'
import { index } from './shared.ts'

describe('a question', () => {
  it.each([
    'is one filing not enough for both?',
    "so the number doesn't change then?",
    "we don't have to do the police one as well, do we?",
    "can't we just leave it out?",
  ])('put in the negative is heard as such: “%s”', (text) => expect(asksInTheNegative(text)).toBe(true))

  it.each([
    'does every subdomain need its own filing or not',
    "we don't sell anything, do we need a licence?",
    "the site isn't open yet. can we file?",
    'is one filing enough for both?',
  ])('with a negation somewhere else is not: “%s”', (text) => expect(asksInTheNegative(text)).toBe(false))
})

describe('an answer', () => {
  it('to a question put in the negative says what is so, without yes or no', () => {
    expect(tellingOf(ask(index, 'is one filing not enough for both ios and android?'))).toMatch(
      /^(?!(?:Yes|No)\b)\p{Lu}.*one app filing/u,
    )
    expect(tellingOf(ask(index, 'do ios and android need two filings?'))).toMatch(/^No,/)
  })

  it('keeps its words where it opens with no verdict', () => {
    expect(withoutVerdict('No later than 30 days.')).toBe('No later than 30 days.')
    expect(withoutVerdict('Yes. A page is a site.')).toBe('A page is a site.')
  })
})
