// Where sources disagree, and what we say then. A rule that cites a conflict shows the sources on both sides.
import { z } from 'zod'
import { readOwn } from '../read.ts'
import { textSchema } from '../text.ts'
import type { Source } from './sources.ts'

const conflict = z.strictObject({
  id: z.string().regex(/^C\d+$/),
  /** Ids of the sources that disagree. */
  sources: z.array(z.string()).min(1),
  about: textSchema,
  advice: textSchema,
})

/** A disagreement of sources: what about, and what we say. */
export type Conflict = z.output<typeof conflict>

/** The conflicts by id. Throws FaultyFile. */
export function loadConflicts(): ReadonlyMap<string, Conflict> {
  const { conflicts } = readOwn('library/sources.yaml', z.object({ conflicts: z.array(conflict) }))
  return new Map(conflicts.map((one) => [one.id, one]))
}

/** The sources behind ids of sources and conflicts, each once, in order. */
export function sourcesBehind(
  ids: readonly string[],
  sources: ReadonlyMap<string, Source>,
  conflicts: ReadonlyMap<string, Conflict>,
): readonly Source[] {
  const all = ids.flatMap((id) => conflicts.get(id)?.sources ?? [id])
  return [...new Set(all)].flatMap((id) => sources.get(id) ?? [])
}
