// Starting over: asked once, then every answer is taken back; the history stays.
import type { FactPath } from '../../../knowledge/facts.ts'
import type { Turning } from '../../turning.ts'
import { decide } from '../decision.ts'
import { goOn } from '../interview.ts'

const words = {
  ask: { en: 'Start over? All your answers are taken back.', zh: '是否重新开始？您的所有回答将被撤回。' },
  yes: { en: 'Start over', zh: '重新开始' },
  no: { en: 'Keep my answers', zh: '保留我的回答' },
}

/** Asks whether to start over. */
export function askRestart(turning: Turning): void {
  decide(turning, 'restart', words.ask, { yes: words.yes, no: words.no, danger: true })
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
