// How answers are shown: in the words of the question's own choices, else by the names of fact and value.
import { isDeepStrictEqual } from 'node:util'
import { type FactPath, type Facts, type FactValue, spec } from '../../knowledge/law/facts.ts'
import { valueName } from '../../knowledge/law/labels/value-names.ts'
import type { Library } from '../../knowledge/library.ts'
import { type Choice, choicesOf, type Question } from '../../knowledge/questions/question.ts'
import { type Locale, sayDate, sayList } from '../../locale.ts'
import { currentFields } from '../model/current.ts'
import { isGiven } from '../model/given.ts'
import { masked } from '../model/masked.ts'
import type { Proposed } from '../model/memory.ts'
import type { View } from '../model/view.ts'

const words = {
  unknown: { en: 'not known', zh: '不清楚' },
  none: { en: 'none', zh: '无' },
  free: { en: 'it doesn’t, free information', zh: '不收费，仅展示' },
}

/** What answers are read from: a turn, or an application as the team sees it. */
export type Answered = Pick<View, 'application' | 'library' | 'locale'> & { readonly service: string; facts(): Facts }

/** What a question is called on a list: its label, else that of its field, else its prompt. */
export function labelOf(view: Pick<View, 'library' | 'locale'>, question: Question): string {
  const field = question.field === undefined ? undefined : view.library.fields.get(question.field)
  return (question.label ?? field?.label ?? question.prompt)[view.locale].replace(/[?？。]$/u, '')
}

/** The answer a question has now, in words; null where it has none. Personal values are masked. */
export function answerLine(view: Answered, question: Question): string | null {
  const { locale } = view
  if (question.field !== undefined) {
    const value = currentFields(view.application, view.service)[question.field]
    if (value === undefined) return null
    if (value === 'unknown') return words.unknown[locale]
    return question.personal && !isGiven(value) ? masked(value) : dateOr(value, locale)
  }
  const facts = view.facts()
  const known = question.asks.filter((path) => facts[path] !== undefined)
  if (known.length === 0) return null
  const whole = wholeChoice(question, facts)
  if (whole !== null) return whole.label[locale]
  return sayList([...new Set(known.map((path) => valueWords(path, facts[path]!, locale, view.library)))], locale)
}

/** One fact as a line: "Where the server is: mainland China". */
export function factLine(path: FactPath, value: FactValue, locale: Locale, library?: Library): string {
  const name = spec(path).name[locale]
  return `${name[0]!.toUpperCase()}${name.slice(1)}${locale === 'zh' ? '：' : ': '}${valueWords(path, value, locale, library)}`
}

/** Something read that is to be confirmed, as a line: "Registered address: 浙江省宁波市…". */
export function proposedLine(one: Proposed, locale: Locale, library: Library): string {
  if ('path' in one) return factLine(one.path, one.value, locale, library)
  return `${library.fields.get(one.field)?.label[locale] ?? one.field}${locale === 'zh' ? '：' : ': '}${one.value}`
}

/** A value in words; with the library, providers too are named in the language. */
export function valueWords(path: FactPath, value: FactValue, locale: Locale, library?: Library): string {
  if (library !== undefined && typeof value === 'string' && path.endsWith('.provider'))
    return providerName(library, value, locale)
  if (!Array.isArray(value)) return dateOr(valueName(path, value as string)[locale], locale)
  const values = value as readonly string[]
  if (values.length === 0) return (path === 'monetisation.sources' ? words.free : words.none)[locale]
  return sayList(
    values.map((one) => valueName(path, one)[locale]),
    locale,
  )
}

/** Providers are kept by their English names; one we do not know keeps the name it was given. */
function providerName(library: Library, name: string, locale: Locale): string {
  for (const { name: known } of library.words.places.providers.values()) if (known.en === name) return known[locale]
  return name === 'unknown' ? words.unknown[locale] : name
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

const same = (left: FactValue | undefined, right: FactValue) => isDeepStrictEqual(left, right)

const dateOr = (value: string, locale: Locale) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? sayDate(value, locale) : value)
