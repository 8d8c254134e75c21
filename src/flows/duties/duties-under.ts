// The duties of an application that are running, by service, with the day each is due: to see what other rules would make of them.

import type { Duty } from '../../knowledge/procedure/duties.ts'
import type { Ground } from './plan-input.ts'
import { groundOf } from './plan-input.ts'
import { occurrences } from './series.ts'

/** A duty that runs; `day` null where it has no due day. */
export type RunningDuty = { readonly duty: Duty; readonly service: string; readonly day: string | null }

/** What runs now, nobody's pauses counted: those are no duties by rule. */
export function runningDuties(
  application: Ground['application'],
  library: Ground['library'],
  now: string,
): readonly RunningDuty[] {
  return occurrences(groundOf(application, library, now))
    .filter(({ ended, duty }) => !ended && duty.for !== 'unfinished')
    .map(({ duty, series, due }) => ({ duty, service: series.service ?? '', day: due?.day ?? null }))
}
