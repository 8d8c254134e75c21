// Puts single readings together: sets are united, what contradicts is dropped, what was said outright beats what was only implied.
import { isDeepStrictEqual } from 'node:util'
import { type FactPath, type Facts, type FactValue, factPaths, spec } from '../../knowledge/law/facts.ts'

/**
 * One reading of one fact. `weak` gives way to a reading that is not; `asked` stood in a question or supposition. Example: “our server is
 * in Frankfurt” is `{ path: 'hosting.originLocation', value: 'overseas', words: 'Frankfurt' }`.
 */
export type Reading = {
  readonly path: FactPath
  readonly value: FactValue
  readonly words: string
  readonly weak?: boolean
  readonly asked?: boolean
}

/** One fact read from a free text, with the words it was read from. `asked`: it stood in a question or a supposition. */
export type Proposal = { readonly path: FactPath; readonly value: FactValue; readonly words: string; readonly asked?: true }

/** The proposals that readings agree on, in the order of the vocabulary; what is known already is not proposed again. */
export function agreed(readings: readonly Reading[], known: Facts): readonly Proposal[] {
  const read = new Set(readings.map(({ path }) => path))
  return factPaths.flatMap((path) => {
    if (!read.has(path)) return []
    const all = readings.filter((reading) => reading.path === path)
    const firm = all.some((reading) => reading.weak !== true) ? all.filter((reading) => reading.weak !== true) : all
    const value = spec(path).type === 'set' ? united(firm) : single(firm)
    if (value === null || same(value, known[path])) return []
    const words = [...new Set(firm.map((reading) => reading.words))].join(', ')
    return [{ path, value, words, ...(firm.every((reading) => reading.asked === true) && { asked: true as const }) }]
  })
}

function single(readings: readonly Reading[]): FactValue | null {
  const values = [...new Set(readings.map((reading) => reading.value))]
  return values.length === 1 ? values[0]! : null
}

function united(readings: readonly Reading[]): FactValue | null {
  if (readings.length === 0) return null
  const { path } = readings[0]!
  const named = new Set(readings.flatMap(({ value }) => (Array.isArray(value) ? value : [])))
  return (spec(path).values ?? []).filter((value) => named.has(value))
}

const same = (left: FactValue, right: FactValue | undefined) => isDeepStrictEqual(left, right)
