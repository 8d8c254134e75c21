// How the statements of the product open: with a verdict where yes or no is asked, with the time where it is asked how long.
import { describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../src/knowledge/library/search/index.ts'
import type { Locale } from '../../../src/locale.ts'
import { index, shelf, words } from './search/shared.ts'

const statements = [...shelf.articles.values()].flatMap(({ id, pages }) =>
  Object.values(pages).flatMap((page) => page.statements.map((statement) => ({ id, lang: page.lang, ...statement }))),
)
/** Yes or no, whose half holds ("A blog yes, a forum no"), what it hangs on, or that it is contested: nothing vaguer passes. */
const verdict: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:(?:Yes|No|Hardly|Better not|Contested|It depends)\b|(?:Generally|Mostly|Usually) (?:yes|no|not)\b|Not (?!surely|certain|settled|for sure|lawfully|a matter|yet known)|(?:A|The) \w+ (?:yes|no), )/,
  zh: /^(?:不(?!一定[：，。]|确定|清楚)|要|需要|可以|能|没有证明|必须|备案仍|一般(?:要|不|可以|能)|有争议|看|还不行|最好不要|基本不能|(?:博客|网站)(?:可以|要)|在该平台拿不到)/,
}
/** "Not without a filing" answers "may we?"; to "must we?" it says the opposite of what it means. */
const turned = /^Not (?:without|before|unfiled)\b/
const time: Readonly<Record<Locale, RegExp>> = { en: /^.{0,60}\d/, zh: /^.{0,30}[\d一二三四五六七八九十]/ }

describe('a statement', () => {
  it('that settles only whether one may or must opens with the verdict', () => {
    const verdicts = statements.filter(
      ({ settles }) => settles.length > 0 && settles.every((kind) => /^(?:can|need)$/.test(kind)),
    )
    expect(verdicts.length).toBeGreaterThan(40)
    expect(verdicts.filter(({ lang, says }) => !verdict[lang].test(says)).map(({ id, says }) => `${id}: ${says}`)).toEqual([])
  })

  it('that settles whether one must does not open with what one may not do without', () => {
    const needs = statements.filter(({ settles }) => settles.includes('need'))
    expect(needs.length).toBeGreaterThan(200)
    expect(needs.filter(({ says }) => turned.test(says)).map(({ id, says }) => `${id}: ${says}`)).toEqual([])
  })

  it.each([
    ['en', 'Not settled: it is read in two ways.'],
    ['en', 'Most sites need none.'],
    ['en', 'We give no clear answer.'],
    ['zh', '不一定：由运营商决定。'],
    ['zh', '部分省份要求文书。'],
    ['zh', '多数网站只需备案。'],
  ] as const)('in %s does not pass as a verdict with a mere hedge: “%s”', (lang, says) => {
    expect(says).not.toMatch(verdict[lang])
  })

  it('that settles how long begins with the time', () => {
    const times = statements.filter(({ settles }) => settles.includes('how-long'))
    expect(times.length).toBeGreaterThan(10)
    expect(times.filter(({ lang, says }) => !time[lang].test(says)).map(({ id, says }) => `${id}: ${says}`)).toEqual([])
  })
})

describe('the first sentence', () => {
  const sources = new Map()
  const told = (question: string) => wordsOf(ask(index, question), { sources, places: words.places })
  it.each([
    ['is a pay-as-you-go server enough for the filing?', /^No,/],
    ['按量付费服务器能备案吗', /^不能/],
    ['how long does the first review at Aliyun take', /^1 to 2 working days/],
    ['our legal representative changed, does the filing die?', /^No, the filing stays/],
    ['法人换了，备案还有效吗', /^备案仍有效/],
    ['is the filing number the same as the licence number?', /^No, they are two/],
    ['may the site stay online while the record is changed?', /^Yes, the site may stay online/],
    ['变更备案期间要关站吗', /^不用关站/],
    ['can we run on port 8443 without a filing?', /^No, another port/],
    ['do I have to move my GoDaddy domain to a Chinese registrar?', /^Yes: a domain held/],
    ['2025年没留日志罚多少', /^看发生在哪天：2025年12月31日以前/],
    ['没留日志罚多少', /^1万至5万元，2026年1月1日起/],
    ['广东港资EDI最多55%吗', /已不是上限/],
  ])('to “%s” settles it', (question, opening) => {
    expect(told(question)).toMatch(opening)
  })
})

describe('what is known of the person', () => {
  const opened = (question: string, known: readonly string[]) => {
    const { article, statement, lang } = ask(index, question, { known })
    return article?.pages[lang]?.statements[statement ?? -1]?.says
  }
  const question = 'are banners of an ad network allowed on our site?'

  it('opens the answer for their case, and gives way to what the question names', () => {
    expect(opened(question, [])).not.toBe(opened(question, ['individual']))
    expect(opened(question, ['individual'])).toMatch(/individual/)
    expect(opened('may our Hong Kong server carry it?', ['served-mainland'])).toBe(
      opened('may our Hong Kong server carry it?', []),
    )
  })
})

it('a greeting before a question is no small talk', () => {
  for (const text of ['hello, can I change the domain of my filed website', '你好，备案的域名想换一个可以吗'])
    expect(ask(index, text).kind).not.toBe('smalltalk')
  expect(ask(index, 'hello!').kind).toBe('smalltalk')
})

it('a statement that rests on practice alone says so, in both languages', () => {
  const fromPractice = statements.filter(({ sources }) => sources[0] === 'S')
  expect(fromPractice.length).toBeGreaterThan(20)
  expect(fromPractice.filter(({ lang, says }) => !practice[lang].test(says)).map(({ id, says }) => `${id}: ${says}`)).toEqual([])
})

/** What tells a reader that no rule is quoted. */
const practice: Readonly<Record<Locale, RegExp>> = {
  en: /in practice|as a rule|generally|usually|mostly|our reading|we have read|agenc/i,
  zh: /实务|一般|我们的?理解|没有读到|多被|通常|代办/,
}
