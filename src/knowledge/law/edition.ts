// The rules in force on a day, sorted by what follows from them, with the values worth trying for each deciding fact.

import { provinces } from '../names/codes.ts'
import type { Atom } from './engine/atom.ts'
import { placeOf } from './engine/situation.ts'
import { yes } from './engine/truth.ts'
import { type FactPath, type FactValue, factPaths, spec } from './facts.ts'
import type { Rule } from './rule.ts'
import { blockerNames, isHard } from './verdict.ts'

/**
 * A deciding fact with one value for each way in which the rules that decide can tell its values apart. Example: `hosting.originLocation`
 * is asked second (`rank: 2`) and has eight values, `mainland` the first of them.
 */
export type Deciding = {
  readonly path: FactPath
  readonly place: number
  readonly rank: number
  readonly isSet: boolean
  /** In the order of the vocabulary. */
  readonly values: readonly FactValue[]
  /** The same, those the rules say most about first. */
  readonly telling: readonly FactValue[]
}

/** The rules in force on a day. Example: `rulebook.edition('2026-11-23').licence` are the rules that can bring a licence on that day. */
export type Edition = {
  readonly rules: readonly Rule[]
  readonly regulator: readonly Rule[]
  readonly licence: readonly Rule[]
  readonly filing: readonly Rule[]
  readonly contested: readonly Rule[]
  readonly none: readonly Rule[]
  readonly moreInfo: readonly Rule[]
  /** Rules that can bring a hard blocker, with a bit for its name. */
  readonly hard: readonly { readonly rule: Rule; readonly bit: number }[]
  /** Facts with a rank that the deciding rules read, in the order of asking. */
  readonly deciding: readonly Deciding[]
}

/** Sorts the rules that are in force on a day (YYYY-MM-DD). */
export function editionOf(all: readonly Rule[], date: string): Edition {
  const rules = all.filter((rule) => (rule.from ?? '') <= date && date <= (rule.until ?? '9999-12-31'))
  const deciding = (word: string) => rules.filter((rule) => rule.gives.registration === word)
  const edition = {
    rules,
    regulator: rules.filter((rule) => rule.gives.regulator),
    licence: deciding('licence'),
    filing: deciding('filing'),
    contested: rules.filter((rule) => rule.gives.contested),
    none: deciding('none'),
    moreInfo: deciding('need_more_info'),
    hard: rules.flatMap((rule) => {
      const { blocker } = rule.gives
      return blocker && isHard(blocker) ? [{ rule, bit: 1 << blockerNames.indexOf(blocker) }] : []
    }),
  }
  const core = [
    edition.regulator,
    edition.licence,
    edition.filing,
    edition.contested,
    edition.hard.map(({ rule }) => rule),
  ].flat()
  return { ...edition, deciding: decidingFacts(new Set(core.flatMap((rule) => [...rule.atoms]))) }
}

function decidingFacts(atoms: ReadonlySet<Atom>): readonly Deciding[] {
  return factPaths
    .flatMap((path) => {
      const { rank, type } = spec(path)
      const own = [...atoms].filter((atom) => atom.name === path)
      if (rank === undefined || own.length === 0) return []
      return [{ path, place: placeOf(path)!, rank, isSet: type === 'set', ...distinct(everyValue(path), own) }]
    })
    .sort((one, other) => one.rank - other.rank)
}

/** One value for each different set of answers the tests give. */
function distinct(all: readonly FactValue[], atoms: readonly Atom[]): Pick<Deciding, 'values' | 'telling'> {
  const seen = new Map<string, { readonly value: FactValue; readonly tells: number }>()
  for (const value of all) {
    const answers = atoms.map((atom) => atom.of(value, 0))
    const key = answers.join('')
    if (!seen.has(key)) seen.set(key, { value, tells: answers.filter((answer) => answer === yes).length })
  }
  const kept = [...seen.values()]
  const telling = kept.toSorted((one, other) => other.tells - one.tells)
  return { values: kept.map(({ value }) => value), telling: telling.map(({ value }) => value) }
}

function everyValue(path: FactPath): readonly FactValue[] {
  const { type, values = [], min = 0, max = 100 } = spec(path)
  if (type === 'set') return [[], ...values.map((value) => [value])]
  if (type === 'bool') return [true, false]
  if (type === 'enum') return values
  if (type === 'province') return provinces
  return type === 'number' || type === 'int' ? Array.from({ length: max - min + 1 }, (_, step) => min + step) : []
}
