// What each value of a fact is called, for choices, review pages and reasons.
import type { Text } from '../../../locale.ts'
import { type FactPath, type FactValue, spec, type vocabulary } from '../facts.ts'
import { peopleValues } from './people-values.ts'
import { countryName, provinceNames } from './place-names.ts'
import { recordValues } from './record-values.ts'
import { serviceValues } from './service-values.ts'

type WithValues = {
  [Path in FactPath]: (typeof vocabulary)[Path] extends { readonly values: readonly string[] } ? Path : never
}[FactPath]

/** A name for every value of a path that has a list of values. */
export type ValueNames<Path extends FactPath> = Readonly<
  Record<Path extends WithValues ? (typeof vocabulary)[Path]['values'][number] : never, Text>
>

const names: { readonly [Path in WithValues]: ValueNames<Path> } = { ...serviceValues, ...peopleValues, ...recordValues }

const unknown: Text = { en: 'not known', zh: '不清楚' }
const answers = { true: { en: 'yes', zh: '是' }, false: { en: 'no', zh: '否' } } satisfies Record<string, Text>

/** The name of one value (one member of a set) of a fact. Dates, numbers and texts are their own name. */
export function valueName(path: FactPath, value: Exclude<FactValue, readonly string[]>): Text {
  if (value === 'unknown') return unknown
  if (typeof value === 'boolean') return answers[`${value}`]
  const { type } = spec(path)
  if (type === 'province') return provinceNames[value as string] ?? itself(value)
  if (type === 'country') return countryName(value as string)
  return (names as Readonly<Record<string, Readonly<Record<string, Text>>>>)[path]?.[value as string] ?? itself(value)
}

const itself = (value: string | number): Text => ({ en: String(value), zh: String(value) })
