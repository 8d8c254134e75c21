// The one vocabulary of facts: every path with its type, scope, who is asked and when. Nothing else repeats the list.
import { people } from './vocabulary/people.ts'
import { place } from './vocabulary/place.ts'
import { record } from './vocabulary/record.ts'
import { service } from './vocabulary/service.ts'

/**
 * All facts, in the order of the vocabulary. `rank`: place among the deciding questions; `followUp`: put only when it decides;
 * `default`: taken where the fact is absent, and listed in `assumed`; `groups`: the first screen of a long choice (an empty group
 * is "none of these"); `fallback`: where the service says nothing, the operator's answer holds; `operatorValues`: these values hold
 * for all services of the application.
 */
export const vocabulary = {
  asOf: { type: 'date', scope: 'operator', ask: 'derived' },
  ...service,
  ...people,
  ...place,
  ...record,
} as const

/** A fact's name, e.g. `service.kind`. */
export type FactPath = keyof typeof vocabulary

/**
 * What the vocabulary says about one fact. Example: `service.publicAccess` is `{ type: 'enum', scope: 'service', ask: 'asked', values:
 * ['public', 'login_public', …], rank: 7 }`.
 */
export type FactSpec = {
  readonly type: 'set' | 'enum' | 'bool' | 'int' | 'number' | 'date' | 'text' | 'province' | 'country'
  readonly scope: 'operator' | 'service'
  readonly ask: 'asked' | 'derived' | 'team'
  readonly values?: readonly string[]
  readonly rank?: number
  readonly followUp?: true
  readonly default?: string | boolean | readonly string[]
  readonly groups?: Readonly<Record<string, readonly string[]>>
  readonly fallback?: 'operator'
  readonly operatorValues?: readonly string[]
  readonly min?: number
  readonly max?: number
}

/** All paths, in the order of the vocabulary. */
export const factPaths = Object.keys(vocabulary) as FactPath[]

/** The vocabulary's entry for a path. */
export const spec = (path: FactPath): FactSpec => vocabulary[path]

/** Whether a text names a fact. */
export const isFactPath = (path: string): path is FactPath => Object.hasOwn(vocabulary, path)

/** The sections of the interview, in order, and the parts of the vocabulary each one asks about. */
export const sections = {
  service: ['service', 'monetisation', 'app', 'miniProgram', 'record', 'change'],
  servers: ['hosting', 'cdn'],
  entity: ['entity', 'legalRep'],
  domain: ['domain'],
  contact: ['person'],
} as const
