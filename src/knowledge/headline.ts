// stub
import type { Locale } from '../locale.ts'
import type { Facts } from './facts.ts'
import type { Rulebook } from './rulebook.ts'
import type { Verdict } from './verdict.ts'

/** The sentence a person reads first. */
export function headline(verdict: Verdict, _rulebook: Rulebook, _locale: Locale, _facts?: Facts): string {
  return verdict.registration
}
