// Whatever is typed: no reader throws, none takes longer than a moment, and what is written back is read again.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readFacts } from '../../../src/flows/understand/facts-in-text.ts'
import { checkFact, type FactPath } from '../../../src/knowledge/law/facts.ts'
import { creditCheck } from '../../../src/knowledge/names/credit-code.ts'
import { readings } from '../../../src/knowledge/questions/question.ts'
import { asking, asOf, library, outcome, question, read } from './reading.ts'

const seed = 20261122
const some = (runs: number) => ({ seed, numRuns: runs })
const scraps = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        ' ',
        '，',
        '.',
        '阿里云',
        '杭州',
        'not ',
        '没有',
        'Shanghai',
        'server',
        '公司',
        'foo.cn',
        '2027-03-01',
        '49%',
        '１２３',
        '100万',
        '?',
        '\n',
        '<http://',
        '@',
        '91330100',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))

describe('any message', () => {
  it('is read by every reader without a throw, and what comes out fits the vocabulary', () => {
    fc.assert(
      fc.property(scraps, fc.constantFrom(...library.questions), (said, one) => {
        const answer = read(one, said)
        if (answer.kind !== 'value') return
        for (const [path, value] of Object.entries(answer.states))
          expect(checkFact(path as FactPath, value)).not.toHaveProperty('message')
      }),
      some(1500),
    )
  })

  it('gives proposals that fit the vocabulary, each path once', () => {
    fc.assert(
      fc.property(scraps, (said) => {
        const facts = readFacts(said, { library, asOf, facts: {} })
        expect(new Set(facts.map(({ path }) => path)).size).toBe(facts.length)
        for (const { path, value } of facts) expect(checkFact(path, value)).not.toHaveProperty('message')
      }),
      some(500),
    )
  })

  it('is read in time even where it was written to take long', () => {
    for (const part of ['a.', '1 ', '阿里云杭州', 'not not ', '((((', '@@.', 'server in ', '12345', ':', 'aaaa@', '没有']) {
      const said = part.repeat(Math.ceil(4000 / part.length)).slice(0, 4000)
      expect(
        quickest(() => readFacts(said, { library, asOf, facts: {} }), 4),
        part,
      ).toBeLessThan(200)
      for (const reading of readings) {
        const one = asking(reading, { asks: ['service.name'], field: 'x.name' })
        expect(
          quickest(() => read(one, said), 3),
          `${part} ${reading}`,
        ).toBeLessThan(200)
      }
    }
  })
})

/** The quickest of several runs, in milliseconds of our own computing, so that a busy machine does not decide. */
function quickest(work: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run++) {
    const start = process.cpuUsage()
    work()
    least = Math.min(least, process.cpuUsage(start).user / 1_000)
  }
  return least
}

describe('what is written is read again', () => {
  it('days', () => {
    const day = fc
      .date({ min: new Date(asOf), max: new Date('2100-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const english = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    fc.assert(
      fc.property(day, (date) => {
        const [y, m, d] = date.split('-').map(Number) as [number, number, number]
        for (const said of [
          date,
          `${y}年${m}月${d}日`,
          `${y}/${m}/${d}`,
          english.format(new Date(date)),
          date.replaceAll('-', ''),
        ])
          expect(outcome(read(question('domain-until'), said)), said).toBe(date)
      }),
      some(300),
    )
  })
  it('shares and amounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 99_999 }), (share, wan) => {
        for (const said of [String(share), `${share}%`, `${share} per cent`, `外资占${share}%`])
          expect(outcome(read(question('share'), said)), said).toBe(share)
        for (const said of [
          `${wan}万`,
          `${wan * 10_000}`,
          `RMB ${(wan * 10_000).toLocaleString('en')}`,
          `${wan}w`,
          `人民币${wan}万元`,
        ])
          expect(outcome(read(question('capital'), said)), said).toBe(wan * 10_000)
      }),
      some(200),
    )
  })
  it('credit codes, however they are spaced; and one character changed is noticed', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    const body = fc
      .tuple(
        fc.constantFrom('91', '92', '52', '12'),
        fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 6 }),
        fc.string({ unit: fc.constantFrom(...alphabet), minLength: 9, maxLength: 9 }),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(body, fc.nat(17), fc.nat(29), (start, at, by) => {
        const code = start + creditCheck(start)
        for (const said of [code, code.toLowerCase(), code.replace(/(.{4})/g, '$1 '), `代码：${code}`])
          expect(outcome(read(question('credit-code'), said)), said).toBe(code)
        const other = alphabet[(alphabet.indexOf(code[at]!) + 1 + by) % 31]!
        const changed = code.slice(0, at) + other + code.slice(at + 1)
        expect(outcome(read(question('credit-code'), changed)), changed).toMatch(/^wrong/)
      }),
      some(300),
    )
  })
  it('mobile numbers and domains', () => {
    const mobile = fc
      .tuple(fc.integer({ min: 13, max: 19 }), fc.integer({ min: 0, max: 999_999_999 }))
      .map(([head, tail]) => `${head}${String(tail).padStart(9, '0')}`)
    const label = fc.stringMatching(/^[a-z][a-z0-9]{2,12}$/)
    fc.assert(
      fc.property(mobile, label, fc.constantFrom('cn', 'com', 'com.cn', 'net', 'io', '中国'), (number, name, suffix) => {
        for (const said of [number, `+86${number}`, `${number.slice(0, 3)} ${number.slice(3, 7)} ${number.slice(7)}`])
          expect(outcome(read(question('person-mobile'), said)), said).toBe(number)
        const domain = `${name}.${suffix}`
        for (const said of [domain, `www.${domain}`, `https://${domain}/x?y=1`, `<http://${domain}|${domain}>`])
          expect(outcome(read(question('domain'), said)), said).toBe(domain)
      }),
      some(300),
    )
  })
})
