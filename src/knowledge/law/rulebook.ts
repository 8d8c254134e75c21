// Everything the determination knows, read from its files and checked once at start.
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { authoredFile } from '../authored.ts'
import { type Suffixes, suffixesSchema, suffixLists } from '../names/suffix.ts'
import { FaultyFile, readOwn, shownFile } from '../read.ts'
import { type Edition, editionOf } from './edition.ts'
import { type Compiled, type Condition, Conditions } from './engine/condition.ts'
import { readables } from './engine/situation.ts'
import { type Keywords, keywordsSchema } from './keywords.ts'
import { packDigest } from './pack-digest.ts'
import { type AuthoredRule, type Rule, readyRule, rulesSchema } from './rule.ts'

/**
 * Rules, conditions, lists and words of the determination. Immutable; one is enough for a process. Example:
 * `loadRulebook().edition('2026-11-23').rules.length` is the number of rules in force that day.
 */
export type Rulebook = {
  /** The day on which the rules were last compared with their sources. */
  readonly asOf: string
  /** The fingerprint of the files it was read from (pack-digest.ts). */
  readonly digest: string
  readonly rules: readonly Rule[]
  /** The rules in force on a day, sorted. */
  readonly edition: (date: string) => Edition
  readonly conditions: Conditions
  /** Whether a mainland server or delivery node serves it. */
  readonly node: Compiled
  /** By place of a value: the remembered truths that depend on it. */
  readonly dependents: readonly Uint16Array[]
  readonly suffixes: Suffixes
  readonly keywords: Keywords
}

/** The files of rules, in the order in which notes are listed and the first answer that fits is explained. */
export const ruleFiles = [
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
  const { asOf, conditions: named } = readOwn('law/rules/conditions.yaml', conditionsSchema)
  const conditions = new Conditions()
  for (const [name, condition] of Object.entries(named)) {
    checked('law/rules/conditions.yaml', name, () => conditions.remember(condition, name))
  }
  const rules = ruleFiles.flatMap((name) => {
    const file = `law/rules/${name}.yaml`
    return readOwn(file, rulesSchema).map((authored) => ready(file, authored, conditions))
  })
  const twice = rules.find((rule, index) => rules.findIndex((other) => other.name === rule.name) !== index)
  if (twice) throw new Error(`two rules are named ${twice.name}`)
  return {
    asOf,
    digest: packDigest(),
    rules,
    edition: editions(rules),
    conditions,
    node: conditions.named.get('mainland-node')!,
    dependents: dependentsOf(conditions),
    suffixes: suffixLists(readOwn('names/suffixes.yaml', suffixesSchema)),
    keywords: readOwn('names/keywords.yaml', keywordsSchema),
  }
}

function ready(file: string, authored: AuthoredRule, conditions: Conditions): Rule {
  return checked(file, authored.name, () => readyRule(authored, conditions.remember(authored.when as Condition)))
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

/** What goes wrong in a record of a file of ours is reported at the line that names it, as a FaultyFile. */
export function checked<Value>(file: string, name: string, make: () => Value): Value {
  try {
    return make()
  } catch (fault) {
    const lines = readFileSync(authoredFile(file), 'utf8').split('\n')
    const line = lines.findIndex((line) => new RegExp(`^\\s*(- )?((id|name): ${name}$|${name}:)`).test(line)) + 1
    throw new FaultyFile([{ file: shownFile(file), line: Math.max(1, line), path: name, message: (fault as Error).message }])
  }
}
