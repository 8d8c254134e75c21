// Days counted from today: "in two weeks", "next Friday", 下周一, 月底. What names no single day is offered, never guessed.
import { addDays, isDay } from '../../time.ts'
import type { Day } from './day.ts'
import { numberIn } from './numbers.ts'

/** Reads a plain, lower-case text that counts from today; null where it does not. */
export function relativeDay(text: string, today: string): Day | null {
  const bare = text
    .replace(/^.{0,60}?\b(?:expires?|expiring|runs? out|lapses?)\s+/, '')
    .replace(
      /^(?:(?:we |it )?(?:open|opens|launch|launches|start|go live|plan(?:ned)?(?: for| to open)?)\s+)?(?:on|by|from|since|at|until|till|于|在|从|到|至)?\s*/,
      '',
    )
    .replace(
      /^(?:(?:it )?was )?(?:verified|done|passed|completed|approved|granted|opened|launched|changed|moved)\s+(?:on\s+)?/,
      '',
    )
    .replace(/\s*刚?(?:上线|开通|开业|开放|上架|发布|实名|认证|通过|完成|下来|批下来|变更|换)(?:的|了|好了?)*$/, '')
    .trim()
  const shift = shifts[bare]
  if (shift !== undefined) return dayAfter(today, shift)
  return leftDays(text, today) ?? counted(bare, today) ?? weekday(bare, today) ?? ofThisMonth(bare, today) ?? endOf(bare, today)
}

const shifts: Readonly<Record<string, number>> = {
  today: 0,
  now: 0,
  tomorrow: 1,
  'the day after tomorrow': 2,
  yesterday: -1,
  'the day before yesterday': -2,
  今天: 0,
  今日: 0,
  明天: 1,
  明日: 1,
  后天: 2,
  大后天: 3,
  昨天: -1,
  昨日: -1,
  前天: -2,
}

function leftDays(text: string, today: string): Day | null {
  const left = /(?:^|\s)(\d{1,4}) days? left\b|(?:还有|还剩|剩余?) ?(\d{1,4})天(?!前)/.exec(text)
  return left !== null && text.length < 60 ? dayAfter(today, Number(left[1] ?? left[2])) : null
}

const units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  天: 'day',
  日: 'day',
  周: 'week',
  星期: 'week',
  礼拜: 'week',
  月: 'month',
  年: 'year',
}
const aheadForms = [
  /^in (?:a |an )?([\da-z-]+?)? ?(?:more )?(day|week|month|year)s?(?: time)?$/,
  /^(?:a |an )?([\da-z-]+?)? ?(day|week|month|year)s? (?:from now|from today|later|left)$/,
  /^(?:再过|还有|还剩|大概)?([\d零一二两三四五六七八九十百半]+)个?(天|日|周|星期|礼拜|月|年)(?:之?后|以后)?$/,
]
const backForms = [
  /^(?:a |an )?([\da-z-]+?)? ?(day|week|month|year)s? ago$/,
  /^([\d零一二两三四五六七八九十百半]+)个?(天|日|周|星期|礼拜|月|年)(?:之?前|以前)$/,
]

function counted(bare: string, today: string): Day | null {
  for (const [forms, sign] of [
    [backForms, -1],
    [aheadForms, 1],
  ] as const)
    for (const form of forms) {
      const hit = form.exec(bare)
      const unit = units[hit?.[2] ?? '']
      if (hit === null || unit === undefined) continue
      // 「三月」 is a month and 「三年」 a length: only what says that it is counted counts.
      if (form === aheadForms[2] && !/^(?:再过|还有|还剩)|后$/.test(bare)) return null
      const count = hit[1] === undefined || hit[1] === '' ? 1 : hit[1] === '半' ? 0.5 : hit[1] === 'half' ? 0.5 : numberIn(hit[1])
      return count === null ? null : shifted(today, sign * count, unit)
    }
  return null
}

function shifted(today: string, count: number, unit: 'day' | 'week' | 'month' | 'year'): Day | null {
  if (unit === 'day' || unit === 'week') return Number.isInteger(count) ? dayAfter(today, count * (unit === 'day' ? 1 : 7)) : null
  const months = count * (unit === 'month' ? 1 : 12)
  if (months === 0.5 || months === -0.5) return dayAfter(today, months * 30)
  return Number.isInteger(months) ? eitherOf(monthsAfter(today, months)) : null
}

const english = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const hanDays = '一二三四五六日'

/** Monday is 0. An English "next Friday" can be this week's or the one after. */
function weekday(bare: string, today: string): Day | null {
  const now = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
  const latin = new RegExp(`^(this|next|coming|the coming|last|past)?\\s*(${english.join('|')})$`).exec(bare)
  if (latin !== null) {
    const wanted = english.indexOf(latin[2]!)
    const ahead = (wanted - now + 7) % 7 || 7
    if (latin[1] === 'last' || latin[1] === 'past') return dayAfter(today, -((now - wanted + 7) % 7 || 7))
    if (latin[1] === 'next' && wanted > now) return eitherOf(addDays(today, ahead), addDays(today, ahead + 7))
    return dayAfter(today, ahead)
  }
  const han = /^(本|这|这个|下|下个|下下|下下个|上|上个)?(?:周|星期|礼拜)([一二三四五六日天])$/.exec(bare)
  if (han === null) return null
  const wanted = hanDays.indexOf(han[2] === '天' ? '日' : han[2]!)
  const week = { 下: 1, 下下: 2, 上: -1 }[(han[1] ?? '').replace('个', '')] ?? 0
  return dayAfter(today, wanted - now + 7 * (han[1] === undefined && wanted < now ? 1 : week))
}

/** 下个月1号, 本月30号, "the 15th of next month". */
function ofThisMonth(bare: string, today: string): Day | null {
  const han = /^(本|这|这个|当|下|下个|上|上个)月的?([\d一二三四五六七八九十]{1,3})[号日]?$/.exec(bare)
  const latin = /^the (\d{1,2})(?:st|nd|rd|th)?(?: of (this|next|last) month)?$/.exec(bare)
  if (han === null && latin === null) return null
  const shift = { 下: 1, 上: -1, next: 1, last: -1 }[(han?.[1] ?? latin?.[2] ?? '').replace('个', '')] ?? 0
  const day = numberIn(han?.[2] ?? latin![1]!)
  if (day === null) return null
  const month = monthsAfter(`${today.slice(0, 7)}-01`, shift).slice(0, 7)
  const date = `${month}-${String(day).padStart(2, '0')}`
  if (!isDay(date)) return { kind: 'impossible' }
  if (latin !== null && latin[2] === undefined && date < today) return { kind: 'day', date: monthsAfter(date, 1) }
  return { kind: 'day', date }
}

/** 月底, "end of next month", "end of the year": one day is offered. */
function endOf(bare: string, today: string): Day | null {
  const month = /^(?:(?:at )?the )?end of (?:the|this|next) month$|^(?:这个?|本|下个?)?月(?:底|末)$/.test(bare)
  const next = /next|下/.test(bare)
  if (month) return eitherOf(addDays(monthsAfter(`${today.slice(0, 7)}-01`, next ? 2 : 1), -1))
  const named = /^(?:(?:at |by |around )?the )?(?:end|last day) of ([a-z]{3,9})$/.exec(bare)?.[1]
  const number =
    named === undefined ? Number(/^(\d{1,2})月(?:底|末)$/.exec(bare)?.[1]) : monthNames.indexOf(named.slice(0, 3)) + 1
  if (number >= 1 && number <= 12) return eitherOf(lastOf(number, today))
  const year = /^(?:(?:at )?the )?end of (?:the|this|next) year$|^(?:今年|明年)?年?(?:底|末)$/.test(bare) && /年|year/.test(bare)
  return year ? eitherOf(`${Number(today.slice(0, 4)) + (/next|明/.test(bare) ? 1 : 0)}-12-31`) : null
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The last day of a month, the next time it comes. */
function lastOf(month: number, today: string): string {
  const year = Number(today.slice(0, 4))
  const last = (of: number) => new Date(Date.UTC(of, month, 0)).toISOString().slice(0, 10)
  return last(year) < today ? last(year + 1) : last(year)
}

const dayAfter = (today: string, days: number): Day => ({ kind: 'day', date: addDays(today, days) })
const eitherOf = (...dates: readonly string[]): Day => ({ kind: 'either', dates })

/** Months later on the same day, or on the last day of a shorter month. */
export function monthsAfter(date: string, months: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}
