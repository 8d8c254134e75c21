// What is computed from facts rather than asked: suffix standing, keyword hits, whether places and providers differ, the police clock.

import { psbStart } from './due.ts'
import type { Facts, FactValue } from './facts.ts'
import { isRefusedName, type Keywords, undeclaredSectors } from './keywords.ts'
import { type Derived, dayOf } from './situation.ts'
import { type Suffixes, suffixOf, suffixStanding } from './suffix.ts'

/** The derived values that are known. `facts` have their defaults applied; `today` as in Situation. */
export function derive(
  facts: Facts,
  lists: { readonly suffixes: Suffixes; readonly keywords: Keywords },
  today: number,
): Partial<Record<Derived, FactValue>> {
  const suffix = suffixNamed(facts, lists.suffixes)
  const looked = facts['domain.tldApproved']
  const standing =
    typeof looked === 'boolean' ? (looked ? 'approved' : 'refused') : suffix && suffixStanding(suffix, lists.suffixes)
  const clock = psbStart(facts, today)
  return {
    ...(standing && { suffix: standing }),
    narrowSuffix: suffix !== undefined && lists.suffixes.narrow.has(suffix),
    keywords: undeclaredSectors(facts, lists.keywords),
    refusedName: isRefusedName(facts, lists.keywords),
    ...differs('idElsewhere', facts['person.idProvince'], facts['entity.province']),
    ...differs('providerDiffers', providerName(facts['record.provider']), providerName(facts['hosting.provider'])),
    ...(clock && { psbClock: clock.from, psbLate: clock.from !== 'none' && dayOf(clock.date) + 30 < today }),
  }
}

function suffixNamed(facts: Facts, suffixes: Suffixes): string | undefined {
  const name = [facts['domain.name'], facts['domain.tld']].find((value) => typeof value === 'string' && value !== 'unknown')
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
