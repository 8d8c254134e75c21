// What may be said of one fact: the handful of operators, each with three truth values.
import type { FactValue } from '../facts.ts'
import { dayOf, placeOf, type Readable, readableSpec } from './situation.ts'
import { no, open, type Truth, truth, yes } from './truth.ts'

type Scalar = string | number | boolean

/** A value, one of several values, or one operator. On a set, a value means that the set holds it. */
export type Test =
  | Scalar
  | readonly Scalar[]
  /** Set: holds something else than these. */
  | { readonly beyond: readonly string[] }
  /** Set: holds at least one thing, and nothing else than these. */
  | { readonly only: readonly string[] }
  /** Set: whether it holds nothing. */
  | { readonly empty: boolean }
  /** Number: more than. */
  | { readonly over: number }
  /** Number: less than. */
  | { readonly under: number }
  /** Date: at most so many days away, or past. */
  | { readonly within: number }
  /** Date: before today. */
  | { readonly past: true }
  /** Date: less than so many days ago, or to come. */
  | { readonly younger: number }
  /** Whether the fact is known at all; never open. */
  | { readonly given: boolean }

/** A test bound to its fact. */
export type Atom = {
  readonly name: Readable
  readonly place: number
  readonly of: (value: FactValue | undefined, today: number) => Truth
}

/** The closure for a test of one fact. */
export function atomOf(name: Readable, test: Test): Atom {
  return { name, place: placeOf(name)!, of: closure(test, readableSpec(name).type === 'set') }
}

function closure(test: Test, isSet: boolean): Atom['of'] {
  if (typeof test !== 'object') return isSet ? holds([test]) : oneOf([test])
  if (Array.isArray(test)) return isSet ? holds(test) : oneOf(test)
  if ('given' in test) return (value) => truth(isKnown(value) === test.given)
  if ('beyond' in test) return beyond(test.beyond)
  if ('only' in test) return only(test.only)
  if ('empty' in test) return empty(test.empty)
  if ('over' in test) return known((value) => (value as number) > test.over)
  if ('under' in test) return known((value) => (value as number) < test.under)
  if ('within' in test) return known((value, today) => dayOf(value as string) - today <= test.within)
  if ('past' in test) return known((value, today) => dayOf(value as string) < today)
  return known((value, today) => today - dayOf(value as string) < (test as { younger: number }).younger)
}

/** What is wrong with a test of this fact, or undefined. */
export function testFault(name: Readable, test: Test): string | undefined {
  const { type, values } = readableSpec(name)
  const [operator, content] = typeof test === 'object' && !Array.isArray(test) ? Object.entries(test)[0]! : ['', test]
  const fits: Record<string, readonly string[]> = {
    '': ['set', 'enum', 'bool', 'text', 'province', 'country'],
    beyond: ['set'],
    only: ['set'],
    empty: ['set'],
    over: ['number', 'int'],
    under: ['number', 'int'],
    within: ['date'],
    past: ['date'],
    younger: ['date'],
  }
  if (operator !== 'given' && !fits[operator]?.includes(type)) return `cannot be tested with "${operator || 'a value'}"`
  const named = [content].flat().filter((value) => typeof value === 'string')
  const stray = values && named.find((value) => !values.includes(value as string))
  return stray === undefined ? undefined : `has no value ${stray}`
}

const isKnown = (value: FactValue | undefined) => value !== undefined && value !== 'unknown'

/** Absent and `unknown` are open; anything else is decided. */
const known =
  (decide: (value: FactValue, today: number) => boolean): Atom['of'] =>
  (value, today) =>
    isKnown(value) ? truth(decide(value!, today)) : open

function oneOf(wanted: readonly Scalar[]): Atom['of'] {
  if (wanted.length > 1) return known((value) => wanted.includes(value as Scalar))
  const [only] = wanted
  return known((value) => value === only)
}

const holds =
  (wanted: readonly Scalar[]): Atom['of'] =>
  (value) => {
    if (!Array.isArray(value)) return open
    for (const item of value) if (wanted.includes(item)) return yes
    return value.includes('unknown') ? open : no
  }

const beyond =
  (allowed: readonly string[]): Atom['of'] =>
  (value) => {
    if (!Array.isArray(value)) return open
    for (const item of value) if (item !== 'unknown' && !allowed.includes(item)) return yes
    return value.includes('unknown') ? open : no
  }

const only =
  (allowed: readonly string[]): Atom['of'] =>
  (value) => {
    if (!Array.isArray(value)) return open
    for (const item of value) if (item !== 'unknown' && !allowed.includes(item)) return no
    return value.includes('unknown') ? open : truth(value.length > 0)
  }

const empty =
  (wanted: boolean): Atom['of'] =>
  (value) => {
    if (!Array.isArray(value)) return open
    return truth((value.length === 0) === wanted)
  }
