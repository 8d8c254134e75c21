// All read-only questions by name.
import type { StoreContext } from '../context.ts'
import type { Loading } from '../load.ts'
import type { Queries, Store } from '../store.ts'
import { applications } from './application-list.ts'
import { audit } from './audit.ts'
import { chat } from './chat.ts'
import { deliveries, deliveryCounts } from './delivery-list.ts'
import { eventOfMessage } from './event-of-message.ts'
import { feedback } from './feedback-list.ts'
import { people } from './people.ts'
import { type Answering, reading } from './reader.ts'
import { reminders } from './reminders.ts'
import { setAside } from './set-aside.ts'
import { slotOfMessage } from './slot-of-message.ts'
import { health } from './store-health.ts'
import { talk } from './talk.ts'
import { teamRecord } from './team-record.ts'
import { thumbs } from './thumbs.ts'
import { token } from './token.ts'
import { untouched } from './untouched.ts'

const answers: { readonly [Name in keyof Queries]: Answering<Name> } = {
  applications,
  people,
  talk,
  chat,
  eventOfMessage,
  slotOfMessage,
  reminders,
  deliveries,
  deliveryCounts,
  untouched,
  setAside,
  feedback,
  thumbs,
  audit,
  teamRecord,
  token,
  health,
}

/** Answers questions over an open database. */
export function answering(context: StoreContext, load: Loading): Store['find'] {
  const reader = reading(context, load)
  return async (name, query) => answers[name](reader, query)
}
