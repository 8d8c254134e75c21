// Whoever writes as in Taiwan or Hong Kong is read as whoever writes simplified characters: our table against OpenCC, over all our Chinese.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Converter as toTraditional } from 'opencc-js/cn2t'
import { Converter as toSimplified } from 'opencc-js/t2cn'
import { expect, it } from 'vitest'
import { loadSimplify } from '../../../src/knowledge/names/simplified.ts'

const knowledge = join(import.meta.dirname, '../../../src/knowledge')
const articles = (readdirSync(knowledge, { recursive: true }) as string[]).filter((name) => name.endsWith('.zh.md'))
const written = articles.map((name) => readFileSync(join(knowledge, name), 'utf8')).join('\n')
const simplify = loadSimplify()
/** What a table of single characters cannot tell (著 in 著作权), has in its own way (帳 as 账), or reads as spoken Cantonese (揀 as 选). */
const undecided = new Set('著乾么於俱帳揀嗰搵')

it.each(['tw', 'hk', 't'] as const)('every character of our articles comes back from traditional writing (%s)', (from) => {
  const plain = [...toSimplified({ from, to: 'cn' })(written)]
  const traditional = [...toTraditional({ from: 'cn', to: from })(plain.join(''))]
  const pairs = new Set(plain.map((one, at) => `${traditional[at]}${one}`).filter(([given, one]) => given !== one))
  const lost = [...pairs].filter(([given, one]) => !undecided.has(given!) && simplify(given!) !== simplify(one!))
  expect(lost).toEqual([])
  expect(pairs.size).toBeGreaterThan(500)
  expect(traditional.length).toBe(plain.length)
})

it('the table names each character once, and none that stays as it is', () => {
  const table = readFileSync(join(knowledge, 'names/chinese.yaml'), 'utf8')
  const pairs = /characters: >-\n([\s\S]*?)\n\n/.exec(table)![1]!.trim().split(/\s+/)
  expect(pairs.filter((pair) => [...pair].length !== 2 || [...pair][0] === [...pair][1])).toEqual([])
  expect(new Set(pairs.map((pair) => [...pair][0])).size).toBe(pairs.length)
})
