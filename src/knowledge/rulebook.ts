// Everything the determination knows, read from its files and checked once at start.
import { z } from 'zod'
import { type Condition, Conditions } from './condition.ts'
import { type DocumentItem, documentsSchema } from './document.ts'
import { type Edition, editionOf } from './edition.ts'
import { type Keywords, keywordsSchema } from './keywords.ts'
import { FaultyFile, readYaml } from './read.ts'
import { type AuthoredRule, type Rule, readyRule, rulesSchema } from './rule.ts'
import { readables } from './situation.ts'
import { type Sources, sourcesById, sourcesSchema } from './source.ts'
import { type Suffixes, suffixesSchema, suffixLists } from './suffix.ts'

/** Rules, conditions, lists and words of the determination. Immutable; one is enough for a process. */
export type Rulebook = {
  /** The day on which the rules were last compared with their sources. */
  readonly asOf: string
  readonly rules: readonly Rule[]
  /** The rules in force on a day, sorted. */
  readonly edition: (date: string) => Edition
  readonly conditions: Conditions
  /** By place of a value: the remembered truths that depend on it. */
  readonly dependents: readonly Uint16Array[]
  readonly suffixes: Suffixes
  readonly keywords: Keywords
  readonly sources: Sources
  readonly documents: readonly (Omit<DocumentItem, 'when'> & { readonly test: Rule['test'] })[]
}

/** The files of rules, in the order in which notes are listed and the first answer that fits is explained. */
const ruleFiles = [
  'regulators',
  'exposure',
  'filing',
  'apps',
  'licence',
  'commercial',
  'entity',
  'people',
  'domain',
  'server',
  'records',
  'record-changes',
  'permits',
  'psb',
  'side-duties',
]

const conditionsSchema = z.strictObject({
  asOf: z.iso.date(),
  conditions: z.record(z.string(), z.union([z.string(), z.record(z.string(), z.unknown())])),
})

/** Reads and checks all files of the rulebook. Throws FaultyFile, or an error that names the rule at fault. */
export function loadRulebook(): Rulebook {
  const { asOf, conditions: named } = read('rules/conditions.yaml', conditionsSchema)
  const conditions = new Conditions()
  for (const [name, condition] of Object.entries(named)) {
    checked('rules/conditions.yaml', name, () => conditions.remember(condition, name))
  }
  const sources = sourcesById(read('data/sources.yaml', sourcesSchema))
  const rules = ruleFiles.flatMap((name) => {
    const file = `rules/${name}.yaml`
    return read(file, rulesSchema).map((authored) => ready(file, authored, conditions, sources))
  })
  const twice = rules.find((rule, index) => rules.findIndex((other) => other.name === rule.name) !== index)
  if (twice) throw new Error(`two rules are named ${twice.name}`)
  const documents = read('data/documents.yaml', documentsSchema).map(({ when, ...item }) => ({
    ...item,
    test: checked('data/documents.yaml', item.id, () => conditions.remember(when as Condition)).test,
  }))
  return {
    asOf,
    rules,
    edition: editions(rules),
    conditions,
    dependents: dependentsOf(conditions),
    suffixes: suffixLists(read('data/suffixes.yaml', suffixesSchema)),
    keywords: read('data/keywords.yaml', keywordsSchema),
    sources,
    documents,
  }
}

function ready(file: string, authored: AuthoredRule, conditions: Conditions, { sources, conflicts }: Sources): Rule {
  return checked(file, authored.name, () => {
    const stray = authored.sources.find((id) => !sources.has(id) && !conflicts.has(id))
    if (stray) throw new Error(`source ${stray} is not in data/sources.yaml`)
    return readyRule(authored, conditions.remember(authored.when as Condition))
  })
}

/** Editions differ only at the days on which a rule comes into force or ends. */
function editions(rules: readonly Rule[]): Rulebook['edition'] {
  const starts = [...new Set(rules.flatMap((rule) => [rule.from, rule.until && `${rule.until}~`]))].filter(
    (day) => day !== undefined,
  )
  const known = new Map<number, Edition>()
  return (date) => {
    const reached = starts.filter((day) => day !== '' && day <= date).length
    const edition = known.get(reached) ?? editionOf(rules, date)
    known.set(reached, edition)
    return edition
  }
}

function dependentsOf({ memories }: Conditions): readonly Uint16Array[] {
  const byPlace: number[][] = readables.map(() => [])
  memories.forEach((atoms, index) => {
    for (const place of new Set([...atoms].map((atom) => atom.place))) byPlace[place]!.push(index)
  })
  return byPlace.map((indices) => Uint16Array.from(indices))
}

function read<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  return readYaml(new URL(file, import.meta.url), schema, `src/knowledge/${file}`)
}

function checked<Value>(file: string, path: string, make: () => Value): Value {
  try {
    return make()
  } catch (fault) {
    throw new FaultyFile([{ file: `src/knowledge/${file}`, line: 1, path, message: (fault as Error).message }])
  }
}
