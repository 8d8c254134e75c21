// Speaking at the desk: to the one who acted (alone), to the team's thread, to the client; and knowing who acts.

import type { Locale, Text } from '../../locale.ts'
import type { Casework } from '../model/casework.ts'
import { type Block, type Button, text } from '../model/message.ts'
import { clientChat, deskThread, isQuiet, personOf } from '../model/parties.ts'
import type { View } from '../model/view.ts'
import type { Draft } from './draft.ts'

type Values = Readonly<Record<string, string | number>>

/** The language of the one who acts. */
export function actorLocale({ event, application }: Draft): Locale {
  return event.actor.locale ?? personOf(application, event.actor.id)?.locale ?? deskThread(application)?.locale ?? 'en'
}

/** Answers the one who acted, seen by nobody else. */
export function tellActor(draft: Draft, words: Text, values: Values = {}, locale = actorLocale(draft)): void {
  draft.send.acknowledge({ message: { blocks: [text(words[locale], values)] }, locale })
}

/** What is forbidden looks like what is unknown. */
export function tellUnknown(draft: Draft): void {
  tellActor(draft, { en: 'There is nothing by that name.', zh: '没有此项内容。' })
}

/**
 * More about a message in the thread: `broadcast`, the whole channel is to see it; `slot`, a name it can be found under later; `replacing`: it
 * takes the place of the one found there.
 */
type InThread = { readonly broadcast?: boolean; readonly slot?: string | undefined; readonly replacing?: boolean }

/** Posts into the team's thread. `key` makes the message unique within the turn. */
export function tellThread(
  draft: Draft,
  key: string,
  blocks: (locale: Locale) => readonly Block[],
  buttons?: (locale: Locale) => Button[][],
  { broadcast = false, slot, replacing = false }: InThread = {},
): void {
  const thread = deskThread(draft.application)
  if (thread === undefined || isQuiet(thread)) return
  const { locale } = thread
  const message = {
    blocks: blocks(locale),
    ...(buttons && { buttons: buttons(locale) }),
    ...(broadcast && { broadcast: true as const }),
  }
  draft.send.deliver({
    key: `desk-${key}`,
    to: thread.address,
    lane: 'push',
    locale,
    message,
    ...(slot !== undefined && (replacing ? { edit: { slot } } : { slot })),
  })
}

/** One line into the thread. */
export function noteInThread(draft: Draft, key: string, words: Text, values: Values = {}): void {
  tellThread(draft, key, (locale) => [text(words[locale], values)])
}

/** Writes to the client, where they can be reached. True if a message is owed now. */
export function tellClient(
  draft: Draft,
  key: string,
  blocks: (locale: Locale) => readonly Block[],
  buttons?: (locale: Locale) => Button[][],
): boolean {
  const chat = clientChat(draft.application)
  if (chat === undefined) return false
  const { locale } = chat
  const message = { blocks: blocks(locale), ...(buttons && { buttons: buttons(locale) }) }
  draft.send.deliver({ key: `client-${key}`, to: chat.address, lane: 'push', locale, message })
  return true
}

/** The name of the one who acts, as others may read it. */
export function actorName({ event, application }: Draft): string {
  return event.actor.name ?? personOf(application, event.actor.id)?.name ?? event.actor.id.split(':').at(-1)!
}

/** The team member who acts takes part from now on: what they say is the team's word. */
export function join(draft: Draft): void {
  const { actor } = draft.event
  const known = personOf(draft.application, actor.id)
  if (actor.role !== 'team' || (known?.role === 'team' && (actor.name === undefined || known.name === actor.name))) return
  const locale = actor.locale ?? known?.locale ?? 'en'
  const person = {
    timezone: 'Asia/Shanghai',
    quiet: '21:00-09:00',
    stopped: [],
    ...known,
    id: actor.id,
    role: 'team' as const,
    locale,
  }
  draft.write.change({ kind: 'person', person: { ...person, ...(actor.name !== undefined && { name: actor.name }) } })
}

/** Changes what casework keeps; undefined takes a part away. */
export function keep(draft: Draft, patch: { [Key in keyof Casework]?: Casework[Key] | undefined }): void {
  const casework = { ...draft.application.casework, ...patch } as Record<string, unknown>
  for (const key of Object.keys(casework)) if (casework[key] === undefined) delete casework[key]
  draft.write.change({ kind: 'casework', casework: casework as Casework })
}

/** The application of a turn as cards and lists read it. */
export function viewOf(draft: Draft, locale: Locale): View {
  return { ...draft.view, locale }
}
