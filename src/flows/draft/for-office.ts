// What a member says of themselves in their own chat, passed on to the team's office.
import { officeOf } from '../model/office.ts'
import type { Turning } from './draft.ts'

/** What a member says in their own chat holds for the team's record of them too. */
export function setForTeam(turning: Turning, action: 'language' | 'digest', argument: string): void {
  const { id, from, actor } = turning.event
  if (actor.role !== 'team' || from.channel === 'system') return
  const body = { kind: 'desk' as const, action, values: { argument } }
  turning.follow({ id: `${id}#${action}`, at: turning.now, from: officeOf(from), actor, body })
}
