// All read-only questions by name.
import type { Queries } from '../store.ts'
import { applications } from './applications.ts'
import { audit } from './audit.ts'
import { deliveries } from './deliveries.ts'
import { eventOfMessage } from './event-of-message.ts'
import { feedback } from './feedback.ts'
import { people } from './people.ts'
import type { Answering } from './reader.ts'
import { reminders } from './reminders.ts'
import { setAside } from './set-aside.ts'
import { talk } from './talk.ts'
import { token } from './token.ts'

/** Every question that only reads; `health` also tries to write and is answered by the store itself. */
export const answers: { readonly [Name in Exclude<keyof Queries, 'health'>]: Answering<Name> } = {
  applications,
  people,
  talk,
  eventOfMessage,
  reminders,
  deliveries,
  setAside,
  feedback,
  audit,
  token,
}
