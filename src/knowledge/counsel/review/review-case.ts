// What a review looks at, and what it finds.
import type { Facts } from '../../law/facts.ts'

/** An application of one service before it is sent in. `fields`: the answers of the form by id, as written; absent where not given yet. */
export type ReviewCase = {
  readonly facts: Facts
  readonly fields: Readonly<Record<string, string | undefined>>
  /** The day of the review, `YYYY-MM-DD`. */
  readonly asOf: string
}

/** One cause for rejection: the id of the reason in the catalogue, and the fact or field it was seen in. */
export type Fault = { readonly reason: string; readonly at: string }

/** A part of the review. Pure; finds nothing in what is not known. */
export type Check = (given: ReviewCase) => readonly Fault[]

/** A fault where something holds. */
export const faultIf = (holds: boolean, reason: string, at: string): readonly Fault[] => (holds ? [{ reason, at }] : [])

/** A fact as words; undefined where it is not known. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== 'unknown' && value !== '' ? value : undefined
