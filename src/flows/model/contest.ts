// Client and team say different things: neither wins by being last. What stands stays, and both are asked.

import { isDeepStrictEqual } from 'node:util'
import type { FactValue } from '../../knowledge/law/facts.ts'
import type { Application, Assertion, Field } from './application.ts'
import type { Contest, Side } from './casework.ts'
import { behind } from './current.ts'
import { sideOf } from './parties.ts'

/** The open contradictions of an application. */
export function contestsOf(application: Application): readonly Contest[] {
  return application.casework.contests ?? []
}

/** The value the other side has given for this fact, if it differs; null where there is nothing to contest. Nobody contradicts themselves. */
export function rivalFact(application: Application, assertion: Assertion, side: Side, service: string): FactValue | null {
  if (assertion.value === null || assertion.value === 'unknown') return null
  const current = behind(application, assertion.path, service)
  if (current === null || current.value === null || current.value === 'unknown') return null
  if (current.by === assertion.by || sideOf(application, current.by) === side || same(current.value, assertion.value)) return null
  return current.value
}

/** The same for a field of the form. */
export function rivalField(application: Application, field: Field, side: Side): string | null {
  if (field.value === null || field.value === 'unknown') return null
  const current = application.fields.findLast((one) => one.id === field.id && one.service === field.service)
  if (current === undefined || current.value === null || current.value === 'unknown') return null
  if (current.by === field.by || sideOf(application, current.by) === side || current.value === field.value) return null
  return current.value
}

/** The list of contradictions with one more; one about the same thing is replaced. */
export function contesting(application: Application, found: Omit<Contest, 'id' | 'insists'>): readonly Contest[] {
  const open = contestsOf(application)
  const others = open.filter((contest) => !sameThing(contest, found))
  const id = Math.max(0, ...open.map((contest) => contest.id), lastId(application)) + 1
  return [...others, { ...found, id, insists: [] }]
}

/** The highest number ever given, so that an old button never means a new question. */
function lastId(application: Application): number {
  return application.casework.contestsSoFar ?? 0
}

/** Are two contradictions about the same thing? */
export function sameThing(one: Pick<Contest, 'about' | 'service'>, other: Pick<Contest, 'about' | 'service'>): boolean {
  return isDeepStrictEqual(one.about, other.about) && one.service === other.service
}

const same = (left: FactValue, right: FactValue) => isDeepStrictEqual(left, right)
