// The facts a decision rests on: read from nested JSON, checked against the vocabulary, kept flat by path.
import { countries, provinces } from '../names/codes.ts'
import { type FactPath, factPaths, isFactPath, spec } from './vocabulary.ts'

export { type FactPath, type FactSpec, factPaths, isFactPath, sections, spec, vocabulary } from './vocabulary.ts'

/** The value of one fact. `'unknown'` = asked, not known; a set is an array in vocabulary order that may hold `'unknown'` last. */
export type FactValue = string | number | boolean | readonly string[]

/** Known facts by path. Absent = not asked. */
export type Facts = { readonly [Path in FactPath]?: FactValue }

/** Looks up the value of a fact; undefined where it was not asked and nothing is taken for granted. */
export type Lookup = (path: FactPath) => FactValue | undefined

/** What is wrong with facts given from outside: the path at fault and why, in English. */
export type FactFault = { readonly path: string; readonly message: string }

/** Facts as people write them, nested by the part before the dot: `{ service: { kind: ['website'] } }`. */
export type NestedFacts = { readonly [part: string]: unknown }

/** Checks nested facts. Of several faults the one with the alphabetically first path is given. */
export function parseFacts(nested: unknown): { readonly facts: Facts } | { readonly fault: FactFault } {
  if (!isRecord(nested)) return { fault: { path: '', message: 'facts must be an object' } }
  const facts: Record<string, FactValue> = {}
  const faults: FactFault[] = []
  for (const [path, value] of leaves(nested)) {
    const checked = isFactPath(path) ? checkFact(path, value) : { message: 'is not a fact of the vocabulary' }
    if ('message' in checked) faults.push({ path, message: checked.message })
    else facts[path] = checked.value
  }
  faults.sort((a, b) => (a.path < b.path ? -1 : 1))
  return faults[0] ? { fault: faults[0] } : { facts: inOrder(facts) }
}

/** Checks one value for one path and gives it in canonical form, or says why it does not fit. */
export function checkFact(path: FactPath, value: unknown): { readonly value: FactValue } | { readonly message: string } {
  if (value === 'unknown') return { value }
  const { type, values, min, max } = spec(path)
  if (type === 'set') return checkSet(value, values ?? [])
  if (type === 'bool') return typeof value === 'boolean' ? { value } : { message: 'must be true, false or "unknown"' }
  if (type === 'int' || type === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return { message: 'must be a number' }
    if (type === 'int' && !Number.isInteger(value)) return { message: 'must be a whole number' }
    if (value < (min ?? -Infinity) || value > (max ?? Infinity)) return { message: `must lie between ${min} and ${max ?? '∞'}` }
    return { value }
  }
  if (typeof value !== 'string') return { message: 'must be a text' }
  if (type === 'date' && !isDate(value)) return { message: 'must be a date, YYYY-MM-DD' }
  const allowed = type === 'enum' ? values : type === 'province' ? provinces : type === 'country' ? countries : undefined
  return !allowed || allowed.includes(value) ? { value } : { message: `must be one of: ${allowed.join(', ')}` }
}

/** Facts as nested JSON, in the order of the vocabulary; the inverse of parseFacts. */
export function nest(facts: Facts): NestedFacts {
  const nested: Record<string, unknown> = {}
  for (const path of factPaths) {
    if (facts[path] === undefined) continue
    const [part, name] = path.split('.') as [string, string | undefined]
    if (name === undefined) nested[part] = facts[path]
    else nested[part] = { ...(nested[part] as object), [name]: facts[path] }
  }
  return nested
}

/** Whether a fact still lacks an answer: absent, `'unknown'`, or a set that may hold more. */
export function isUnanswered(value: FactValue | undefined): boolean {
  return value === undefined || value === 'unknown' || (Array.isArray(value) && value.includes('unknown'))
}

function checkSet(value: unknown, values: readonly string[]): { readonly value: FactValue } | { readonly message: string } {
  if (!Array.isArray(value)) return { message: 'must be a list' }
  const stray = value.find((item) => item !== 'unknown' && !values.includes(item))
  if (stray !== undefined) return { message: `must hold only: ${values.join(', ')}` }
  const known = values.filter((item) => value.includes(item))
  if (!value.includes('unknown')) return { value: known }
  return { value: known.length === 0 ? 'unknown' : [...known, 'unknown'] }
}

function* leaves(nested: Record<string, unknown>): Generator<readonly [string, unknown]> {
  for (const [part, inner] of Object.entries(nested)) {
    if (!isRecord(inner) || isFactPath(part) || Object.keys(inner).length === 0) {
      if (!isRecord(inner) || isFactPath(part) || !isPart(part)) yield [part, inner]
    } else for (const [name, value] of Object.entries(inner)) yield [`${part}.${name}`, value]
  }
}

const parts = new Set(factPaths.map((path) => path.split('.')[0]))
const isPart = (name: string) => parts.has(name)
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

function inOrder(facts: Record<string, FactValue>): Facts {
  return Object.fromEntries(factPaths.flatMap((path) => (facts[path] === undefined ? [] : [[path, facts[path]]])))
}
