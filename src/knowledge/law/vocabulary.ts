// The one vocabulary of facts: every path with its name, type, scope, values and their names. Nothing else repeats the list.
import type { Text } from '../../locale.ts'
import { apps } from './vocabulary/apps.ts'
import { change } from './vocabulary/change.ts'
import { domain } from './vocabulary/domain.ts'
import { earning } from './vocabulary/earning.ts'
import { entity } from './vocabulary/entity.ts'
import type { FactEntry } from './vocabulary/entry.ts'
import { person } from './vocabulary/person.ts'
import { record } from './vocabulary/record.ts'
import { servers } from './vocabulary/servers.ts'
import { service } from './vocabulary/service.ts'

const entries = {
  asOf: { name: { en: 'the day this holds', zh: '信息截止日' }, type: 'date', scope: 'operator', ask: 'derived' },
  ...service,
  ...earning,
  ...entity,
  ...person,
  ...domain,
  ...servers,
  ...apps,
  ...record,
  ...change,
} as const

/** A fact's name, e.g. `service.kind`. */
export type FactPath = keyof typeof entries

/**
 * What the vocabulary says about one fact: its entry, the values as a list in their order, their names beside it. Example: `service.publicAccess`
 * is `{ type: 'enum', scope: 'service', ask: 'asked', values: ['public', 'login_public', …], rank: 7, … }`.
 */
export type FactSpec = Omit<FactEntry, 'values'> & {
  readonly values?: readonly string[]
  readonly valueNames?: Readonly<Record<string, Text>>
}

/** All facts, in their order. */
export const vocabulary = Object.fromEntries(
  Object.entries<FactEntry>(entries).map(([path, { values, ...entry }]) => [
    path,
    values === undefined ? entry : { ...entry, values: Object.keys(values), valueNames: values },
  ]),
) as Readonly<Record<FactPath, FactSpec>>

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
