// The review before the reviewer's: every known cause for rejection in an application at once, from its rules and its answers.
import { z } from 'zod'
import { consider } from '../../law/consider.ts'
import { yes } from '../../law/engine/truth.ts'
import { consequences } from '../../law/findings.ts'
import type { Rulebook } from '../../law/rulebook.ts'
import type { Places } from '../../names/places.ts'
import type { Providers } from '../../names/providers.ts'
import { readOwn } from '../../read.ts'
import type { NameCheck } from '../name-check.ts'
import { loadReasons, type Reason } from '../reasons.ts'
import { app } from './app.ts'
import { contents } from './contents.ts'
import { entity } from './entity.ts'
import { people } from './numbers-of-people.ts'
import type { Check, Fault, ReviewCase } from './review-case.ts'
import { loadServerCheck } from './server.ts'

/** One finding of the review: a reason of the catalogue, and the facts and fields it was seen in. */
export type Found = { readonly reason: Reason; readonly at: readonly string[] }

/** Reviews an application. */
export type Review = (given: ReviewCase) => readonly Found[]

/** What the review rests on. */
type Known = { readonly rulebook: Rulebook; readonly places: Places; readonly providers: Providers; readonly names: NameCheck }

/** Reads what the review needs beside the rulebook. Throws FaultyFile, or an Error that names a rule or reason nobody knows. */
export function loadReview({ rulebook, places, providers, names }: Known): Review {
  const reasons = loadReasons()
  const byRule = rulesToReasons(rulebook)
  const provinceNames = new Map([...places.provinces].map(([code, name]) => [code, name.zh]))
  const checks: readonly Check[] = [
    people,
    entity(provinceNames),
    loadServerCheck(providers),
    app,
    contents(names, rulebook.keywords),
  ]
  return (given) => {
    const faults = [...ruled(given, rulebook, byRule), ...checks.flatMap((check) => check(given))]
    return [...reasons.values()].flatMap((reason) => {
      const at = [...new Set(faults.filter((fault) => fault.reason === reason.id).map((fault) => fault.at))]
      return at.length === 0 ? [] : [{ reason, at }]
    })
  }
}

/** What the rules of the determination find: blockers under the name of their reason, permits that are missing. */
function ruled({ facts, asOf }: ReviewCase, rulebook: Rulebook, byRule: ReadonlyMap<string, string>): readonly Fault[] {
  const day = typeof facts.asOf === 'string' && facts.asOf !== 'unknown' ? facts.asOf : asOf
  const edition = rulebook.edition(day)
  const considered = consider(facts, rulebook, edition, day)
  const fired = edition.rules.filter((rule) => byRule.has(rule.name) && rule.test(considered.working) === yes)
  const permits = [...consequences(considered, edition).also].filter((also) => also.startsWith('pre-approval:'))
  return [
    ...fired.flatMap((rule) => {
      const at = rule.finding('note').facts
      return (at.length === 0 ? ['service.kind'] : at.slice(0, 1)).map((path) => ({ reason: byRule.get(rule.name)!, at: path }))
    }),
    ...permits.map(() => ({ reason: 'pre-approval-missing', at: 'record.permits' })),
  ]
}

function rulesToReasons(rulebook: Rulebook): ReadonlyMap<string, string> {
  const known = new Set(rulebook.rules.map((rule) => rule.name))
  const table = readOwn('counsel/review/by-rule.yaml', z.record(z.string(), z.array(z.string())))
  return new Map(
    Object.entries(table).flatMap(([reason, rules]) =>
      rules.map((rule) => {
        if (!known.has(rule)) throw new Error(`counsel/review/by-rule.yaml: “${rule}” is no rule`)
        return [rule, reason] as const
      }),
    ),
  )
}
