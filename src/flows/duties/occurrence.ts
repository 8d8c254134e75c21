// One running occurrence of a duty: whose it is, when its clock started, when it is due, and whether it is over or held.
import type { Duty } from '../../knowledge/procedure/duties.ts'
import type { SeriesName } from './marks.ts'
import type { Moment } from './plan-input.ts'

/**
 * An occurrence. `dueOn` null: the duty has no due day. Example: number granted on 1 December: the PSB filing has `start: { day:
 * '2026-12-01' }`, `due: { day: '2026-12-31' }`.
 */
export type Occurrence = {
  readonly duty: Duty
  readonly series: SeriesName
  /** A number, a year (the one reported on), or order, stage and how often it was entered. */
  readonly occurrence: string
  readonly start: Moment
  readonly due: Moment | null
  /** Done, or no longer wanted: the rest of the series is dropped. */
  readonly ended: boolean
  /** Held: nothing is sent until it goes on. */
  readonly paused: boolean
  /** The service was open before its grant, so the clock is taken from the grant. */
  readonly fromGrant?: boolean
}

/** The first part of a reminder's key, which all reminders of the occurrence share. */
export function keyStem(application: string, { series, duty, occurrence }: Occurrence): string {
  return `${application}|${series.service ?? '-'}|${duty.id}|${occurrence}`
}
