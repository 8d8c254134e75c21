// The case that papers are written for: every service with what is known of it, on a day.
import type { Text } from '../../locale.ts'
import { consider } from '../law/consider.ts'
import type { Situation } from '../law/engine/situation.ts'
import type { Facts } from '../law/facts.ts'
import type { Rulebook } from '../law/rulebook.ts'
import type { Verdict } from '../law/verdict.ts'
import type { Providers } from '../names/providers.ts'
import type { Calendar } from '../procedure/calendar.ts'
import type { OrderBook } from '../procedure/orders.ts'
import type { Paper } from '../procedure/paper.ts'

/**
 * One service of a case. `fields`: what only the form needs, by id; personal ones are left out where nobody agreed to them. Example: `{
 * id: 's1', facts, fields: { 'hosting.ip': '203.0.113.7' }, verdict }`.
 */
export type CaseService = {
  readonly id: string
  readonly facts: Facts
  readonly fields: Readonly<Record<string, string>>
  readonly verdict: Verdict
  /** What a colleague says beside the verdict: their answer in both languages, their reason, the day (YYYY-MM-DD). */
  readonly colleague?: { readonly answer: Text; readonly reason: string; readonly day: string }
}

/** An order under way or closed: its kind and stage in orders.yaml. */
export type CaseOrder = { readonly kind: string; readonly stage: string }

/** A case. `files`: the kinds of papers (ids of documents.yaml) that have been sent in already. */
export type Dossier = {
  readonly services: readonly [CaseService, ...CaseService[]]
  /** YYYY-MM-DD in China. */
  readonly today: string
  readonly files: readonly string[]
  readonly orders: readonly CaseOrder[]
}

/** What the writing of papers stands on; the library has all of it. Example: `openLibrary()` fits: `formsOf(dossier, openLibrary())`. */
export type Known = {
  readonly rulebook: Rulebook
  readonly papers: readonly Paper[]
  readonly providers: Providers
  readonly orders: OrderBook
  readonly calendar: Calendar
}

/** A service as conditions read it. One that is not open yet is seen on the day it opens. */
export function situationOf({ facts, verdict }: Pick<CaseService, 'facts' | 'verdict'>, rulebook: Rulebook): Situation {
  const day = typeof facts.asOf === 'string' && facts.asOf !== 'unknown' ? facts.asOf : rulebook.asOf
  const opened: Facts = verdict.atLaunch ? { ...facts, 'service.stage': 'planned', 'service.publicAccess': 'public' } : facts
  return consider(opened, rulebook, rulebook.edition(day), day).working
}
