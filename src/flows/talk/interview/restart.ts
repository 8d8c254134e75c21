// Starting over: asked once, then every answer is taken back; the history stays.
import type { FactPath } from '../../../knowledge/law/facts.ts'
import type { Turning } from '../../draft/draft.ts'
import { decide } from '../../draft/yes-or-no.ts'
import { goOn } from './interview.ts'

/** Asks whether to start over. */
export function askRestart(turning: Turning): void {
  decide(turning, 'restart')
}

/** Takes everything back and begins anew. */
export function restartAll(turning: Turning): void {
  for (const service of turning.application.services) {
    const paths = Object.keys(turning.facts(service.id)) as FactPath[]
    turning.state(Object.fromEntries(paths.map((path) => [path, null])) as Record<FactPath, null>, 'said', service.id)
  }
  const { revision, greetedAt, consent } = turning.memory
  turning.conversation = {
    ...turning.conversation,
    memory: {
      ...(revision !== undefined && { revision }),
      ...(greetedAt !== undefined && { greetedAt }),
      ...(consent !== undefined && { consent }),
    },
  }
  turning.go({ type: 'restarted' })
  goOn(turning)
}
