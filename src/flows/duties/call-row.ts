// The row of a client's wait for a person: no duty of the law. The plan leaves it alone; it stands and falls with the wait.
import type { Reminder } from '../model/application.ts'

/** What stands in the place of a duty's id. */
export const call = 'call'

/** The first part of the key of every such row of an application. */
export const callPrefix = (application: string) => `${application}|-|${call}|`

/** Does a row belong to a wait for a person? */
export const isCall = (row: Pick<Reminder, 'duty'>) => row.duty === call
