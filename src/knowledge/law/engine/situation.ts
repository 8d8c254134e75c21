// The facts of one service as conditions read them: by position, with room for the truths found so far.
import { dayMs } from '../../../time.ts'
import { type FactPath, type FactSpec, type FactValue, factPaths, spec } from '../facts.ts'

/** What is computed from facts and read by conditions like a fact (derive.ts says what each means). */
export const derived = {
  suffix: { type: 'enum', values: ['approved', 'refused', 'reported', 'unlisted'] },
  narrowSuffix: { type: 'bool' },
  stateSuffix: { type: 'enum', values: ['government', 'cn', 'other'] },
  keywords: { type: 'set' },
  refusedName: { type: 'bool' },
  idElsewhere: { type: 'bool' },
  providerDiffers: { type: 'bool' },
  psbClock: { type: 'enum', values: ['opening', 'grant', 'none'] },
  psbLate: { type: 'bool' },
} as const satisfies Record<string, Pick<FactSpec, 'type' | 'values'>>

/** The name of a derived value. */
export type Derived = keyof typeof derived
/** Anything a condition can read. */
export type Readable = FactPath | Derived

/** All readable names; a name's place here is its place in a situation. */
export const readables: readonly Readable[] = [...factPaths, ...(Object.keys(derived) as Derived[])]

const places = new Map<string, number>(readables.map((name, place) => [name, place]))

/** The place of a readable name, or undefined if there is none of that name. */
export const placeOf = (name: string): number | undefined => places.get(name)

/** Type and values of a readable name. */
export const readableSpec = (name: Readable): Pick<FactSpec, 'type' | 'values'> =>
  name in derived ? derived[name as Derived] : spec(name as FactPath)

/** Not computed yet, in `Situation.truths`. */
export const unset = 3

/** One service's facts on one day, defaults applied, with the truths of shared conditions and rules found so far. */
export type Situation = {
  readonly values: (FactValue | undefined)[]
  /** By condition; `unset` until first asked. */
  readonly truths: Uint8Array
  /** By place: 1 where some condition looked at the value. */
  readonly read: Uint8Array
  /** Days since 1970-01-01. */
  readonly today: number
}

/** The day a date (YYYY-MM-DD) falls on, as days since 1970-01-01. */
export const dayOf = (date: string): number =>
  Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / dayMs

/** The inverse of dayOf. */
export const dateOf = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** Forgets the truths that depend on a value that has changed. */
export function forget(situation: Situation, place: number, dependents: readonly Uint16Array[]): void {
  for (const index of dependents[place]!) situation.truths[index] = unset
}
