// Where knowledge comes from: laws, provider pages, secondary sources, and the conflicts between them.
import { z } from 'zod'
import type { Text } from '../locale.ts'

/** Words in both languages, in a file. */
export const textSchema = z.strictObject({ en: z.string().min(1), zh: z.string().min(1) }) satisfies z.ZodType<Text>

const sourceSchema = z.strictObject({
  id: z.string(),
  trust: z.enum(['A', 'B', 'C', 'D']),
  mark: z.enum(['read', 'quoted', 'recalled']),
  date: z.string().nullable(),
  old: z.literal(true).optional(),
  address: z.url().nullable(),
  title: z.string(),
  publisher: z.string(),
  label: textSchema,
})

const conflictSchema = z.strictObject({ id: z.string(), sources: z.array(z.string()), about: textSchema, advice: textSchema })

/** The file data/sources.yaml. */
export const sourcesSchema = z.strictObject({ sources: z.array(sourceSchema), conflicts: z.array(conflictSchema) })

/** A source. `address` null: none is known and none may be invented. `old`: the page may have changed; say "as of". */
export type Source = z.output<typeof sourceSchema>

/** Sources that disagree, and what we say. */
export type Conflict = z.output<typeof conflictSchema>

/** All sources and conflicts by id. */
export type Sources = { readonly sources: ReadonlyMap<string, Source>; readonly conflicts: ReadonlyMap<string, Conflict> }

/** Sources and conflicts by id. */
export function sourcesById(file: z.output<typeof sourcesSchema>): Sources {
  return {
    sources: new Map(file.sources.map((source) => [source.id, source])),
    conflicts: new Map(file.conflicts.map((conflict) => [conflict.id, conflict])),
  }
}

/** The sources behind ids of sources and conflicts, each once, in order. Unknown ids are left out. */
export function resolveSources(ids: readonly string[], { sources, conflicts }: Sources): readonly Source[] {
  const all = ids.flatMap((id) => (conflicts.has(id) ? [...conflicts.get(id)!.sources] : [id]))
  return [...new Set(all)].flatMap((id) => sources.get(id) ?? [])
}

/** A source as users see it: its label and date, e.g. "Tencent Cloud: domains, as of 2022-08-30". */
export function sourceLine(source: Source, locale: 'en' | 'zh'): string {
  const label = source.label[locale]
  if (source.date === null || source.date === 'undated' || source.date === 'unknown') return label
  if (locale === 'zh') return source.old ? `${label}（截至${source.date}）` : `${label}，${source.date}`
  return `${label}, ${source.old ? 'as of ' : ''}${source.date}`
}
