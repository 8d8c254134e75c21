// What typed words are read in, at every door: the knowledge, the day, what is known, and the group on the screen.
import { currentFields } from '../model/current.ts'
import type { Surroundings } from '../understand/reading.ts'
import type { Draft } from './draft.ts'

/** The surroundings of the service spoken about. */
export function surroundings(draft: Draft): Surroundings {
  const group = draft.memory.open?.group
  return {
    library: draft.library,
    asOf: draft.today,
    facts: draft.facts(),
    fields: currentFields(draft.application, draft.service),
    ...(group !== undefined && { group }),
  }
}
