// Reads a day: 2027-03-01, 1 March 2027, 2027年3月1日. What names no single day is asked for, not guessed.

import { type FactPath, type Facts, type FactValue, spec } from '../../knowledge/law/facts.ts'
import { choicesOf, type Question } from '../../knowledge/questions/question.ts'
import { sayDate } from '../../locale.ts'
import { daysBetween } from '../../time.ts'
import { dayOf } from './calendar-words.ts'
import { isRough } from './doubt.ts'
import type { Answer, ReadValue, Surroundings } from './reading.ts'
import { nothing, readable, stated, wrong } from './stated.ts'
import { readWholeNumber } from './whole-number.ts'

const why = {
  day: {
    en: 'The day is missing; a full date is needed, a planned one will do.',
    zh: '缺少具体日期，请填写完整的年月日，大致计划的日期也可以。',
  },
  endless: { en: 'This always has an end; the day is needed.', zh: '此项均有到期日，请填写具体日期。' },
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
  const path = question.field ?? question.asks.find((ask) => spec(ask).type === 'date') ?? question.asks[0]!
  if (isEnd(path) && endless.test(plain)) return withoutEnd(question)
  const opened = path === 'service.openDate' && ['live', 'suspended'].includes(String(around.facts['service.stage']))
  const day = dayOf(plain, around.asOf, past.includes(path) || opened)
  if (day === null || day.kind === 'no-day') {
    const counted = question.asks.includes('hosting.termMonths') ? readWholeNumber(question, said, around) : nothing
    return counted.kind !== 'none' || day === null ? counted : wrong(why.day)
  }
  if (isRough(plain)) return nothing
  if (day.kind === 'impossible') return wrong(why.impossible)
  if (day.kind === 'several') {
    const last = [...day.dates].sort().at(-1)!
    return isEnd(path) && day.dates.length === 2 && isSpan(plain)
      ? readDay(question, said, last, path, around)
      : wrong(why.several)
  }
  if (day.kind === 'day') return readDay(question, said, day.date, path, around)
  // Until when something lasts is meant as it is said: "one more year", 月底.
  if (day.dates.length === 1 && isEnd(path)) return readDay(question, said, day.dates[0]!, path, around)
  const locale = /\p{Script=Han}/u.test(plain) ? 'zh' : 'en'
  const answers = day.dates.map((date) => readDay(question, said, date, path, around)).filter((answer) => answer.kind === 'value')
  if (answers.length === 0) return readDay(question, said, day.dates[0]!, path, around)
  return {
    kind: 'either',
    answers: answers.map((answer) => ({ ...answer, heard: answer.heard ?? sayDate(dateIn(answer), locale) })),
  }
}

const isEnd = (path: string) => /expiresOn$/i.test(path)
const isSpan = (plain: string) => /至|到|[-–~]| to | until /i.test(plain)
const endless =
  /长期|永久|无固定|(?:没有|无|不约定|不设)(?:固定)?(?:期限|截止|到期)|不限期|无限期|\b(?:never|no (?:end|expiry|expiration|fixed term|term)\b|without (?:an? )?(?:end|expiry|term)|(?:does not|doesn't|don't|won't) (?:expire|end|run out)|unlimited|indefinite(?:ly)?|open[- ]ended|permanent(?:ly)?|forever|long[- ]term)/i

/** Where a question has a choice for what never ends. */
function withoutEnd(question: Question): Answer {
  const choice = choicesOf(question).find(({ states }) => Object.values(states).includes('9999-12-31'))
  return choice === undefined ? wrong(why.endless) : { kind: 'value', states: choice.states, choices: [choice] }
}

function readDay(question: Question, said: string, date: string, path: string, around: Surroundings): Answer {
  const locale = /\p{Script=Han}/u.test(said) ? 'zh' : 'en'
  const year = Number(date.slice(0, 4))
  if (year < 1980 || year > 2120) return wrong(why.far, { year: String(year) })
  if (past.includes(path) && date > around.asOf) return wrong(why.ahead, { date })
  if (path === 'service.openDate' && date < around.asOf && unopened.includes(around.facts['service.stage']))
    return wrong(why.passed, { date })
  const answer = stated({ ...question, asks: [path as FactPath] }, date, said.trim() === date ? undefined : sayDate(date, locale))
  const value = { ...answer, states: { ...answer.states, ...impliedBy(path, date, question.asks, around.asOf) } } as Answer
  // What ran out is most often a slip of the year: it is taken once it is confirmed.
  if (isEnd(path) && date < around.asOf && value.kind === 'value')
    return { kind: 'either', answers: [{ ...value, heard: sayDate(date, locale) }] }
  return value
}

/** The day an answer states, in its fact or its field. */
const dateIn = ({ states, field }: { readonly states: Facts; readonly field?: string }) =>
  field ?? String(Object.values(states)[0])

/** A day of verification says that the name is verified; the day a server is paid until says how many days are left. */
function impliedBy(path: string, date: string, asks: readonly FactPath[], asOf: string): Facts {
  if (path === 'domain.realNameOn') return { 'domain.realName': 'verified' }
  if (path !== 'hosting.expiresOn' || !asks.includes('hosting.remainingDays')) return {}
  return { 'hosting.remainingDays': Math.max(0, daysBetween(asOf, date)) }
}
