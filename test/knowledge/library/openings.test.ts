// How the statements of the product open: with a verdict where yes or no is asked, with the time where it is asked how long.
import { describe, expect, it } from 'vitest'
import { ask, wordsOf } from '../../../src/knowledge/library/search/index.ts'
import type { Locale } from '../../../src/locale.ts'
import { index, shelf, words } from './search/shared.ts'

const statements = [...shelf.articles.values()].flatMap(({ id, pages }) =>
  Object.values(pages).flatMap((page) => page.statements.map((statement) => ({ id, lang: page.lang, ...statement }))),
)
const verdict: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:Yes|No|Not|Hardly|Better not|Mostly|Generally (?:yes|not)|Contested|It depends|Nearly every|Most sites|Some provinces|A licence only|We give no clear|A blog yes|The filing yes|The account no)\b/,
  zh: /^(?:不|要|需要|可以|能|没有|必须|一般|有争议|看|部分省份|多数|只有|凡|还不行|最好不要|基本不能|博客可以|民营公司基本拿不到|网站要备案|在该平台拿不到)/,
}
const time: Readonly<Record<Locale, RegExp>> = { en: /^.{0,60}\d/, zh: /^.{0,30}[\d一二三四五六七八九十]/ }

describe('a statement', () => {
  it('that settles only whether one may or must opens with the verdict', () => {
    const verdicts = statements.filter(
      ({ settles }) => settles.length > 0 && settles.every((kind) => /^(?:can|need)$/.test(kind)),
    )
    expect(verdicts.length).toBeGreaterThan(40)
    expect(verdicts.filter(({ lang, says }) => !verdict[lang].test(says)).map(({ id, says }) => `${id}: ${says}`)).toEqual([])
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
