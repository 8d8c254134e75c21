// The ways people write a day, brought to YYYY-MM-DD, or to the reason why no single day is meant.

import { isDay } from '../../time.ts'
import type { Day } from './day.ts'
import { numberIn } from './numbers.ts'
import { relativeDay } from './relative-days.ts'

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const month = `(${months.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|')}|sept\\.?)`
const han = '[零〇一二三四五六七八九十]'
const ordinal = '(\\d{1,2})(?:st|nd|rd|th)?'

/** Reads the day a plain text names, counted from today; null where it speaks of none. A day without a year is the next such day, or (`past`) the last. */
export function dayOf(plain: string, today: string, past = false): Day | null {
  const text = plain
    .toLowerCase()
    .replace(/[.。!！]+$/, '')
    .replace(/^(?:it's|it is|that's|that is|是)\s*/, '')
  const near = relativeDay(text, today) ?? holiday(text, today, past)
  if (near !== null) return near
  const full = found(fullForms, text, today, past)
  const named = full.length > 0 ? full : found(yearlessForms, text, today, past)
  const dates = [...new Set(named.flatMap((day) => (day.kind === 'day' ? [day.date] : [])))]
  if (dates.length > 1) return { kind: 'several', dates }
  const [day] = named
  if (day?.kind === 'day' && spans.test(text)) return { kind: 'several', dates }
  return day ?? partly(text)
}

/** "between 1 and 5 March": the first day has no month of its own. */
const spans = new RegExp(
  `\\d{1,2}(?:st|nd|rd|th)?\\s*(?:-|–|to|and|or|till|until)\\s*\\d{1,2}(?:st|nd|rd|th)? (?:of )?${month}|${month} \\d{1,2}(?:st|nd|rd|th)?\\s*(?:-|–|to|and|or)\\s*\\d{1,2}(?!\\d)|\\d{1,2}[日号]?\\s*(?:至|到|或|-|~)\\s*\\d{1,2}[日号]`,
)

type Form = readonly [RegExp, (hit: RegExpMatchArray, today: string, past: boolean) => Day | null]

function found(forms: readonly Form[], text: string, today: string, past: boolean): readonly Day[] {
  const hits = forms
    .flatMap(([form, read]) => [...text.matchAll(form)].map((hit) => ({ at: hit.index, day: read(hit, today, past) })))
    .filter(({ day }) => day !== null)
    .sort((left, right) => left.at - right.at)
  return [...new Map(hits.map(({ at, day }) => [at, day as Day])).values()]
}

const fullForms: readonly Form[] = [
  [/(?<![\d.])(\d{4})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{1,2})(?!\d)/g, ([, y, m, d]) => day(y!, m!, d!)],
  [/(?<!\d)((?:19|20|21)\d{2})(\d{2})(\d{2})(?!\d)/g, ([, y, m, d]) => day(y!, m!, d!)],
  [/(?<![\d/.-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?![\d/.-]\d)/g, ([, a, b, y]) => eitherWay(a!, b!, y!)],
  [
    new RegExp(`(?<!\\d)${ordinal}(?: of)?[ -]?${month}[ ,-]+'?(\\d{4}|\\d{2})(?![\\d:])`, 'g'),
    ([, d, m, y]) => day(fullYear(y!), monthOf(m!), d!),
  ],
  [new RegExp(`${month} ${ordinal}(?:,? +|,)(\\d{4})(?!\\d)`, 'g'), ([, m, d, y]) => day(y!, monthOf(m!), d!)],
  [
    new RegExp(
      `(?:(\\d{4}) ?|((?<!\\d)\\d{2}|\\d{4}|${han}{4}|[今明后去前])年 ?的?)(\\d{1,2}|${han}{1,2})月 ?(\\d{1,2}|${han}{1,3})[日号]?(?!\\d)`,
      'g',
    ),
    ([, y, named, m, d], today) => day(yearOf((y ?? named)!, today), figure(m!), figure(d!)),
  ],
]

const yearlessForms: readonly Form[] = [
  [
    new RegExp(`(?<![\\d.])${ordinal}(?: of)?[ -]?${month}(?![a-z]| ?\\d{4})`, 'g'),
    ([, d, m], ...now) => nearest(monthOf(m!), d!, ...now),
  ],
  [
    new RegExp(`(?<![a-z])${month} ${ordinal}(?![a-z\\d]|[ ,]+\\d{4})`, 'g'),
    ([, m, d], ...now) => nearest(monthOf(m!), d!, ...now),
  ],
  [
    new RegExp(
      `(?<![\\d年零〇一二三四五六七八九十])(\\d{1,2}|${han}{1,2})月份? ?(\\d{1,2}|${han}{1,3})(?:[日号]|(?![\\d个]))`,
      'g',
    ),
    ([, m, d], ...now) => nearest(figure(m!), figure(d!), ...now),
  ],
  [/^(\d{1,2})\/(\d{1,2})$/g, ([, a, b], ...now) => eitherDay(nearest(a!, b!, ...now), nearest(b!, a!, ...now))],
]

/** Holidays whose day is the same in every year. */
const holidays: readonly (readonly [RegExp, month: string, day: string])[] = [
  [/^(?:new year(?:'s)?(?: day)?|元旦节?)$/, '1', '1'],
  [/^(?:christmas(?: day)?|xmas|圣诞节?)$/, '12', '25'],
  [/^(?:labou?r day|五一|劳动节|五一劳动节)$/, '5', '1'],
  [/^(?:(?:chinese )?national day|国庆节?|十一)$/, '10', '1'],
  [/^new year's eve$/, '12', '31'],
  [/^双十一$/, '11', '11'],
  [/^双十二$/, '12', '12'],
]

/** 元旦, "by Christmas", 「明年元旦」, "National Day 2027". */
function holiday(text: string, today: string, past: boolean): Day | null {
  const [, before, name = '', after] =
    /^(?:on |by |at |before )?(?:(\d{4}|[今明后去前](?=年))年?的?)?(.+?)(?:那天|当天|当日)?(?:,? (?:of )?(\d{4}|next year|this year))?$/.exec(
      text,
    ) ?? []
  const hit = holidays.find(([form]) => form.test(name))
  if (hit === undefined) return null
  const [, month, on] = hit
  const year = before ?? (after === undefined ? undefined : ({ 'next year': '明', 'this year': '今' }[after] ?? after))
  return year === undefined ? nearest(month, on, today, past) : day(yearOf(year, today), month, on)
}

/** The next such day from today on; of a day that has passed the last one. */
function nearest(m: string, d: string, today: string, past: boolean): Day {
  const year = Number(today.slice(0, 4))
  const years = past ? [year, year - 1, year - 2, year - 3, year - 4] : [year, year + 1, year + 2, year + 3, year + 4]
  const days = years.map((one) => day(String(one), m, d)).filter((one) => one.kind === 'day')
  return days.find(({ date }) => (past ? date <= today : date >= today)) ?? { kind: 'impossible' }
}

/** What speaks of a date, but of no single day. */
function partly(text: string): Day | null {
  const vague =
    /\b(?:next|this|last|coming) (?:week|month|year|quarter|spring|summer|autumn|fall|winter)\b|\b(?:in|within|after) (?:\d+|a|an|one|two|three|four|five|six|a few|several|some) (?:days?|weeks?|months?|years?)\b|\b(?:spring|summer|autumn|winter|q[1-4])\b|\b(?:end|start|beginning|middle) of\b|\b(?:mid|early|late)[- ]|(?:下|上|这|本)个?(?:周|星期|月|季度)|[今明后去前]年|(?:\d+|[一二两三四五六七八九十半])个?(?:月|周|星期|年)(?:之?后|之?内|左右)|月底|月初|年底|年初|年中|^年[前后]$|chinese new year|spring festival|春节|节[前后]|季度|上半年|下半年|[春夏秋冬]天/
  if (vague.test(text)) return { kind: 'no-day' }
  if (text.length >= 60) return null
  if (new RegExp(`(?:^|[^a-z])${month},? (?:of )?(?:\\d{4}|next year|this year)`).test(text)) return { kind: 'no-day' }
  if (
    /\d{4}[-/.年] ?\d{1,2}月?(?:份|底|初|中旬|上旬|下旬)?$|年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月|[一二三四五六七八九十\d]月(?:份|底|初|中旬|上旬|下旬|中|$)/.test(
      text,
    )
  )
    return { kind: 'no-day' }
  const lone = `(?:${month}|(?:19|20)\\d{2}|(?:19|20)\\d{2}年)`
  return new RegExp(`^${lone}$|(?:\\b(?:in|by|since|for|until|around|before|after) |[在到至] ?)${lone}$`).test(text)
    ? { kind: 'no-day' }
    : null
}

/** 3/1/27 can be two days; 13/1/2027 only one. */
function eitherWay(a: string, b: string, y: string): Day {
  return eitherDay(day(fullYear(y), b, a), day(fullYear(y), a, b))
}

function eitherDay(one: Day, other: Day): Day {
  if (one.kind === 'day' && other.kind === 'day' && one.date !== other.date)
    return { kind: 'either', dates: [one.date, other.date] }
  return one.kind === 'day' ? one : other
}

function day(y: string, m: string, d: string): Day {
  const date = `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  return isDay(date) ? { kind: 'day', date } : { kind: 'impossible' }
}

const fullYear = (y: string) => (y.length === 2 ? `20${y}` : y)
const monthOf = (name: string) => String(months.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1)
const figure = (words: string) => (/^\d+$/.test(words) ? words : String(numberIn(words) ?? 0))

function yearOf(words: string, today: string): string {
  const shift = { 前: -2, 去: -1, 今: 0, 明: 1, 后: 2 }[words]
  return shift === undefined ? fullYear(figure(words)) : String(Number(today.slice(0, 4)) + shift)
}
