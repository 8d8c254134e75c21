// The sources the product rests on: what users see of them (label and date) and where they stand, if anywhere.
import { z } from 'zod'
import { readOwn } from '../read.ts'

const source = z.object({
  id: z.string(),
  title: z.string(),
  publisher: z.string(),
  /** A full address, or null: then label and date are all there is, and no link is made up. */
  address: z.string().nullable(),
  date: z.string().nullable(),
  /** The page may have changed since: say "as of". */
  old: z.boolean().default(false),
  label: z.object({ en: z.string(), zh: z.string() }),
})

/** One source as users may see it. */
export type Source = z.output<typeof source>

/** The sources by id. Throws FaultyFile. */
export function loadSources(): ReadonlyMap<string, Source> {
  const { sources } = readOwn('library/sources.yaml', z.object({ sources: z.array(source) }))
  return new Map(sources.map((one) => [one.id, one]))
}
