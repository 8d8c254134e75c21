// One question record as inputs of a form: choices as a menu, values as a text; "unknown" is always a way out.

import type { InputBlock, MultiStaticSelect, PlainTextElement, PlainTextOption, StaticSelect } from '@slack/types'
import { unknownChoice } from '../../../flows/index.ts'
import type { Facts } from '../../../knowledge/law/facts.ts'
import { type Choice, choicesOf, type Entry, isGroup, type Question } from '../../../knowledge/questions/question.ts'
import type { Locale } from '../../../locale.ts'
import {
  cut,
  groupLabelMost,
  hintMost,
  inputMost,
  labelMost,
  optionsMost,
  optionTextMost,
  optionValueMost,
  placeholderMost,
} from '../limits.ts'

/** What is known where a form is opened; `masked` where a personal value is kept already. */
export type Known = { readonly facts: Facts; readonly fields: Readonly<Record<string, string>> }

/** The block of a question's menu or text, and that of the words beside a menu. */
export const blockOf = (question: string) => `q.${question}`
export const wordsBlockOf = (question: string) => `w.${question}`
/** The one action id inside an input. */
export const inputAction = 'v'

const words = {
  unknown: { en: 'Not known', zh: '不清楚' },
  yes: { en: 'Yes', zh: '是' },
  no: { en: 'No', zh: '否' },
  pick: { en: 'Choose', zh: '请选择' },
  orWords: { en: '{label}, in words', zh: '{label}（文字填写）' },
  kept: { en: 'Kept: {masked}. Leave empty to keep it.', zh: '已保存：{masked}，留空即保留。' },
  type: { en: 'Type, or “unknown”', zh: '请填写，或填“不清楚”' },
}

export const plain = (text: string) => ({ type: 'plain_text' as const, text: text === '' ? ' ' : text, emoji: false })

/** Options under a name. */
export type Group = { label: PlainTextElement; options: PlainTextOption[] }

/** An option of a menu. */
export const option = (text: string, value: string): PlainTextOption => ({
  text: plain(cut(text, optionTextMost)),
  value: value.slice(0, optionValueMost),
})

/** The inputs of one question. */
export function inputsOf(question: Question, known: Known, locale: Locale): InputBlock[] {
  const menu = menuOf(question, known, locale)
  if (menu === null) return [textInput(question, known, locale)]
  const typed = question.reading !== 'choice' && question.reading !== 'yes-no'
  return [
    { ...base(blockOf(question.id), nameOf(question, locale), question, locale), element: menu },
    ...(typed ? [wordsInput(question, locale)] : []),
  ]
}

function base(id: string, label: string, question: Question, locale: Locale, more = ''): Omit<InputBlock, 'element'> {
  const hint = [question.label === undefined ? '' : question.prompt[locale], question.example?.[locale] ?? '', more]
    .filter((one) => one !== '')
    .join(' ')
  return {
    type: 'input',
    block_id: id,
    optional: true,
    label: plain(cut(label, labelMost)),
    ...(hint !== '' && { hint: plain(cut(hint, hintMost)) }),
  }
}

const nameOf = (question: Question, locale: Locale) => (question.label ?? question.prompt)[locale]

function textInput(question: Question, known: Known, locale: Locale): InputBlock {
  const value = valueOfText(question, known)
  const masked = question.personal && value !== '' ? words.kept[locale].replace('{masked}', () => mask(value)) : ''
  const long = question.reading === 'text' || question.reading === 'address'
  return {
    ...base(blockOf(question.id), nameOf(question, locale), question, locale, masked),
    element: {
      type: 'plain_text_input',
      action_id: inputAction,
      multiline: long,
      max_length: inputMost,
      placeholder: plain(cut(words.type[locale], placeholderMost)),
      ...(value !== '' && masked === '' && { initial_value: value.slice(0, inputMost) }),
    },
  }
}

function wordsInput(question: Question, locale: Locale): InputBlock {
  return {
    type: 'input',
    block_id: wordsBlockOf(question.id),
    optional: true,
    label: plain(
      cut(
        words.orWords[locale].replace('{label}', () => nameOf(question, locale)),
        labelMost,
      ),
    ),
    element: { type: 'plain_text_input', action_id: inputAction, max_length: inputMost },
  }
}

/** What stands in a text: the field, or the one fact the question asks for. */
function valueOfText(question: Question, { facts, fields }: Known): string {
  if (question.field !== undefined) return fields[question.field] ?? ''
  const value = question.asks.length === 1 ? facts[question.asks[0]!] : undefined
  return value === undefined || Array.isArray(value) ? '' : String(value)
}

function menuOf(question: Question, { facts }: Known, locale: Locale): StaticSelect | MultiStaticSelect | null {
  const placeholder = plain(words.pick[locale])
  const unknown = option(words.unknown[locale], unknownChoice)
  if (question.reading === 'yes-no') {
    const options = [option(words.yes[locale], 'yes'), option(words.no[locale], 'no'), unknown]
    const now = facts[question.asks[0]!]
    const chosen = now === true ? options[0] : now === false ? options[1] : now === 'unknown' ? unknown : undefined
    return { type: 'static_select', action_id: inputAction, placeholder, options, ...(chosen && { initial_option: chosen }) }
  }
  if (question.screen.length === 0 || choicesOf(question).length + 1 > optionsMost) return null
  const chosen = chosenOf(question, facts, locale, unknown)
  const way = choicesOf(question).some((choice) => choice.id === unknownChoice) ? [] : [unknown]
  const choices = question.screen.some(isGroup)
    ? { option_groups: groupsOf(question, locale, way) }
    : { options: [...optionsIn(question.screen, locale), ...way] }
  if (question.many !== undefined)
    return {
      type: 'multi_static_select',
      action_id: inputAction,
      placeholder,
      ...choices,
      ...(chosen.length > 0 && { initial_options: chosen }),
    }
  return {
    type: 'static_select',
    action_id: inputAction,
    placeholder,
    ...choices,
    ...(chosen.length === 1 && { initial_option: chosen[0]! }),
  }
}

const optionsIn = (entries: readonly Entry[], locale: Locale) =>
  entries.filter((entry): entry is Choice => !isGroup(entry)).map((entry) => option(entry.label[locale], entry.id))

/** Single choices stand under the question's own name; groups under theirs. */
function groupsOf(question: Question, locale: Locale, unknown: readonly PlainTextOption[]): Group[] {
  const own = optionsIn(question.screen, locale)
  const groups = question.screen
    .filter(isGroup)
    .map((group) => ({ label: plain(cut(group.label[locale], groupLabelMost)), options: optionsIn(group.choices, locale) }))
  return [{ label: plain(cut(nameOf(question, locale), groupLabelMost)), options: [...own, ...unknown] }, ...groups].filter(
    ({ options }) => options.length > 0,
  )
}

/** The choices that say what is known; the fullest one where a single answer is wanted. */
function chosenOf(question: Question, facts: Facts, locale: Locale, unknown: PlainTextOption): PlainTextOption[] {
  if (question.asks.length > 0 && question.asks.every((path) => facts[path] === 'unknown')) return [unknown]
  const fits = choicesOf(question).filter((choice) =>
    Object.entries(choice.states).every(([path, value]) => holds(facts[path as keyof Facts], value)),
  )
  const several = question.many !== undefined
  const sorted = several
    ? fits
    : [...fits].sort((a, b) => Object.keys(b.states).length - Object.keys(a.states).length).slice(0, 1)
  return sorted.map((choice) => option(choice.label[locale], choice.id))
}

function holds(known: unknown, wanted: unknown): boolean {
  if (Array.isArray(wanted) && Array.isArray(known))
    return wanted.length === 0 ? known.length === 0 : wanted.every((one) => known.includes(one))
  return known === wanted
}

/** Personal values: the first and the last sign. */
const mask = (value: string) => {
  const signs = [...value]
  return signs.length < 3 ? '•••' : `${signs[0]}•••${signs.at(-1)}`
}
