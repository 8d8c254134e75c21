// From facts to verdict: considers one service, collects what the rules say of it, and composes the answer. Pure; same facts, same bytes.

import { type Consideration, consider } from './consider.ts'
import { dueDates } from './due-days.ts'
import type { Edition } from './edition.ts'
import { dateOf, placeOf } from './engine/situation.ts'
import { type FactPath, type Facts, type FactValue, factPaths, type Lookup, spec } from './facts.ts'
import { consequences } from './findings.ts'
import { missingFacts } from './missing.ts'
import type { Rulebook } from './rulebook.ts'
import { sequenceOf } from './sequence.ts'
import type { AtLaunch, Verdict } from './verdict.ts'

/** `assess`: a default stands as an answer. `conversation`: a default counts as not asked, so `missing` is longer. */
export type Mode = 'assess' | 'conversation'

/** `asOf`: today (YYYY-MM-DD), where the facts do not say on which day they hold. `mode`: `assess` if left out. */
export type DetermineOptions = { readonly asOf: string; readonly mode?: Mode }

/** The verdict for one service. */
export function determine(facts: Facts, rulebook: Rulebook, { asOf, mode = 'assess' }: DetermineOptions): Verdict {
  const day = typeof facts.asOf === 'string' && facts.asOf !== 'unknown' ? facts.asOf : asOf
  const edition = rulebook.edition(day)
  const considered = consider(facts, rulebook, edition, day)
  const { decision, working, assumption } = considered
  // Before anything else is asked of the situation, so that only what decides has been read
  const missing = missingFacts(considered, rulebook, edition, mode === 'assess')
  const { also, blockers, findings, confidence } = consequences(considered, edition)
  const settled: Lookup = (path) => working.values[placeOf(path)!]
  const due = dueDates(settled, also, working.today)
  const assumed = assumedFacts(considered)
  return {
    registration: decision.registration,
    floor: decision.floor,
    confidence,
    also: [...also],
    blockers: [...blockers],
    findings,
    missing,
    assumed: assumption ? { ...assumed, [assumption.path]: assumption.value } : assumed,
    sequence: sequenceOf(working, also, blockers, rulebook),
    ...(due && { due }),
    atLaunch: atLaunch(facts, settled, rulebook, edition, day, mode),
    rulesAsOf: rulebook.asOf,
  }
}

const dates = factPaths.flatMap((path, place) => (path !== 'asOf' && spec(path).type === 'date' ? [place] : []))

/** The defaults that were looked at; today, where a date was compared with it. */
function assumedFacts({ given, situation }: Consideration): Facts {
  const assumed: Partial<Record<FactPath, FactValue>> = {}
  if (given[placeOf('asOf')!] === undefined && dates.some((place) => given[place] !== undefined))
    assumed.asOf = dateOf(situation.today)
  factPaths.forEach((path, place) => {
    if (given[place] === undefined && situation.values[place] !== undefined && situation.read[place] === 1) {
      assumed[path] = situation.values[place]!
    }
  })
  return assumed
}

/** What the verdict will be once the service opens; null where it is already judged as open. */
function atLaunch(facts: Facts, settled: Lookup, rulebook: Rulebook, edition: Edition, day: string, mode: Mode): AtLaunch | null {
  if (settled('service.stage') !== 'testing' && settled('service.publicAccess') !== 'internal_only') return null
  const opened: Facts = { ...facts, 'service.stage': 'planned', 'service.publicAccess': 'public' }
  const considered = consider(opened, rulebook, edition, day)
  const missing = missingFacts(considered, rulebook, edition, mode === 'assess')
  const { also, blockers } = consequences(considered, edition)
  return {
    registration: considered.decision.registration,
    also: [...also],
    blockers: [...blockers],
    missing,
  }
}
