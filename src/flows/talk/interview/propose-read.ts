// What an optional model read in a message that said nothing to our own readers: put for one confirmation, never taken down by itself.
import type { Draft } from '../../draft/draft.ts'
import { decide } from '../../draft/yes-or-no.ts'
import type { ModelReading } from '../../model/model-reading.ts'

/** The reading that came with this event, if one did. */
export function readingOf({ event }: Pick<Draft, 'event'>): ModelReading | undefined {
  return event.body.kind === 'text' ? event.body.reading : undefined
}

/** Puts the facts of which nothing is known yet; what is known stands, whatever a model says. True if it is asked now. */
export function proposeRead(draft: Draft): boolean {
  const facts = draft.facts()
  const fresh = (readingOf(draft)?.facts ?? []).filter(({ path }) => facts[path] === undefined)
  if (fresh.length === 0 || draft.memory.asked !== undefined) return false
  draft.write.remember({ proposals: fresh.map((one) => ({ ...one, service: null })) })
  decide(draft, 'proposals')
  return true
}
