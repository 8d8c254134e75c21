// All read-only questions by name.
import type { Queries, Store } from '../../store.ts'
import type { StoreContext } from '../context.ts'
import type { Loading } from '../load.ts'
import { applications, untouched } from './application-list.ts'
import { chat } from './chat.ts'
import { deliveries, deliveryCounts, slotOfMessage } from './delivery-list.ts'
import { audit, eventOfMessage, setAside, talk } from './events.ts'
import { feedback, thumbs } from './feedback-list.ts'
import { people, reminders, teamRecord, token } from './parties.ts'
import { type Answering, reading } from './reader.ts'
import { health } from './store-health.ts'

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
  return (name, query) => answers[name](reader, query)
}
