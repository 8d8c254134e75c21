// What an application and its first chat start with: nothing said yet, one service, the person who wrote.
import type { Locale } from '../../locale.ts'
import type { State } from './application.ts'
import type { Address } from './event.ts'

/** Who speaks, as the channel knows them. */
export type Speaker = { readonly id: string; readonly locale?: Locale; readonly name?: string }

/** The state of a chat nobody knows yet. `startedAt` is an instant. */
export function newApplication(
  ids: { readonly application: string; readonly conversation: string },
  address: Address,
  { id, name, locale = 'en' }: Speaker,
  startedAt: string,
): State {
  const person = {
    id,
    ...(name !== undefined && { name }),
    role: 'client' as const,
    locale,
    timezone: 'Asia/Shanghai',
    quiet: '21:00-09:00',
    stopped: [],
  }
  const conversation = {
    id: ids.conversation,
    application: ids.application,
    address,
    person: id,
    locale,
    reachable: true,
    position: null,
    memory: {},
  }
  const application = {
    id: ids.application,
    startedAt,
    services: [{ id: 's1' }],
    assertions: [],
    fields: [],
    orders: [],
    people: [person],
    conversations: [conversation],
    reminders: [],
    files: [],
    casework: { tags: [], notes: [], marks: {} },
  }
  return { application, conversation, version: 0 }
}
