// How answers are shown: in the words of the question's own choices, else the value as it was given.
import type { FactPath, Facts, FactValue } from '../../knowledge/facts.ts'
import { type Library, placeName } from '../../knowledge/library.ts'
import { type Choice, choicesOf, type Question } from '../../knowledge/question.ts'
import { type Locale, sayDate, sayList } from '../../locale.ts'
import { currentFields } from '../current.ts'
import type { Turning } from '../turning.ts'

const words = {
  unknown: { en: 'not known', zh: '不清楚' },
  yes: { en: 'yes', zh: '是' },
  no: { en: 'no', zh: '否' },
  none: { en: 'none', zh: '无' },
}

/** What a question is called on a list: its label, else that of its field, else its prompt. */
export function labelOf(turning: Turning, question: Question): string {
  const field = question.field === undefined ? undefined : turning.library.fields.get(question.field)
  return (question.label ?? field?.label ?? question.prompt)[turning.locale].replace(/[?？。]$/u, '')
}

/** The answer a question has now, in words; null where it has none. Personal values are masked. */
export function answerLine(turning: Turning, question: Question): string | null {
  const { locale } = turning
  if (question.field !== undefined) {
    const value = currentFields(turning.application.fields, turning.service)[question.field]
    if (value === undefined) return null
    return value === 'unknown' ? words.unknown[locale] : question.personal ? masked(value) : value
  }
  const facts = turning.facts()
  const known = question.asks.filter((path) => facts[path] !== undefined)
  if (known.length === 0) return null
  const whole = wholeChoice(question, facts)
  if (whole !== null) return whole.label[locale]
  return sayList(
    known.map((path) => valueWords(turning.library, path, facts[path]!, locale)),
    locale,
  )
}

/** One fact as a line: "Who will hold it: Mainland company". */
export function factLine(library: Library, path: FactPath, value: FactValue, locale: Locale): string {
  const question =
    library.questions.find((one) => one.asks[0] === path) ?? library.questions.find((one) => one.asks.includes(path))
  const label = (question?.label ?? question?.prompt)?.[locale].replace(/[?？]$/u, '') ?? path
  return `${label}${locale === 'zh' ? '：' : ': '}${valueWords(library, path, value, locale)}`
}

/** A value in words. */
export function valueWords(library: Library, path: FactPath, value: FactValue, locale: Locale): string {
  if (value === 'unknown') return words.unknown[locale]
  if (typeof value === 'boolean') return words[value ? 'yes' : 'no'][locale]
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return sayDate(value, locale)
  const values = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  if (values.length === 0) return words.none[locale]
  return sayList(
    values.map((one) => (one === 'unknown' ? words.unknown[locale] : oneValue(library, path, one, locale))),
    locale,
  )
}

function oneValue(library: Library, path: FactPath, value: string, locale: Locale): string {
  const place = placeName(library, path, value, locale)
  if (place !== undefined) return place
  for (const question of library.questions) {
    if (!question.asks.includes(path)) continue
    const choice = choicesOf(question).find(
      (one) =>
        one.states[path] === value ||
        (Array.isArray(one.states[path]) && (one.states[path] as readonly string[]).join() === value),
    )
    if (choice !== undefined) return choice.label[locale]
  }
  return value
}

/** The one choice that says exactly what is known of all paths it states, and states all that is known of the question. */
function wholeChoice(question: Question, facts: Facts): Choice | null {
  const fits = choicesOf(question).filter((choice) =>
    Object.entries(choice.states).every(([path, value]) => same(facts[path as FactPath], value)),
  )
  const fullest = fits.sort((a, b) => Object.keys(b.states).length - Object.keys(a.states).length)[0]
  if (fullest === undefined) return null
  const known = question.asks.filter((path) => facts[path] !== undefined)
  return known.every((path) => path in fullest.states) ? fullest : null
}

const same = (left: FactValue | undefined, right: FactValue) => JSON.stringify(left) === JSON.stringify(right)

/** Personal values: the first and the last sign. */
const masked = (value: string) => (value.length < 3 ? '•••' : `${[...value][0]}•••${[...value].at(-1)}`)
