// Who and what scenes are played with: the knowledge, the day, Ann and her chat, Lin and Bo of the team, and applications that just began.

import { installedCounts } from '../../src/bot/index-cache.ts'
import type { Application, Conversation, Person } from '../../src/flows/model/application.ts'
import type { Actor, Address } from '../../src/flows/model/event.ts'
import { type Library, openLibrary } from '../../src/knowledge/library.ts'
import type { Locale } from '../../src/locale.ts'

/** The knowledge, opened once for a test file. */
export const library: Library = openLibrary({ indexCache: installedCounts })

/** The same with a deployer's own settings. */
export const libraryWith = (overlay: Partial<Library['overlay']>): Library =>
  Object.create(library, { overlay: { value: { ...library.overlay, ...overlay }, enumerable: true } })

/** The same with a team connected. */
export const teamLibrary: Library = libraryWith({ teamConnected: true })

/** The instant scenes and talks begin at, unless said otherwise: Monday morning in China. */
export const day = '2026-11-23T02:00:00.000Z'

export const team: Address = { channel: 'slack', account: 'T1', chat: 'CTEAM' }
export const clientAddress: Address = { channel: 'telegram', account: 'bot', chat: '501' }
export const lin: Actor = { id: 'slack:T1:ULIN', name: 'Lin', role: 'team', locale: 'en' }
export const bo: Actor = { id: 'slack:T1:UBO', name: 'Bo', role: 'team', locale: 'en' }
export const ann: Actor = { id: 'telegram:bot:501', name: 'Ann', role: 'client', locale: 'en' }
export const clock: Actor = { id: 'program', role: 'program' }
export const desk = (application = 'a1'): Address => ({ channel: 'system', account: 'desk', chat: application })

/** A person with one chat each on the channels named. */
export type Someone = {
  readonly id: string
  readonly locale?: Locale
  readonly timezone?: string
  readonly quiet?: string
  readonly channels?: readonly string[]
}

/** An application of some people, `s1` its service unless said otherwise; `team`: Tom of the team has its thread in Slack. */
export function applicationOf(
  people: readonly Someone[] = [{ id: 'ann' }],
  { team = true, services = ['s1'], startedAt = day } = {},
): Application {
  return begun({
    id: 'app1',
    startedAt,
    services: services.map((id) => ({ id })),
    people: [...people.map(personOf), ...(team ? [{ ...personOf({ id: 'tom' }), role: 'team' as const }] : [])],
    conversations: [
      ...people.flatMap((person) => (person.channels ?? ['telegram']).map((channel) => chatOf(person, channel))),
      ...(team ? [{ ...chatOf({ id: 'tom' }, 'slack'), memory: { thread: true as const } }] : []),
    ],
  })
}

/** An application with Ann as its client on Telegram. */
export function withClient(): Application {
  const address = clientAddress
  return begun({
    people: [{ ...personOf(ann), name: 'Ann' }],
    conversations: [conversationOf({ id: 'c1', application: 'a1', address, person: ann.id })],
  })
}

/** An application in which nothing has happened yet, with what differs. */
export function begun(own: Partial<Application> = {}): Application {
  return {
    id: 'a1',
    startedAt: day,
    services: [{ id: 's1' }],
    assertions: [],
    fields: [],
    orders: [],
    people: [],
    conversations: [],
    reminders: [],
    files: [],
    casework: { tags: [], notes: [], marks: {} },
    ...own,
  }
}

/** A chat in which nothing has been said yet. */
export function conversationOf(own: Pick<Conversation, 'id' | 'application' | 'address' | 'person'> & Partial<Conversation>) {
  return { locale: 'en' as const, reachable: true, position: null, memory: {}, ...own }
}

/** What is left of an application after it was erased, once somebody writes again: its chats, new. */
export function forgotten({ id, startedAt, conversations }: Application): Application {
  return begun({
    id,
    startedAt,
    conversations: conversations.map(({ id: own, application, address, person, locale }) =>
      conversationOf({ id: own, application, address, person, locale }),
    ),
  })
}

function personOf({ id, locale = 'en', timezone = 'Asia/Shanghai', quiet = '21:00-09:00' }: Someone): Person {
  return { id, role: 'client', locale, timezone, quiet, stopped: [] }
}

function chatOf({ id, locale = 'en' }: Someone, channel: string): Conversation {
  const address: Address = { channel: channel as Address['channel'], account: 'bot', chat: id }
  return conversationOf({ id: `${channel}-${id}`, application: 'app1', address, person: id, locale })
}
