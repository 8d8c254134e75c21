// The ways people write a day, brought to YYYY-MM-DD, or to the reason why no single day is meant.
import { type Direction, nearDay } from './near-days.ts'
import { numberIn } from './numbers.ts'

/** What a text says of a day. `two`: it can be read in two ways. */
export type Day =
  | { readonly kind: 'day'; readonly date: string }
  | { readonly kind: 'two'; readonly first: string; readonly second: string }
  | { readonly kind: 'no-day' | 'no-year' | 'impossible' | 'several' }

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

/** Reads the one day a plain text names, counted from today, `direction` being where one without a year lies; null where it speaks of none. */
export function dayOf(plain: string, today: string, direction: Direction = 'ahead'): Day | null {
  const text = plain.toLowerCase().replace(/[.。!！]+$/, '')
  const near = relative(text, today)
  if (near !== null) return near
  const named = nearDay(text, today, direction)
  if (named !== null) return { kind: 'day', date: named }
  const found = forms
    .flatMap(([form, read]) => [...text.matchAll(form)].map((hit) => ({ at: hit.index, day: read(hit, today) })))
    .filter(({ day }) => day !== null)
  const days = [...new Map(found.map(({ at, day }) => [at, day as Day])).values()]
  if (days.length > 1) return { kind: 'several' }
  return days[0] ?? partly(text)
}

type Form = readonly [RegExp, (hit: RegExpMatchArray, today: string) => Day | null]
const forms: readonly Form[] = [
  [/(?<![\d.])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g, ([, y, m, d]) => day(y!, m!, d!)],
  [/(?<!\d)((?:19|20|21)\d{2})(\d{2})(\d{2})(?!\d)/g, ([, y, m, d]) => day(y!, m!, d!)],
  [/(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/g, ([, a, b, y]) => eitherWay(a!, b!, y!)],
  [new RegExp(`(?<!\\d)${ordinal}(?: of)?[ -]${month}[ ,-]+(\\d{4})(?!\\d)`, 'g'), ([, d, m, y]) => day(y!, monthOf(m!), d!)],
  [new RegExp(`${month} ${ordinal}(?:,? +|,)(\\d{4})(?!\\d)`, 'g'), ([, m, d, y]) => day(y!, monthOf(m!), d!)],
  [
    new RegExp(`(\\d{4}|${han}{4}|今|明|后|去|前)年? ?(\\d{1,2}|${han}{1,2})月 ?(\\d{1,2}|${han}{1,3})[日号]?(?!\\d)`, 'g'),
    ([, y, m, d], today) => day(yearOf(y!, today), figure(m!), figure(d!)),
  ],
]

/** Today, tomorrow, in ten days. Weeks and months name no day. */
function relative(text: string, today: string): Day | null {
  const left = /(?:^|\s)(\d{1,4}) days? left\b|(?:还有|还剩|剩余?) ?(\d{1,4})天(?!前)/.exec(text)
  if (left !== null && text.length < 60) return { kind: 'day', date: later(today, Number(left[1] ?? left[2])) }
  const bare = text
    .replace(/^.{0,60}?\b(?:expires?|expiring|runs? out|lapses?)\s+/, '')
    .replace(/^(?:on|by|from|since|at|until|till|于|在|从)\s*/, '')
  const shift = shifts[bare]
  if (shift !== undefined) return { kind: 'day', date: later(today, shift) }
  const ahead =
    /^(?:in )?(\d{1,4}|[a-z-]+) days?(?: (?:from now|later))?$|^(?:再过)?(\d{1,4}|[零一二三四五六七八九十百]+)天(?:之?后)$/.exec(
      bare,
    )
  const back = /^(\d{1,4}|[a-z]+) days? ago$|^(\d{1,4}|[零一二三四五六七八九十百]+)天(?:之?前)$/.exec(bare)
  const count = numberIn(ahead?.[1] ?? ahead?.[2] ?? back?.[1] ?? back?.[2] ?? '-')
  if (count !== null && (ahead !== null || back !== null))
    return { kind: 'day', date: later(today, ahead !== null ? count : -count) }
  return null
}
const shifts: Readonly<Record<string, number>> = {
  today: 0,
  now: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
  yesterday: -1,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  昨天: -1,
  昨日: -1,
  前天: -2,
}

/** What speaks of a date, but of no single day. */
function partly(text: string): Day | null {
  const short = text.length < 60
  if (
    short &&
    (new RegExp(`(?:^|[^a-z])${month},? (?:of )?(?:\\d{4}|next year|this year)`).test(text) ||
      /\d{4}[-/.年] ?\d{1,2}月?(?:份|底|初|中旬|上旬|下旬)?$|年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月/.test(text))
  )
    return { kind: 'no-day' }
  if (short && new RegExp(`(?:^|[^a-z\\d])(?:${ordinal}(?: of)? ${month}|${month} ${ordinal})(?![a-z\\d])`).test(text))
    return { kind: 'no-year' }
  if (short && /(?:^|[^\d年])(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]/.test(text))
    return { kind: 'no-year' }
  if (
    /\b(?:next|this|last|coming) (?:week|month|year|quarter|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(?:in|within|after) (?:\d+|a|an|one|two|three|four|five|six|a few|several|some) (?:weeks?|months?|years?)\b|\b(?:spring|summer|autumn|winter|q[1-4]|end of|mid|early|late)\b.*\d{4}|(?:下|上|这|本)个?(?:周|星期|月|季度)|[今明后去前]年|(?:\d+|[一二两三四五六七八九十半])个?(?:月|周|星期|年)(?:之?后|之?内|左右)|月底|月初|年底|年初|年中|春节[前后]|季度/.test(
      text,
    )
  )
    return { kind: 'no-day' }
  if (
    short &&
    new RegExp(
      `^(?:in |by |since )?(?:${month}|(?:19|20)\\d{2}|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|(?:19|20)\\d{2}年)$`,
    ).test(text)
  )
    return { kind: 'no-day' }
  return null
}

/** 3/1/27 can be two days; 13/1/2027 only one. */
function eitherWay(a: string, b: string, y: string): Day {
  const year = y.length === 2 ? `20${y}` : y
  const [dayFirst, monthFirst] = [day(year, b, a), day(year, a, b)]
  if (dayFirst.kind === 'day' && monthFirst.kind === 'day' && dayFirst.date !== monthFirst.date)
    return { kind: 'two', first: dayFirst.date, second: monthFirst.date }
  return dayFirst.kind === 'day' ? dayFirst : monthFirst
}

function day(y: string, m: string, d: string): Day {
  const date = `${y.padStart(4, '0')}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`
  const time = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(time) || !new Date(time).toISOString().startsWith(date) ? { kind: 'impossible' } : { kind: 'day', date }
}

const monthOf = (name: string) => String(months.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1)
const figure = (words: string) => (/^\d+$/.test(words) ? words : String(numberIn(words) ?? 0))

function yearOf(words: string, today: string): string {
  const shift = { 前: -2, 去: -1, 今: 0, 明: 1, 后: 2 }[words]
  return shift === undefined ? figure(words) : String(Number(today.slice(0, 4)) + shift)
}

function later(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
