// What each value of a fact is called, for choices, review pages and reasons.
import type { Text } from '../../../locale.ts'
import { type FactPath, type FactValue, spec } from '../facts.ts'
import { countryName, provinceNames } from './place-names.ts'

const unknown: Text = { en: 'not known', zh: '不清楚' }
const answers = { true: { en: 'yes', zh: '是' }, false: { en: 'no', zh: '否' } } satisfies Record<string, Text>

/** The name of one value (one member of a set) of a fact. Dates, numbers and texts are their own name. */
export function valueName(path: FactPath, value: Exclude<FactValue, readonly string[]>): Text {
  if (value === 'unknown') return unknown
  if (typeof value === 'boolean') return answers[`${value}`]
  const { type, valueNames } = spec(path)
  if (type === 'province') return provinceNames[value as string] ?? itself(value)
  if (type === 'country') return countryName(value as string)
  return valueNames?.[value] ?? itself(value)
}

const itself = (value: string | number): Text => ({ en: String(value), zh: String(value) })
