// What only the form or a clock needs: its scope, how private it is, and how an answer is checked.
import { z } from 'zod'
import type { Text } from '../../locale.ts'
import { readOwn } from '../read.ts'
import { type Reading, readings } from './question.ts'

/** P: personal, asked after consent only, sealed, masked, skippable. C: confidential, sealed. */
export type FieldClass = 'P' | 'C' | 'plain'

/**
 * One field. `optional`: collected only where the deployer has switched it on. Example: `{ id: 'hosting.ip', scope: 'service', class:
 * 'C', check: 'ip', optional: false, … }`.
 */
export type FieldSpec = {
  readonly id: string
  readonly scope: 'operator' | 'service' | 'chat'
  readonly class: FieldClass
  readonly check: Reading
  readonly optional: boolean
  readonly label: Text
}

const row = z.strictObject({
  id: z.string().regex(/^[a-zA-Z]+\.[a-zA-Z]+$/),
  scope: z.enum(['operator', 'service', 'chat']),
  class: z.enum(['P', 'C', 'plain']),
  check: z.enum(readings),
  optional: z.boolean().default(false),
  label: z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }),
})

/** All fields by id. Throws FaultyFile. */
export function loadFields(): ReadonlyMap<string, FieldSpec> {
  const rows = readOwn('questions/fields.yaml', z.array(row))
  return new Map(rows.map((one) => [one.id, one]))
}
