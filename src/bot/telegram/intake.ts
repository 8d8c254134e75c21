// Takes one update in: reads it, fetches its files, hands the event to the line, and answers the press once it is committed.
import type { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { addressKey, type Event, type FileReference } from '../../flows/event.ts'
import type { Store } from '../../store/store.ts'
import type { Receive } from '../channel.ts'
import { inOrder } from '../in-order.ts'
import type { Log } from '../log.ts'
import type { DeepLinks } from './deep-link.ts'
import { keepFile } from './files.ts'
import type { Bot } from './identity.ts'
import { type Inbound, moved, toEvent } from './inbound.ts'
import type { Known } from './known-words.ts'
import { openedLink } from './links.ts'
import type { Moves } from './moves.ts'
import type { Outage } from './outage.ts'
import type { Presses } from './presses.ts'
import { nameOf } from './refusal.ts'

/** What taking in stands on. */
export type Intake = {
  readonly api: Api
  readonly apiRoot: string
  readonly token: string
  readonly bot: Bot
  readonly store: Pick<Store, 'putFile' | 'seen' | 'find'>
  readonly receive: Receive
  readonly links: DeepLinks | undefined
  readonly moves: Moves
  readonly presses: Presses
  readonly known: Known
  readonly outage: Outage
  readonly now: () => string
  readonly log: Log
}

const fetchTriesMost = 3

/** Returns what takes an update: resolves when it is committed (or none of our business), throws when it cannot be stored. */
export function intake(parts: Intake): (update: Update) => Promise<void> {
  const { bot, moves, presses, known } = parts
  const ordered = inOrder<void>()

  return async (update) => {
    const inbound = toEvent(update, bot, parts.now())
    if (inbound === null) return void (update.callback_query && presses.answer(update.callback_query.id))
    const { event } = inbound
    if (event.body.kind === 'migrated') return takeMove(event, event.body.to)
    moves.heard(event.from)
    if (known.saidBefore(event)) return
    await ordered(addressKey(event.from), () => takeIn(parts, inbound))
  }

  /** A group has moved: each conversation in it that we know of goes along. */
  async function takeMove({ from, at }: Event, to: string): Promise<void> {
    for (const thread of moves.moved(from.chat, to)) await parts.receive(moved(from.chat, to, bot, at, thread))
  }
}

async function takeIn(parts: Intake, { event, offered, query }: Inbound): Promise<void> {
  const whole = offered && offered.length > 0 ? await withFiles(parts, event, offered) : await withLink(parts, event)
  await parts.receive(whole).catch(async (error: unknown) => {
    await parts.outage.sorry(event, query, Date.parse(parts.now()))
    throw error
  })
  parts.known.remember(whole)
  if (query !== undefined) parts.presses.answer(query)
}

async function withLink(parts: Intake, event: Event): Promise<Event> {
  const { body } = event
  if (body.kind !== 'command' || body.name !== 'start' || body.argument === '') return event
  return { ...event, body: { ...body, argument: '', link: await openedLink(event, body.argument, parts.links, parts.store) } }
}

/** Files are fetched first, so that the event names what is kept. An update seen before fetches nothing. */
async function withFiles(parts: Intake, event: Event, offered: NonNullable<Inbound['offered']>): Promise<Event> {
  if (event.body.kind !== 'files' || (await parts.store.seen(event.id))) return event
  const files: FileReference[] = []
  for (const one of offered) {
    const kept = await fetched(parts, event.id, one)
    if (kept !== null) files.push(kept)
  }
  return { ...event, body: { ...event.body, files } }
}

/** A file that cannot be fetched must not hold up the chat for ever: after a few tries the person is told. */
async function fetched(
  parts: Intake,
  event: string,
  offered: NonNullable<Inbound['offered']>[number],
): Promise<FileReference | null> {
  for (let tries = 1; ; tries++) {
    try {
      return await keepFile(parts, event, offered)
    } catch (error) {
      parts.log.warn({ event, tries, fault: nameOf(error) }, 'a file could not be taken over')
      if (tries === fetchTriesMost) return null
    }
  }
}
