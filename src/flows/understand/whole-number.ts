// Reads a whole number with the unit its fact is counted in: months, days, years of age.
import { type FactPath, spec } from '../../knowledge/law/facts.ts'
import type { Question } from '../../knowledge/questions/question.ts'
import { isRough } from './doubt.ts'
import { numberIn } from './numbers.ts'
import type { Answer, ReadValue } from './reading.ts'
import { nothing, readable, stated, wrong } from './stated.ts'

const why = {
  whole: { en: 'A whole number is needed.', zh: '请填写整数。' },
  range: { en: 'The number must lie between {min} and {max}.', zh: '数字须在{min}到{max}之间。' },
  least: { en: 'The number can’t be below {min}.', zh: '数字不能小于{min}。' },
}
const units: readonly (readonly [RegExp, 'year' | 'month' | 'week' | 'day'])[] = [
  [/\s*(?:years? old|years?|yrs?|y\.?o\.?|周岁|岁|年)$/i, 'year'],
  [/\s*(?:months?|mths?|mos?\.?|个月|月)$/i, 'month'],
  [/\s*(?:weeks?|wks?|周|个?星期)$/i, 'week'],
  [/\s*(?:days?|天|日)$/i, 'day'],
]
/** How many of a fact's own unit go into a unit named; a month counts 30 days. */
const factors: Readonly<Partial<Record<FactPath, Readonly<Record<string, number>>>>> = {
  'hosting.termMonths': { year: 12, month: 1, week: 1 / 4.345, day: 1 / 30 },
  'hosting.remainingDays': { year: 365, month: 30, week: 7, day: 1 },
  'person.age': { year: 1 },
}
const lead =
  /^(?:for|it's|it is|he is|she is|i'm|i am|aged?|bought for|paid for|(?:我们)?(?:买|包|租|付|续|交)了|购买了?|还有|剩余?|今年|为|是|共)\s*/i

/** Reads a whole number for the first numeric fact the question asks. */
export const readWholeNumber: ReadValue = (question, said, around) => {
  const plain = readable(said, around)
    .replace(/[.。!！,，]+$/, '')
    .replace(lead, '')
  const born = question.asks.includes('person.age') ? bornIn(plain) : null
  if (born !== null) return ageOf(question, born, around.asOf)
  if (isRough(plain)) return nothing
  const path = question.asks.find((ask) => spec(ask).type === 'int') ?? question.asks[0]!
  const unit = units.find(([form]) => form.test(plain.replace(/半$/, '').replace(/ and a half$/i, '')))
  const factor = unit === undefined ? 1 : factors[path]?.[unit[1]]
  if (factor === undefined) return nothing
  const value = countOf(plain, unit?.[0])
  if (value === null) return nothing
  const counted = value * factor
  const whole = factor < 1 ? Math.floor(counted + 1e-9) : counted
  if (!Number.isInteger(whole)) return wrong(why.whole)
  const { min = 0, max } = spec(path)
  if (whole < min || whole > (max ?? 100_000))
    return max === undefined ? wrong(why.least, { min: String(min) }) : wrong(why.range, { min: String(min), max: String(max) })
  const answer = stated(
    { ...question, asks: [path], field: undefined },
    whole,
    said.trim() === String(whole) ? undefined : String(whole),
  )
  return answer
}

/** The day somebody was born: "born in 1992", "1992-05-03", 「1992年生」. The middle of the year where only that is said. */
function bornIn(plain: string): string | null {
  const hit =
    /(?:^|\b(?:born|birthday|birth)\b.{0,12}?|生于|出生(?:于|日期)?[:：]?)\s*((?:19[3-9]|20[0-2])\d)(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?/i.exec(
      plain,
    )
  if (hit === null || (hit[2] === undefined && !/born|birth|生/i.test(plain))) return null
  const [, year, month = '7', day = '1'] = hit
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Whole years from a day of birth to today. */
function ageOf(question: Question, born: string, today: string): Answer {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4)) - (today.slice(5) < born.slice(5) ? 1 : 0)
  if (years < 0 || years > 120) return nothing
  return stated({ ...question, asks: ['person.age'], field: undefined }, years, String(years))
}

/** The figure before a unit: "a year and a half" is 1.5, 一年半 as well. */
function countOf(plain: string, unit: RegExp | undefined): number | null {
  const bare = plain.replace(/ and a half$/i, '').replace(/(?<=[年月])半$/, '')
  const figure = (unit === undefined ? bare : bare.replace(unit, '')).trim()
  const whole = /^an?$/i.test(figure) ? 1 : numberIn(figure)
  return whole === null ? null : whole + (bare === plain ? 0 : 0.5)
}
