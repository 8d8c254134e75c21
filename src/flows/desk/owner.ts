// Whose application it is: taken by one, passed on to another. Two who take at once have one winner, and the other is told.

import type { Turning } from '../draft/draft.ts'
import { actorName, keep, noteInThread, tellActor } from '../draft/outbox.ts'
import { greetClient } from '../handover/takeover.ts'
import { ensureThread } from '../handover/thread.ts'
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
export function take(turning: Turning): void {
  const { owner } = turning.application.desk
  const { actor } = turning.event
  if (owner === actor.id) return tellActor(turning, words.yours)
  if (owner !== undefined) return tellActor(turning, words.taken, { owner: nameOf(turning, owner) })
  keep(turning, { owner: actor.id })
  ensureThread(turning)
  turning.audit('taken', actor.id)
  tellActor(turning, words.took)
  noteInThread(turning, 'own', words.tookNote, { owner: actorName(turning) })
  greetClient(turning)
}

/** Passes it to a team member (checked by the channel), or to nobody. */
export function assign(turning: Turning, { person = '', name = '' }: Readonly<Record<string, string>>): void {
  const by = actorName(turning)
  if (person === '') {
    keep(turning, { owner: undefined })
    turning.audit('given back', turning.event.actor.id)
    tellActor(turning, words.free)
    return noteInThread(turning, 'own', words.freeNote, { by })
  }
  if (personOf(turning.application, person)?.role !== 'team') {
    const known = personOf(turning.application, person)
    const fresh = { locale: 'en' as const, timezone: 'Asia/Shanghai', quiet: '21:00-09:00', stopped: [], ...known }
    turning.write({ kind: 'person', person: { ...fresh, id: person, role: 'team', ...(name !== '' && { name }) } })
  }
  keep(turning, { owner: person })
  turning.audit('assigned', person)
  tellActor(turning, words.passed, { owner: nameOf(turning, person) })
  noteInThread(turning, 'own', words.passedNote, { by, owner: nameOf(turning, person) })
}

/** The name of somebody who takes part. */
export function nameOf(turning: Turning, person: string): string {
  return personOf(turning.application, person)?.name ?? person.split(':').at(-1)!
}
