// Starting over: asked once, then every answer is taken back; the history stays.
import type { FactPath } from '../../../knowledge/law/facts.ts'
import type { Draft } from '../../draft/draft.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { goOn } from './interview.ts'

/** Asks whether to start over; where nothing was said yet there is nothing to lose. */
export function askRestart(draft: Draft): void {
  if (draft.application.services.every(({ id }) => Object.keys(draft.facts(id)).length === 0)) return restartAll(draft)
  decide(draft, 'restart')
}

/** Takes everything back and begins anew. */
export function restartAll(draft: Draft): void {
  for (const service of draft.application.services) {
    const paths = Object.keys(draft.facts(service.id)) as FactPath[]
    draft.write.state(Object.fromEntries(paths.map((path) => [path, null])) as Record<FactPath, null>, 'said', service.id)
  }
  const { revision, greetedAt, consent, helped } = draft.memory
  draft.write.conversation = {
    ...draft.conversation,
    memory: {
      ...(revision !== undefined && { revision }),
      ...(greetedAt !== undefined && { greetedAt }),
      ...(consent !== undefined && { consent }),
      ...(helped !== undefined && { helped }),
    },
  }
  draft.write.go({ type: 'restarted' })
  goOn(draft)
}
