// Services said to be alike: what one of them shares holds for the other, unless that has something of its own. Kept with casework.
import type { FactPath, FactValue } from '../../knowledge/law/facts.ts'
import type { Application } from './application.ts'

/** Which service each is like, by id: `{ s2: 's1' }`. */
export function alikeOf(application: Application): Readonly<Record<string, string>> {
  return application.casework.alike ?? {}
}

/** What every website, app or mini program has of its own. */
const own =
  /^(?:service\.name|domain\.(?:name|tld|tldApproved|expiresOn|realNameOn)|app\..*|miniProgram\..*|record\..*|change\..*)$/

/** Does this value hold for a service that is alike? That nothing is registered and nothing changes is said of all of them. */
export function isShared(path: FactPath, value: FactValue | null): boolean {
  const nothing = value === 'none' || (Array.isArray(value) && value.length === 0)
  return !own.test(path) || (nothing && /^(?:record|change)\./.test(path))
}

/** Fields that hold for a service that is alike: the people, the holder of the domain, the server. */
export const isSharedField = (id: string): boolean =>
  /^(?:person\..*|emergency\..*|domain\.holderName|hosting\.(?:ip|instance|expiresOn)|service\.language)$/.test(id)
