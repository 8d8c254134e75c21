// What is computed from facts rather than asked: suffix standing, keyword hits, whether places and providers differ, the police clock.

import { type Suffixes, stateSuffix, suffixOf, suffixStanding } from '../names/suffix.ts'
import { psbStart } from './due-days.ts'
import { type Derived, dayOf } from './engine/situation.ts'
import type { FactValue, Lookup } from './facts.ts'
import { isRefusedName, type Keywords, undeclaredSectors } from './keywords.ts'

/** The derived values that are known. `fact` answers with defaults applied; `today` as in Situation. */
export function derive(
  fact: Lookup,
  lists: { readonly suffixes: Suffixes; readonly keywords: Keywords },
  today: number,
): Partial<Record<Derived, FactValue>> {
  const suffix = suffixNamed(fact, lists.suffixes)
  const looked = fact('domain.tldApproved')
  const standing =
    typeof looked === 'boolean' ? (looked ? 'approved' : 'refused') : suffix && suffixStanding(suffix, lists.suffixes)
  const clock = psbStart(fact, today)
  return {
    ...(standing && { suffix: standing }),
    ...(suffix !== undefined && { stateSuffix: stateSuffix(suffix) }),
    narrowSuffix: suffix !== undefined && lists.suffixes.narrow.has(suffix),
    keywords: undeclaredSectors(fact, lists.keywords),
    refusedName: isRefusedName(fact, lists.keywords),
    ...differs('idElsewhere', fact('person.idProvince'), fact('entity.province')),
    ...differs('providerDiffers', providerName(fact('record.provider')), providerName(fact('hosting.provider'))),
    ...(clock && { psbClock: clock.from, psbLate: clock.from !== 'none' && dayOf(clock.date) + 30 < today }),
  }
}

function suffixNamed(fact: Lookup, suffixes: Suffixes): string | undefined {
  const name = [fact('domain.name'), fact('domain.tld')].find((value) => typeof value === 'string' && value !== 'unknown')
  return name === undefined ? undefined : suffixOf(name as string, suffixes)
}

function differs(name: Derived, one: FactValue | undefined, other: FactValue | undefined): Partial<Record<Derived, boolean>> {
  if (one === undefined || other === undefined || one === 'unknown' || other === 'unknown') return {}
  return { [name]: one !== other }
}

/** A provider's name as far as it can be compared; names in Chinese and in Latin script are not compared with one another. */
function providerName(value: FactValue | undefined): string | undefined {
  if (typeof value !== 'string' || !/^[\x20-\x7e]+$/.test(value)) return undefined
  return value.toLowerCase().replace(/\b(cloud|china|intl|international)\b|[^a-z0-9]/g, '')
}
