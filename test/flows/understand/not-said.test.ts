// What sounds like a fact and is none of theirs: somebody else's record, a fee not taken, goods sold elsewhere.
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../../src/flows/understand/facts-in-text.ts'
import type { FactPath } from '../../../src/knowledge/law/facts.ts'
import { readLibrary } from '../../../src/knowledge/library.ts'

const library = readLibrary()
const read = (words: string, path: FactPath) =>
  readFacts(words, { library, asOf: '2026-11-29', facts: {} }).find((fact) => fact.path === path)?.value

describe('no filing of theirs is heard in', () => {
  it.each([
    'our competitor has an ICP number',
    'a friend got an ICP number last year',
    '同行都有备案',
    '朋友的网站拿到备案号了',
    'our agency says the filing takes 3 weeks',
    'we want to get an ICP filing',
    'not happy with how the ICP process works',
    '备案流程我不懂',
    '没想过备案这事',
  ])('%s', (words) => {
    expect(read(words, 'record.icpFiling')).toBeUndefined()
  })
})

describe('a denied record is none', () => {
  it.each(['nothing is filed yet', 'we dont have an icp number', 'none of our domains is filed', '没在工信部备过', '还没备案呢'])(
    '%s',
    (words) => {
      expect(read(words, 'record.icpFiling')).toBe('none')
    },
  )
})

describe('no way of earning is heard in', () => {
  it.each([
    'students subscribe to our newsletter for free',
    'we charge nothing for videos',
    '免费订阅我们的电子杂志',
    '线下卖货，网站不卖',
  ])('%s', (words) => {
    expect(read(words, 'monetisation.sources') ?? []).toEqual([])
  })
})
