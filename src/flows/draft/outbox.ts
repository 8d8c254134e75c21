// Speaking at the desk: to the one who acted (alone), to the team's thread, to the client; and knowing who acts.
import type { Locale, Text } from '../../locale.ts'
import type { Desk } from '../model/application.ts'
import { type Block, type Button, text } from '../model/message.ts'
import { clientChat, deskThread, isQuiet, personOf } from '../model/parties.ts'
import type { View } from '../model/view.ts'
import type { Turning } from './draft.ts'

type Values = Readonly<Record<string, string | number>>

/** The language of the one who acts. */
export function actorLocale({ event, application }: Turning): Locale {
  return event.actor.locale ?? personOf(application, event.actor.id)?.locale ?? deskThread(application)?.locale ?? 'en'
}

/** Answers the one who acted, seen by nobody else. */
export function tellActor(turning: Turning, words: Text, values: Values = {}, locale = actorLocale(turning)): void {
  turning.acknowledge({ message: { blocks: [text(words[locale], values)] }, locale })
}

/** What is forbidden looks like what is unknown. */
export function tellUnknown(turning: Turning): void {
  tellActor(turning, { en: 'There is nothing by that name.', zh: '没有此项内容。' })
}

/** More about a message in the thread: `broadcast`, the whole channel is to see it; `slot`, a name it can be found under later. */
type InThread = { readonly broadcast?: boolean; readonly slot?: string | undefined }

/** Posts into the team's thread. `key` makes the message unique within the turn. */
export function tellThread(
  turning: Turning,
  key: string,
  blocks: (locale: Locale) => readonly Block[],
  buttons?: (locale: Locale) => Button[][],
  { broadcast = false, slot }: InThread = {},
): void {
  const thread = deskThread(turning.application)
  if (thread === undefined || isQuiet(thread)) return
  const { locale } = thread
  const message = {
    blocks: blocks(locale),
    ...(buttons && { buttons: buttons(locale) }),
    ...(broadcast && { broadcast: true as const }),
  }
  turning.deliver({ key: `desk-${key}`, to: thread.address, lane: 'push', locale, message, ...(slot !== undefined && { slot }) })
}

/** One line into the thread. */
export function noteInThread(turning: Turning, key: string, words: Text, values: Values = {}): void {
  tellThread(turning, key, (locale) => [text(words[locale], values)])
}

/** Writes to the client, where they can be reached. True if a message is owed now. */
export function tellClient(
  turning: Turning,
  key: string,
  blocks: (locale: Locale) => readonly Block[],
  buttons?: (locale: Locale) => Button[][],
): boolean {
  const chat = clientChat(turning.application)
  if (chat === undefined) return false
  const { locale } = chat
  const message = { blocks: blocks(locale), ...(buttons && { buttons: buttons(locale) }) }
  turning.deliver({ key: `client-${key}`, to: chat.address, lane: 'push', locale, message })
  return true
}

/** The name of the one who acts, as others may read it. */
export function actorName({ event, application }: Turning): string {
  return event.actor.name ?? personOf(application, event.actor.id)?.name ?? event.actor.id.split(':').at(-1)!
}

/** The team member who acts takes part from now on: what they say is the team's word. */
export function join(turning: Turning): void {
  const { actor } = turning.event
  const known = personOf(turning.application, actor.id)
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
  turning.write({ kind: 'person', person: { ...person, ...(actor.name !== undefined && { name: actor.name }) } })
}

/** Changes what the desk keeps. */
export function keep(turning: Turning, patch: { [Key in keyof Desk]?: Desk[Key] | undefined }): void {
  const desk = { ...turning.application.desk, ...patch } as Record<string, unknown>
  for (const key of Object.keys(desk)) if (desk[key] === undefined) delete desk[key]
  turning.write({ kind: 'desk', desk: desk as Desk })
}

/** Changes something a feature of its own keeps at the desk (`desk.more`); undefined takes it away. */
export function keepMore(turning: Turning, key: string, value: unknown): void {
  const { [key]: _, ...rest } = turning.application.desk.more ?? {}
  keep(turning, { more: value === undefined ? rest : { ...rest, [key]: value } })
}

/** The application of a turn as cards and lists read it. */
export function viewOf(turning: Turning, locale: Locale): View {
  return { ...turning.view, locale }
}
