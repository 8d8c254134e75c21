// The account team's whole work, as a digest needs it: read before the turn, so that the turn stays pure.
import type { Locale } from '../../locale.ts'
import type { Application } from './application.ts'

/** The address of each application's thread, by application; those without one are not in it. */
export type Links = ReadonlyMap<string, string>

/** A member as the platform knows them now. */
type MemberNow = { readonly locale?: Locale; readonly timezone?: string }

/** Every application, and who it is for. `gone`: no member of the team any more; `unknown`: the platform could not be asked. */
export type Overview = {
  readonly applications: readonly Application[]
  readonly member: MemberNow | 'gone' | 'unknown'
  /** Where the threads of those are that the digest names. */
  readonly links: Links
}
