// A colleague's own answer, kept beside the verdict and never in its place: what they say is needed, why, and what the verdict was then.
import type { Registration } from '../../knowledge/law/verdict.ts'
import type { Application } from './application.ts'
import type { Override } from './casework.ts'

/** What a colleague may say is needed; `expert`: the authority has to be asked. */
export const overrideAnswers = ['none', 'filing', 'licence', 'expert'] as const satisfies readonly Registration[]

/** All of them, oldest first. */
export function overridesOf(application: Application): readonly Override[] {
  return application.casework.overrides ?? []
}

/** The one that stands for a service; null where there is none, or the last one was taken back. */
export function overrideFor(application: Application, service: string): Override | null {
  const last = overridesOf(application).findLast((override) => override.service === service)
  return last === undefined || last.registration === null ? null : last
}
