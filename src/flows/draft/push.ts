// Messages that nobody asked for: to the chats of the client or to the account team's thread, remembered so that they can go another way.

import type { Locale } from '../../locale.ts'
import type { Conversation } from '../model/application.ts'
import type { About, Pushed } from '../model/casework.ts'
import { addressKey } from '../model/event.ts'
import type { Message } from '../model/message.ts'
import { clientChats, deskThread, personOf } from '../model/parties.ts'
import type { Draft } from './draft.ts'

const rememberedMost = 20

/** The client's chats that may be written to now, except the one this turn answers in anyway. */
export function openChats(draft: Draft): readonly Conversation[] {
  const here = addressKey(draft.event.from)
  return clientChats(draft.application).filter(
    (chat) => canReach(chat) && !stopsAll(draft, chat.person) && addressKey(chat.address) !== here,
  )
}

/** The account team's thread, as a list: empty where there is none. */
export function teamChats({ application }: Draft): readonly Conversation[] {
  const thread = deskThread(application)
  return thread !== undefined && canReach(thread) ? [thread] : []
}

/** The chats of one person that can be written to, the latest first. */
export function chatsWith(draft: Draft, person: string): readonly Conversation[] {
  return clientChats(draft.application)
    .filter((chat) => canReach(chat) && chat.person === person)
    .reverse()
}

/** Owes a chat a message in its own language, behind all replies. */
export function push(draft: Draft, chat: Conversation, about: About, words: (locale: Locale) => Message): void {
  const name = `${about.kind}.${about.kind === 'reminders' ? about.rows.length : `${about.order}.${about.move}`}.${chat.id}`
  draft.send.deliver({ key: name, to: chat.address, lane: 'push', locale: chat.locale, message: words(chat.locale) })
  const { casework } = draft.application
  const entry: Pushed = { key: `${draft.event.id}#${name}`, chat: chat.id, about }
  const pushed = [...pushedIn(draft), entry].slice(-rememberedMost)
  draft.write.change({ kind: 'casework', casework: { ...casework, pushed } })
}

/** The last messages that went out unasked. */
export function pushedIn({ application }: Draft): readonly Pushed[] {
  return application.casework.pushed ?? []
}

const canReach = (chat: Conversation) => chat.reachable && chat.address.channel !== 'system'

const stopsAll = ({ application }: Draft, person: string) => personOf(application, person)?.stopped.includes('*') === true
