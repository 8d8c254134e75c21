// Whose application it is: taken by one, passed on to another. Two who take at once have one winner, and the other is told.

import type { Draft } from '../draft/draft.ts'
import { actorName, keep, noteInThread, tellActor } from '../draft/tell-team.ts'
import { greetClient } from '../handover/takeover.ts'
import { ensureThread } from '../handover/thread.ts'
import type { ActionValues } from '../model/action.ts'
import { personOf } from '../model/parties.ts'

const words = {
  yours: { en: 'It is yours already.', zh: '您已是负责人。' },
  taken: { en: '{owner} has taken it already.', zh: '{owner}已接手。' },
  took: { en: 'It is yours now.', zh: '您已接手。' },
  tookNote: { en: '{owner} has taken it.', zh: '{owner}已接手。' },
  passed: { en: '{owner} is the owner now.', zh: '负责人已改为{owner}。' },
  passedNote: { en: '{by} has passed it to {owner}.', zh: '{by}已转交给{owner}。' },
  free: { en: 'It has no owner now.', zh: '现已无负责人。' },
  freeNote: { en: '{by} has given it back; it has no owner now.', zh: '{by}已释放，现无负责人。' },
}

/** Takes an application nobody has. The store lets one of two turns through; the other is taken again and finds the owner. */
export function take(draft: Draft): void {
  const { owner } = draft.application.casework
  const { actor } = draft.event
  if (owner === actor.id) return tellActor(draft, words.yours)
  if (owner !== undefined) return tellActor(draft, words.taken, { owner: nameOf(draft, owner) })
  keep(draft, { owner: actor.id })
  ensureThread(draft)
  draft.write.audit('taken', actor.id)
  tellActor(draft, words.took)
  noteInThread(draft, 'own', words.tookNote, { owner: actorName(draft) })
  greetClient(draft)
}

/** Passes it to a team member (checked by the channel), or to nobody. */
export function assign(draft: Draft, { person = '', name = '' }: ActionValues['assign']): void {
  const by = actorName(draft)
  if (person === '') {
    keep(draft, { owner: undefined })
    draft.write.audit('given back', draft.event.actor.id)
    tellActor(draft, words.free)
    return noteInThread(draft, 'own', words.freeNote, { by })
  }
  if (personOf(draft.application, person)?.role !== 'team') {
    const known = personOf(draft.application, person)
    const fresh = { locale: 'en' as const, timezone: 'Asia/Shanghai', quiet: '21:00-09:00', stopped: [], ...known }
    draft.write.change({ kind: 'person', person: { ...fresh, id: person, role: 'team', ...(name !== '' && { name }) } })
  }
  keep(draft, { owner: person })
  draft.write.audit('assigned', person)
  tellActor(draft, words.passed, { owner: nameOf(draft, person) })
  noteInThread(draft, 'own', words.passedNote, { by, owner: nameOf(draft, person) })
}

/** The name of somebody who takes part. */
export function nameOf(draft: Draft, person: string): string {
  return personOf(draft.application, person)?.name ?? person.split(':').at(-1)!
}
