// What a member says of themselves in their own chat, passed on to the team's office.
import { officeOf } from '../model/office.ts'
import type { Draft } from './draft.ts'

/** What a member says in their own chat holds for the team's record of them too. */
export function setForTeam(draft: Draft, action: 'language' | 'digest', argument: string): void {
  const { id, from, actor } = draft.event
  if (actor.role !== 'team' || from.channel === 'system') return
  draft.send.follow({
    id: `${id}#${action}`,
    at: draft.now,
    from: officeOf(from),
    actor,
    body: { kind: 'desk', action, values: { argument } },
  })
}
