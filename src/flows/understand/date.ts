// Reads a day: 2027-03-01, 1 March 2027, 2027年3月1日. What names no single day is asked for, not guessed.
import { type FactPath, type Facts, type FactValue, spec } from '../../knowledge/law/facts.ts'
import { sayDate } from '../../locale.ts'
import { type Day, dayOf } from './calendar-words.ts'
import { isRough } from './doubt.ts'
import type { ReadValue } from './reading.ts'
import { nothing, readable, stated, wrong } from './stated.ts'
import { readWholeNumber } from './whole-number.ts'

const why = {
  day: { en: 'The day is missing; a full date is needed.', zh: '缺少具体日期，请填写完整的年月日。' },
  year: { en: 'The year is missing; a full date is needed.', zh: '缺少年份，请填写完整的年月日。' },
  unclear: {
    en: 'That can be {first} or {second}. Which one? Please write it like 2027-03-01.',
    zh: '可能是{first}，也可能是{second}，请按2027-03-01的格式填写。',
  },
  impossible: { en: 'There is no such day in the calendar.', zh: '该日期不存在。' },
  far: { en: 'The year {year} can’t be right here.', zh: '年份{year}有误。' },
  ahead: {
    en: '{date} lies in the future; this asks for a day that has passed.',
    zh: '{date}尚未到来，此处应填写已发生的日期。',
  },
  passed: {
    en: '{date} has passed; this asks for the day it is to open.',
    zh: '{date}已过，此处应填写计划开通的日期。',
  },
  several: { en: 'That names several dates; one is needed.', zh: '出现了多个日期，请只填一个。' },
}

/** Facts and fields whose day has passed. */
const past: readonly string[] = ['domain.realNameOn', 'record.grantedOn', 'change.happenedOn']

/** Stages in which the opening lies ahead. */
const unopened: readonly (FactValue | undefined)[] = ['planned', 'testing']

/** Reads a date for the fact or field a question asks. */
export const readDate: ReadValue = (question, said, around) => {
  const plain = readable(said, around)
  const locale = /\p{Script=Han}/u.test(plain) ? 'zh' : 'en'
  const path = question.field ?? question.asks.find((one) => spec(one).type === 'date') ?? question.asks[0]!
  const named =
    /^(?:entity|hosting|person|legalRep|domain)\..*(?:expires|until)/i.test(path) && /[至到~～—–]/.test(plain)
      ? endOf(plain)
      : plain
  const day = dayOf(unlabelled(named), around.asOf, past.includes(path) ? 'behind' : 'ahead')
  if (day === null && question.asks.includes('hosting.termMonths')) return readWholeNumber(question, said, around)
  if (day === null || (isRough(plain) && day.kind === 'day')) return nothing
  if (day.kind === 'two') return wrong(why.unclear, { first: sayDate(day.first, locale), second: sayDate(day.second, locale) })
  if (day.kind !== 'day') return wrong(faults[day.kind])
  const { date } = day
  const year = Number(date.slice(0, 4))
  if (year < 1980 || year > 2120) return wrong(why.far, { year: String(year) })
  if (past.includes(path) && date > around.asOf) return wrong(why.ahead, { date: sayDate(date, locale) })
  if (path === 'service.openDate' && date < around.asOf && unopened.includes(around.facts['service.stage']))
    return wrong(why.passed, { date: sayDate(date, locale) })
  const answer = stated({ ...question, asks: [path as FactPath] }, date, said.trim() === date ? undefined : sayDate(date, locale))
  return { ...answer, states: { ...answer.states, ...impliedBy(path, date, question.asks, around.asOf) } }
}

/** Of "from … to …" the end: 「2011-05-21至2041-05-20」. */
function endOf(plain: string): string {
  return /(?:\d[日号]?)\s*(?:至|到|—|–|~|～| to | until | till | - )\s*(.*(?:\d|长期|永久).*)$/.exec(plain)?.[1] ?? plain
}

/** 「有效期至：」, "expires on": what stands before the day. */
function unlabelled(plain: string): string {
  return plain.replace(
    /^(?:(?:营业)?执照)?(?:的)?(?:有效期|到期日?|日期|时间|开通日?期?|发证日期)?(?:限)?(?:是|为|至|到|[:：])+\s*/,
    '',
  )
}

const faults: Readonly<Record<Exclude<Day['kind'], 'day' | 'two'>, (typeof why)[keyof typeof why]>> = {
  'no-day': why.day,
  'no-year': why.year,
  impossible: why.impossible,
  several: why.several,
}

/** A day of verification says that the name is verified; the day a server is paid until says how many days are left. */
function impliedBy(path: string, date: string, asks: readonly FactPath[], asOf: string): Facts {
  if (path === 'domain.realNameOn') return { 'domain.realName': 'verified' }
  if (path !== 'hosting.expiresOn' || !asks.includes('hosting.remainingDays')) return {}
  return { 'hosting.remainingDays': Math.max(0, Math.round((Date.parse(date) - Date.parse(asOf)) / 86_400_000)) }
}
