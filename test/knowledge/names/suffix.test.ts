// Three lists of suffixes: approved, known refused, on neither.
import { expect, test } from 'vitest'
import { suffixOf, suffixStanding } from '../../../src/knowledge/names/suffix.ts'
import { rulebook } from '../law/situations/plain.ts'

const lists = rulebook.suffixes

test.each([
  ['www.example.com.cn', 'com.cn', 'approved'],
  ['example.cn', 'cn', 'approved'],
  ['某某.政务.cn', '政务.cn', 'approved'],
  ['例子.中国', '中国', 'approved'],
  ['xn--fsqu00a.xn--fiqs8s', '中国', 'approved'],
  ['EXAMPLE.IO.', 'io', 'refused'],
  ['shop.example.co.uk', 'uk', 'refused'],
  ['https://blog.example.ai/path', 'ai', 'refused'],
  ['.jp', 'jp', 'refused'],
  ['example.org', 'org', 'reported'],
  ['example.pizza', 'pizza', 'unlisted'],
  ['example.com.au', 'au', 'unlisted'],
])('%s ends in %s: %s', (name, suffix, standing) => {
  expect(suffixOf(name, lists)).toBe(suffix)
  expect(suffixStanding(suffix, lists)).toBe(standing)
})

test('no suffix is on two lists', () => {
  expect([...lists.refused].filter((suffix) => lists.approved.has(suffix))).toEqual([])
})
