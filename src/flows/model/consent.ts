// Whether the client agreed to personal data being kept: what is personal is asked, shown and written on papers only then.
import type { Application } from './application.ts'
import { clientChats } from './parties.ts'

/** Has the client agreed, in a talk or through the team? */
export function consented({ application }: { readonly application: Application }): boolean {
  const told = clientChats(application).some(({ memory }) => typeof memory.consent === 'object')
  return told || application.casework.consent !== undefined
}
