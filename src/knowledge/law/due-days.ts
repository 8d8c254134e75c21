// Dates known from the facts: when the police filing, the licence renewal and the annual report fall due.

import { dateOf, dayOf } from './engine/situation.ts'
import type { Lookup } from './facts.ts'
import type { AlsoName } from './verdict.ts'

/** Where the 30 days of the police filing start. `none`: open without a number, so there is no date yet. */
export type PsbStart = { readonly from: 'opening' | 'grant'; readonly date: string } | { readonly from: 'none' }

/** The later of opening and grant; the known one if only one is. Undefined when nothing is known (R-E2). */
export function psbStart(fact: Lookup, today: number): PsbStart | undefined {
  const opened = dateIn(fact('service.openDate'))
  const granted = dateIn(fact('record.grantedOn'))
  if (opened && granted) return granted > opened ? { from: 'grant', date: granted } : { from: 'opening', date: opened }
  if (granted) return { from: 'grant', date: granted }
  const held = fact('record.icpFiling') === 'own' || fact('record.appFiling') === 'own'
  const isOpen = fact('service.stage') === 'live' || (opened !== undefined && dayOf(opened) <= today)
  if (!held && isOpen) return { from: 'none' }
  return opened ? { from: 'opening', date: opened } : undefined
}

/** Due dates by also-name, for those in `also` whose date is known. A past date stays. */
export function dueDates(
  fact: Lookup,
  also: ReadonlySet<AlsoName>,
  today: number,
): Partial<Record<AlsoName, string>> | undefined {
  const due: Partial<Record<AlsoName, string>> = {}
  const expires = dateIn(fact('record.licenceExpiresOn'))
  if (also.has('licence-renewal') && expires) due['licence-renewal'] = dateOf(dayOf(expires) - 90)
  if (also.has('annual-report')) due['annual-report'] = `${dateOf(today).slice(0, 4)}-03-31`
  const start = also.has('psb') ? psbStart(fact, today) : undefined
  if (start && start.from !== 'none') due.psb = dateOf(dayOf(start.date) + 30)
  return Object.keys(due).length > 0 ? due : undefined
}

const dateIn = (value: unknown): string | undefined => (typeof value === 'string' && value !== 'unknown' ? value : undefined)
