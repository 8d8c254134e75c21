// What is written down of one fact.
import type { Text } from '../../../locale.ts'

/**
 * One fact as these files write it: what it is called, what it can be and how each value is called. `rank`: place among the deciding questions;
 * `followUp`: put only when it decides; `default`: taken where the fact is absent, and listed in `assumed`; `groups`: the first screen of a long
 * choice (an empty group is "none of these"); `fallback`: where the service says nothing, the operator's answer holds; `operatorValues`: these
 * values hold for all services of the application. Example: `{ name: { en: 'how the server is billed', zh: '计费方式' }, type: 'enum', scope:
 * 'service', ask: 'asked', values: { subscription: { en: 'subscription', zh: '包年包月' }, … } }`.
 */
export type FactEntry = {
  readonly name: Text
  readonly type: 'set' | 'enum' | 'bool' | 'int' | 'number' | 'date' | 'text' | 'province' | 'country'
  readonly scope: 'operator' | 'service'
  readonly ask: 'asked' | 'derived' | 'team'
  readonly values?: Readonly<Record<string, Text>>
  readonly rank?: number
  readonly followUp?: true
  readonly default?: string | boolean | readonly string[]
  readonly groups?: Readonly<Record<string, readonly string[]>>
  readonly fallback?: 'operator'
  readonly operatorValues?: readonly string[]
  readonly min?: number
  readonly max?: number
}
